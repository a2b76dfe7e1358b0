using TcoBench.Core.Vendors;

namespace TcoBench.Cli.Commands;

/// <summary>A request that every vendor is asked for, so that single prices can be compared: the stages of the shipped jobs of one stage.</summary>
/// <param name="Id">Word for it.</param>
/// <param name="Operation">What is done.</param>
/// <param name="Size">Size of the result; the cheapest offered that covers it is taken.</param>
/// <param name="Steps">Sampling steps.</param>
/// <param name="Quality">Job quality, which an offer serves in its own words.</param>
internal sealed record ReferenceRequest(string Id, OperationKind Operation, ImageSize Size, int Steps, string Quality)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReferenceRequest> All { get; } =
    [
        new("draft", OperationKind.Generate, new ImageSize(1024, 1024), 30, "standard"),
        new("final", OperationKind.Generate, new ImageSize(1536, 1024), 40, "high"),
        new("upscale", OperationKind.Upscale, new ImageSize(3072, 2048), 20, "standard"),
    ];

    /// <summary>The request in words.</summary>
    public override string ToString() => $"{Id} {Size}";
}
