namespace TcoBench.Reporting.Charts;

/// <summary>Writes the picture of a job: TCO per approved asset, by vendor and volume.</summary>
/// <param name="job">Id of the job.</param>
/// <param name="format">File format.</param>
public sealed class TcoChartWriter(string job, PictureFormat format) : IReportWriter
{
    /// <inheritdoc/>
    public string Name => $"tco-{job}.{(format == PictureFormat.Svg ? "svg" : "png")}";

    /// <inheritdoc/>
    public void Write(Report report, Stream output) => output.Write(TcoPicture.Of(report, job).As(format));
}
