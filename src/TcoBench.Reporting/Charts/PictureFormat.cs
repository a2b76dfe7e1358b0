namespace TcoBench.Reporting.Charts;

/// <summary>File format of a picture.</summary>
public enum PictureFormat
{
    /// <summary>Pixels.</summary>
    Png,

    /// <summary>Shapes that scale; letters are outlines.</summary>
    Svg,
}
