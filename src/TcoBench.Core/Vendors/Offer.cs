using TcoBench.Core.Metering;

namespace TcoBench.Core.Vendors;

/// <summary>One operation a vendor offers with one model over one channel, and what a request of it consumes.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Model">The model that does it.</param>
/// <param name="Quality">The vendor's own word for the quality, e.g. <c>medium</c>; null if there is only one.</param>
/// <param name="Serves">Job qualities this serves (<c>draft</c>, <c>standard</c>, <c>high</c>); empty means all.</param>
/// <param name="Channels">Channels it is offered on.</param>
/// <param name="Sizes">Sizes offered; empty means any size up to <paramref name="MaxSize"/>.</param>
/// <param name="MaxSize">Largest size where any size is offered; null if unlimited.</param>
/// <param name="MaxImages">Most images one request returns, at least 1.</param>
/// <param name="WholeGrid">True if a request always returns, and bills, that many.</param>
/// <param name="Modules">Add-on modules that may be asked for.</param>
/// <param name="Feature">Feature class a plan may treat specially, e.g. <c>standard</c> for generations that are unlimited; null if none.</param>
/// <param name="MaxFactor">Largest enlargement, for upscaling; 1 for others.</param>
/// <param name="Consumes">What one request consumes, by meter.</param>
/// <param name="Seconds">Seconds from request to result; null for the vendor's <c>seconds_per_request</c>.</param>
public sealed record Offer(
    OperationKind Operation,
    VendorModel Model,
    string? Quality,
    IReadOnlyList<string> Serves,
    IReadOnlyList<Channel> Channels,
    IReadOnlyList<ImageSize> Sizes,
    ImageSize? MaxSize,
    int MaxImages,
    bool WholeGrid,
    IReadOnlyList<string> Modules,
    string? Feature,
    int MaxFactor,
    IReadOnlyList<Consumption> Consumes,
    FormulaText? Seconds);
