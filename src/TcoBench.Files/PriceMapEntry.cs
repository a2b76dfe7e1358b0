namespace TcoBench.Files;

/// <summary>What a price map says of one key.</summary>
/// <param name="Key">The map's key, e.g. <c>low/1024-x-1024/gpt-image-1</c>.</param>
/// <param name="Provider">Who sells it, in the map's words.</param>
/// <param name="Mode">What kind of model it is, in the map's words.</param>
/// <param name="Source">Where the map read it; empty if it does not say.</param>
/// <param name="Costs">Its numbers above zero by name, e.g. <c>output_cost_per_image</c>, in US dollars.</param>
public sealed record PriceMapEntry(string Key, string Provider, string Mode, string Source, IReadOnlyDictionary<string, decimal> Costs);
