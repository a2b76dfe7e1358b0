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
        return CurvePicture.Of(report, job) is null ? writers : writers.Concat(formats.Select(f => new CurveChartWriter(job, f)));
    }
}
