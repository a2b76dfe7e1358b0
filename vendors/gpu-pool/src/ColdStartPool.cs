using TcoBench.Core.Plugins;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

[assembly: VendorPlugin(typeof(GpuPool.ColdStartPool))]

namespace GpuPool;

/// <summary>
/// GPU seconds of a pool that scales to zero. Requests come in bursts; a burst is spread over the workers, each of which starts cold, works through
/// its share one after the other, waits for more and is stopped. Everything from start to stop is paid, in whole increments.
/// </summary>
public sealed class ColdStartPool : IVendorPlugin
{
    private static readonly Unit Request = Unit.Parse("request");
    private static readonly Unit GpuSeconds = Unit.Parse("second");
    private static readonly Formula OneRequest = Structural(1, Request);

    // A single try, a designer's round, an overnight batch.
    private static readonly string[] Bursts = ["single", "round", "batch"];

    /// <inheritdoc/>
    public IEnumerable<PluginUsage> Meter(PluginRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var work = (request["steps"] * request["images"] / (request["iterations_per_second"] * request["throughput_derate"]) * request["width"] * request["height"] / request["reference_area"]).Named("work_per_request");
        var shares = new[] { 1 - request["round_share"] - request["batch_share"], request["round_share"], request["batch_share"] };
        var perRequest = Bursts.Select((burst, i) => shares[i].AtLeast(0).Named($"{burst}_share_of_requests") * PerRequest(burst, request[$"{burst}_requests"], work, request));
        yield return new PluginUsage(new MeterId("gpu_seconds"), Sum(perRequest, GpuSeconds / Request));
    }

    // What a burst keeps the pool busy for, shared by its requests.
    private static Line PerRequest(string burst, Formula requests, Formula work, PluginRequest request)
    {
        var workers = WholeNumber(request, "pool_workers");
        var size = (Packs(requests, 1) * OneRequest).Named($"{burst}_size");
        var increment = request["billing_increment"];
        var paid = Enumerable.Range(0, workers).Select(worker =>
        {
            // Worker 0 takes the first request, and every so many after it: none if the burst is too small to reach it.
            var share = Packs(size - (worker * OneRequest), workers).Named($"{burst}_requests_of_worker_{worker + 1}");
            var up = (share.AtMost(1) * (request["cold_start"] + request["idle_time"])) + (share * OneRequest * work);
            return (Packs(up, increment) * increment).Named($"{burst}_paid_for_worker_{worker + 1}");
        });
        return (Sum(paid, GpuSeconds) / size).Named($"{burst}_seconds_per_request");
    }

    private static int WholeNumber(PluginRequest request, string name)
    {
        var number = request.Number(name);
        return number >= 1 && number <= 64 && number == decimal.Truncate(number) ? (int)number : throw new ArgumentException($"{name} must be a whole number from 1 to 64, not {number}");
    }
}
