using TcoBench.Analysis;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>What the curve picture of a job draws: TCO per approved asset over volume.</summary>
/// <param name="Head">The words around it.</param>
/// <param name="Unit">What is measured.</param>
/// <param name="Vendors">Ids of all vendors of the report, which decide colours.</param>
/// <param name="Lines">One per vendor, in the order of the report.</param>
public sealed record CurveChart(ChartHead Head, string Unit, IReadOnlyList<string> Vendors, IReadOnlyList<CurveLine> Lines)
{
    /// <summary>True if no vendor is ranked at any volume, so that there is nothing to draw.</summary>
    public bool IsEmpty => !Lines.SelectMany(l => l.Points).Any(p => p.PerAsset is > 0);

    /// <summary>The series of a job; without lines if the report has no curves for it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="job">Id of the job.</param>
    /// <param name="inLanguage">The language; English unless told.</param>
    public static CurveChart Of(Report report, string job, Language? inLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var language = inLanguage ?? Language.English;
        var title = report.Comparison.Results.FirstOrDefault(r => r.Job.Id.Value == job)?.Job.Title ?? throw new ArgumentException($"job \"{job}\" is not in the comparison", nameof(job));
        var currency = $"{report.Comparison.Currency}";
        return new CurveChart(
            new ChartHead(
                language["{0}: what volume does to the cost of an asset", language.Known(title)],
                $"{language["Total cost per approved asset in {0}, best plan of each vendor at each volume", currency]} · {Frame.Basis(report, language)}",
                Frame.SourceOf(report, job, language)),
            language["{0} per approved asset", currency],
            Palette.VendorsOf(report),
            [.. report.Curves.Where(c => c.Job.Id.Value == job && c.Points.Count > 0).Select(c => LineOf(c, language))]);
    }

    private static CurveLine LineOf(CostCurve curve, Language language)
    {
        var points = curve.Points.OrderBy(p => p.Assets).ToList();
        var end = points.SkipWhile(p => p.PerAsset is null).SkipWhile(p => p.PerAsset is not null).FirstOrDefault();
        var never = points.All(p => p.PerAsset is null);
        var gap = never ? points[0] : points.FindLast(p => p.PerAsset is not null) == points[^1] ? null : end;
        return new CurveLine(
            curve.Vendor.Catalog.Id.Value,
            curve.Vendor.Catalog.Name,
            [.. points.Select(p => new CurvePoint(p.Assets, p.PerAsset))],
            gap is null ? "" : Words.Short(gap.Option, language));
    }
}
