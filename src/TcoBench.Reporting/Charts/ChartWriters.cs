using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>The pictures of a report.</summary>
public static class ChartWriters
{
    /// <summary>A writer for every picture and format the report has figures for, job by job.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">Language of the pictures; English unless told. Names of files are the same in all languages.</param>
    public static IReadOnlyList<IReportWriter> Of(Report report, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. from job in report.Comparison.Results.Select(r => r.Job.Id.Value).Distinct()
               from picture in OfJob(report, job, language ?? Language.English)
               from format in Enum.GetValues<PictureFormat>()
               select new PictureWriter(picture.Name, picture.Picture, format),
        ];
    }

    private static IEnumerable<(string Name, Picture Picture)> OfJob(Report report, string job, Language language)
    {
        yield return ($"tco-{job}", TcoPicture.Of(TcoChart.Of(report, job, language), language));
        if (CurveChart.Of(report, job, language) is { IsEmpty: false } curve)
            yield return ($"curve-{job}", CurvePicture.Of(curve, language));
        foreach (var analysis in report.Analyses.Where(a => a.Winner.Job.Id.Value == job))
        {
            foreach (var picture in AnalysisPictures.Of(report, analysis, language))
                yield return picture;
        }
    }
}
