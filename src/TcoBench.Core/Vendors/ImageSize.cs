namespace TcoBench.Core.Vendors;

/// <summary>Width and height of a picture, in pixels.</summary>
/// <param name="Width">Width, at least 1.</param>
/// <param name="Height">Height, at least 1.</param>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>Number of pixels.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>True if this size is at least as wide and as high as another.</summary>
    public bool Covers(ImageSize minimum) => Width >= minimum.Width && Height >= minimum.Height;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Width}x{Height}");
}
