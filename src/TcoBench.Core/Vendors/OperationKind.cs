namespace TcoBench.Core.Vendors;

/// <summary>What is asked of a vendor.</summary>
public enum OperationKind
{
    /// <summary>Text to image.</summary>
    Generate,

    /// <summary>Image to image: a new picture that keeps a composition.</summary>
    Variation,

    /// <summary>A marked part of a picture is made anew.</summary>
    Inpaint,

    /// <summary>The same picture, larger.</summary>
    Upscale,

    /// <summary>The background is taken away.</summary>
    RemoveBackground,

    /// <summary>The picture is extended beyond its edges.</summary>
    Outpaint,

    /// <summary>A style adapter or personal model is trained.</summary>
    Train,
}
