using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>The pictures of a report.</summary>
public static class ChartWriters
{
    /// <summary>A writer for every picture and format the report has figures for, job by job.</summary>
    public static IReadOnlyList<IReportWriter> Of(Report report) =>
        [.. report.Comparison.Results.Select(r => r.Job.Id.Value).Distinct().SelectMany(job => OfJob(report, job))];

    private static IEnumerable<IReportWriter> OfJob(Report report, string job)
    {
        var formats = Enum.GetValues<PictureFormat>();
        IEnumerable<IReportWriter> writers = formats.Select(f => new TcoChartWriter(job, f));
        if (CurvePicture.Of(report, job) is not null)
            writers = writers.Concat(formats.Select(f => new CurveChartWriter(job, f)));
        var analyses = report.Analyses.Where(a => a.Winner.Job.Id.Value == job).SelectMany(a => AnalysisPictures.Of(report, a, Language.English));
        return writers.Concat(from analysis in analyses from format in formats select new PictureWriter(analysis.Name, analysis.Picture, format));
    }
}
