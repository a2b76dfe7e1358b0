namespace TcoBench.Reporting.Charts;

/// <summary>Writes a picture.</summary>
internal sealed class PictureWriter(string name, Picture picture, PictureFormat format) : IReportWriter
{
    /// <inheritdoc/>
    public string Name => $"{name}.{(format == PictureFormat.Svg ? "svg" : "png")}";

    /// <inheritdoc/>
    public void Write(Report report, Stream output) => output.Write(picture.As(format));
}
