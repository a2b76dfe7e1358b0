namespace TcoBench.Core.Vendors;

/// <summary>A request as a buyer or a price page words it; what is left open, the vendor's price book decides.</summary>
/// <param name="Operation">What is done; null for a generation, or for what consumes the meter in question.</param>
/// <param name="Model">The vendor's model; null for the one it uses for class <c>standard</c>.</param>
/// <param name="Quality">The vendor's quality; null for the one that serves <c>standard</c>.</param>
/// <param name="Size">Size of the result.</param>
/// <param name="Steps">Sampling steps.</param>
/// <param name="Images">Images per request; null for one, or the vendor's grid.</param>
/// <param name="ReferenceImages">Reference pictures per request.</param>
/// <param name="Modules">Add-on modules.</param>
public sealed record RequestDescription(
    OperationKind? Operation,
    ModelId? Model,
    string? Quality,
    ImageSize Size,
    int Steps,
    int? Images,
    int ReferenceImages,
    IReadOnlyList<string> Modules)
{
    /// <summary>What is asked for where nothing is said: one picture of 1024 × 1024 in 30 steps.</summary>
    public static RequestDescription Plain { get; } = new(null, null, null, new ImageSize(1024, 1024), 30, null, 0, []);
}
