using TcoBench.Analysis;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>What the curve picture of a job draws: TCO per approved asset over volume.</summary>
/// <param name="Job">Id of the job.</param>
/// <param name="Title">Title of the job.</param>
/// <param name="Lines">One per vendor, in the order of the report.</param>
public sealed record CurveChart(string Job, string Title, IReadOnlyList<CurveLine> Lines)
{
    /// <summary>The series of a job; without lines if the report has no curves for it.</summary>
    public static CurveChart Of(Report report, string job, Language? language = null)
    {
        var title = report.Comparison.Results.FirstOrDefault(r => r.Job.Id.Value == job)?.Job.Title ?? throw new ArgumentException($"job \"{job}\" is not in the comparison", nameof(job));
        return new CurveChart(job, title, [.. report.Curves.Where(c => c.Job.Id.Value == job && c.Points.Count > 0).Select(c => LineOf(c, language))]);
    }

    private static CurveLine LineOf(CostCurve curve, Language? language)
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
