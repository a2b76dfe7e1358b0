using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>What the picture of a job draws: TCO per approved asset, by volume and vendor, as blocks that add up.</summary>
/// <param name="Head">The words around it.</param>
/// <param name="Unit">What is measured.</param>
/// <param name="Vendors">Ids of all vendors of the report, which decide colours.</param>
/// <param name="Panels">One per volume, in rising order.</param>
public sealed record TcoChart(ChartHead Head, string Unit, IReadOnlyList<string> Vendors, IReadOnlyList<TcoPanel> Panels)
{
    /// <summary>The series of a job; of several plans of a vendor its best.</summary>
    /// <param name="report">The report.</param>
    /// <param name="job">Id of the job.</param>
    /// <param name="inLanguage">The language; English unless told.</param>
    public static TcoChart Of(Report report, string job, Language? inLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var language = inLanguage ?? Language.English;
        var results = report.Comparison.Results.Where(r => r.Job.Id.Value == job).ToList();
        if (results.Count == 0)
            throw new ArgumentException($"job \"{job}\" is not in the comparison", nameof(job));
        var currency = $"{report.Comparison.Currency}";
        return new TcoChart(
            new ChartHead(
                language["{0}: what an approved asset costs", language.Known(results[0].Job.Title)],
                $"{language["Total cost per approved asset in {0}, best plan of each vendor", currency]} · {Frame.Basis(report, language)}",
                Frame.SourceOf(report, job, language)),
            language["{0} per approved asset", currency],
            Palette.VendorsOf(report),
            [.. results.GroupBy(r => r.Assets).OrderBy(g => g.Key).Select(g => new TcoPanel(g.Key, [.. g.GroupBy(r => r.Option.Vendor.Catalog.Id).Select(Best).Select(r => BarOf(r, language))]))]);
    }

    private static Result Best(IEnumerable<Result> plans) =>
        plans.OrderBy(r => r.Option.Status).ThenBy(r => r.Option.Status == ResultStatus.Ok ? r.Figures!.Total : 0).First();

    private static TcoBar BarOf(Result result, Language language)
    {
        var option = result.Option;
        var ranked = option.Status == ResultStatus.Ok && result.Figures is not null;
        return new TcoBar(
            option.Vendor.Catalog.Id.Value,
            Verdict.VendorName(result),
            option.Model?.Term.Fee is null ? option.Plan.Title : Verdict.PlanAndTerm(result, language),
            ranked ? [.. CostModel.BlockIds.Select(b => result.Figures!.Blocks[b] / result.Assets)] : [],
            ranked ? result.Figures!.Kpis.Cpai : null,
            result.Cheapest,
            result.Tied,
            ranked ? "" : Words.Short(option, language));
    }
}
