using TcoBench.Core.Plugins;
using TcoBench.Files.Plugins;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace GpuPool.Tests;

/// <summary>Bursts worked out by hand: a cold start of 20 s, 60 s idle, 5 s of work per request, workers and increments as the case says.</summary>
public class ColdStartPoolTests
{
    // One request: 20 + 5 + 60.
    [TestCase(1, 4, 1, "85")]
    // Four requests, four workers: each starts for one request, so nobody gains.
    [TestCase(4, 4, 1, "85")]
    // The fifth joins the first worker: 90 + 3 x 85 = 345, over 5.
    [TestCase(5, 4, 1, "69")]
    // Eight are two each: 4 x 90 = 360, over 8.
    [TestCase(8, 4, 1, "45")]
    // One worker does all eight: 20 + 40 + 60 = 120, over 8.
    [TestCase(8, 1, 1, "15")]
    // Two hundred, fifty each: 4 x (20 + 250 + 60) = 1,320, over 200.
    [TestCase(200, 4, 1, "6.6")]
    // Begun minutes: 85 s are paid as 120.
    [TestCase(1, 4, 60, "120")]
    // Exactly two minutes are two, not three.
    [TestCase(8, 1, 60, "15")]
    // Half a request more is a whole one: a ninth, 20 + 45 + 60 = 125, over 9.
    [TestCase(8.1, 1, 125, "13.888888888888888888888888889")]
    public void ABurstPaysForEveryWorkerItWakes(decimal requests, int workers, decimal increment, string seconds)
    {
        var formula = Metered(requests, workers, increment, roundShare: 0, batchShare: 0);

        Assert.That(formula.Unit.ToString(), Is.EqualTo("second/request"));
        Assert.That(formula.Exactly(), Is.EqualTo(decimal.Parse(seconds, null)).Within(1e-24m));
    }

    // 85 s alone, 45 in a round of 8, 6.6 in a batch of 200: 0.2 x 85 + 0.5 x 45 + 0.3 x 6.6.
    [Test]
    public void BurstsCountByTheirShareOfTheRequests() =>
        Assert.That(Metered(1, 4, 1, roundShare: 0.5m, batchShare: 0.3m).Exactly(), Is.EqualTo(41.48m).Within(1e-20m));

    // If rounds and batches are taken to be more than everything, nothing is sent singly.
    [Test]
    public void AShareIsNeverNegative() =>
        Assert.That(Metered(1, 4, 1, roundShare: 1, batchShare: 1).Exactly(), Is.EqualTo(45 + 6.6m).Within(1e-20m));

    [TestCase(0)]
    [TestCase(2.5)]
    [TestCase(65)]
    public void WorkersAreCounted(decimal workers) =>
        Assert.That(() => Metered(1, workers, 1, 0, 0), Throws.ArgumentException.With.Message.Contains("pool_workers"));

    [Test]
    public void ItHandsOverWhatWasAccepted()
    {
        var gpuPool = ShippedData.Load().Vendors.Single(v => v.Catalog.Id.Value == "gpu-pool");
        var accepted = Path.Combine(ShippedData.Root, "vendors", "gpu-pool", "tests", "formulas.verified.txt");
        var frozen = FrozenFormulas.Of(gpuPool.Catalog);

        if (Environment.GetEnvironmentVariable("TCOBENCH_ACCEPT") == "1")
            File.WriteAllText(accepted, frozen);

        Assert.That(frozen, Is.EqualTo(File.ReadAllText(accepted)), "the plugin's formulas changed; to accept that: TCOBENCH_ACCEPT=1 dotnet test vendors/gpu-pool/tests");
    }

    private static Formula Metered(decimal single, decimal workers, decimal increment, decimal roundShare, decimal batchShare)
    {
        // 30 steps of one picture at 12 a second and half the speed: 5 s.
        var names = new Dictionary<string, Formula>
        {
            ["steps"] = Some.Input("steps", 30, "step"),
            ["images"] = Some.Input("images", 1, "image/request"),
            ["width"] = Some.Input("width", 1024, "px"),
            ["height"] = Some.Input("height", 1024, "px"),
            ["reference_area"] = Some.Input("reference_area", 1048576, "px^2"),
            ["iterations_per_second"] = Some.Input("iterations_per_second", 12, "image*step/second"),
            ["throughput_derate"] = Some.Input("throughput_derate", 0.5m),
            ["cold_start"] = Some.Input("cold_start", 20, "second"),
            ["idle_time"] = Some.Input("idle_time", 60, "second"),
            ["billing_increment"] = Some.Input("billing_increment", increment, "second"),
            ["single_requests"] = Some.Input("single_requests", single, "request"),
            ["round_requests"] = Some.Input("round_requests", 8, "request"),
            ["batch_requests"] = Some.Input("batch_requests", 200, "request"),
            ["round_share"] = Some.Input("round_share", roundShare),
            ["batch_share"] = Some.Input("batch_share", batchShare),
        };
        var request = new PluginRequest(Some.Offer(), names.GetValueOrDefault, name => name == "pool_workers" ? workers : null);

        var usage = new ColdStartPool().Meter(request).Single();

        Assert.That(usage.Meter.Value, Is.EqualTo("gpu_seconds"));
        return usage.PerRequest;
    }
}
