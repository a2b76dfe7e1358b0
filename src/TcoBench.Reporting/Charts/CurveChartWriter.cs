namespace TcoBench.Reporting.Charts;

/// <summary>Writes the curve picture of a job: TCO per approved asset over volume.</summary>
/// <param name="job">Id of the job.</param>
/// <param name="format">File format.</param>
public sealed class CurveChartWriter(string job, PictureFormat format) : IReportWriter
{
    /// <inheritdoc/>
    public string Name => $"curve-{job}.{(format == PictureFormat.Svg ? "svg" : "png")}";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The report has no curve with a ranked point for the job; <see cref="ChartWriters.Of"/> leaves such jobs out.</exception>
    public void Write(Report report, Stream output) =>
        output.Write((CurvePicture.Of(report, job) ?? throw new ArgumentException($"no curve of job \"{job}\" has a ranked point", nameof(report))).As(format));
}
