namespace TcoBench.Core.Vendors;

/// <summary>The words for operations, in files and on the command line alike.</summary>
public static class OperationWords
{
    /// <summary>Operations by the word for them, in the order they are listed to readers.</summary>
    public static IReadOnlyDictionary<string, OperationKind> All { get; } = new Dictionary<string, OperationKind>(StringComparer.Ordinal)
    {
        ["generate"] = OperationKind.Generate,
        ["variation"] = OperationKind.Variation,
        ["inpaint"] = OperationKind.Inpaint,
        ["upscale"] = OperationKind.Upscale,
        ["remove-background"] = OperationKind.RemoveBackground,
        ["outpaint"] = OperationKind.Outpaint,
        ["train"] = OperationKind.Train,
    };

    /// <summary>The word for an operation.</summary>
    public static string Of(OperationKind operation) => All.First(pair => pair.Value == operation).Key;

    /// <summary>An operation as a reader meets it in a sentence, e.g. "upscaling".</summary>
    public static string Noun(OperationKind operation) => operation switch
    {
        OperationKind.Generate => "text-to-image generation",
        OperationKind.Variation => "image-to-image variation",
        OperationKind.Inpaint => "inpainting",
        OperationKind.Upscale => "upscaling",
        OperationKind.RemoveBackground => "background removal",
        OperationKind.Outpaint => "outpainting",
        OperationKind.Train => "training",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "unknown operation"),
    };
}
