using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>The pictures of a job's analyses, each with the name of its file.</summary>
internal static class AnalysisPictures
{
    /// <summary>Those there is something to draw for.</summary>
    public static IReadOnlyList<(string Name, Picture Picture)> Of(Report report, JobAnalysis analysis, Language language)
    {
        var charts = new AnalysisCharts(report, analysis, language);
        var job = analysis.Winner.Job.Id.Value;
        var pictures = new List<(string, Picture)>();
        if (charts.Tornado() is { Bars.Count: > 0 } tornado)
            pictures.Add(($"tornado-{job}", TornadoPicture.Of(tornado, language)));
        if (charts.Spider() is { Lines.Count: > 0 } spider)
            pictures.Add(($"spider-{job}", SpiderPicture.Of(spider, language)));
        if (charts.Spread(isCumulative: false) is { Rows.Count: > 0 } spread)
            pictures.Add(($"distribution-{job}", DistributionPicture.Of(spread, language)));
        if (charts.Spread(isCumulative: true) is { Rows.Count: > 0 } cumulative)
            pictures.Add(($"cumulative-{job}", CumulativePicture.Of(cumulative, language)));
        if (charts.BreakEven() is { Lines.Count: > 0 } lines)
            pictures.Add(($"breakeven-{job}", BreakEvenPicture.Of(lines, language)));
        if (charts.Map() is { } map)
            pictures.Add(($"map-{job}", MapPicture.Of(map, language)));
        if (charts.Schedule() is { Rows.Count: > 0 } schedule)
            pictures.Add(($"schedule-{job}", SchedulePicture.Of(schedule, language)));
        return pictures;
    }
}
