using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>What the picture of a job draws: TCO per approved asset, by volume and vendor, as blocks that add up.</summary>
/// <param name="Job">Id of the job.</param>
/// <param name="Title">Title of the job.</param>
/// <param name="Panels">One per volume, in rising order.</param>
public sealed record TcoChart(string Job, string Title, IReadOnlyList<TcoPanel> Panels)
{
    /// <summary>The series of a job; of several plans of a vendor its best.</summary>
    public static TcoChart Of(Comparison comparison, string job)
    {
        var results = comparison.Results.Where(r => r.Job.Id.Value == job).ToList();
        var title = results.Count > 0 ? results[0].Job.Title : throw new ArgumentException($"job \"{job}\" is not in the comparison", nameof(job));
        return new TcoChart(job, title, [.. results.GroupBy(r => r.Assets).OrderBy(g => g.Key).Select(g => new TcoPanel(g.Key, [.. g.GroupBy(r => r.Option.Vendor.Catalog.Id).Select(Best).Select(BarOf)]))]);
    }

    private static Result Best(IEnumerable<Result> plans) =>
        plans.OrderBy(r => r.Option.Status).ThenBy(r => r.Option.Status == ResultStatus.Ok ? r.Figures!.Total : 0).First();

    private static TcoBar BarOf(Result result)
    {
        var option = result.Option;
        var ranked = option.Status == ResultStatus.Ok && result.Figures is not null;
        return new TcoBar(
            option.Vendor.Catalog.Id.Value,
            Verdict.VendorName(result),
            option.Model?.Term.Fee is null ? option.Plan.Title : Verdict.PlanAndTerm(result),
            ranked ? [.. CostModel.BlockIds.Select(b => result.Figures!.Blocks[b] / result.Assets)] : [],
            ranked ? result.Figures!.Kpis.Cpai : null,
            result.Cheapest,
            result.Tied,
            ranked ? "" : Words.Short(option));
    }
}
