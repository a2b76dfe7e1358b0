using TcoBench.Formulas;

namespace TcoBench.Core.Metering;

/// <summary>Prices by any of model, quality and size. A combination that is not in the table is not offered: there is no nearest row.</summary>
/// <param name="Name">Name within the vendor, e.g. <c>image_price</c>.</param>
/// <param name="Keys">What it is keyed by, in order: <c>model</c>, <c>quality</c>, <c>size</c>.</param>
/// <param name="Rows">Price by key values joined with '/', e.g. <c>gpt-image-2/medium/1024x1024</c>.</param>
public sealed record PriceTable(string Name, IReadOnlyList<string> Keys, IReadOnlyDictionary<string, Input> Rows)
{
    /// <summary>The price for a combination, or null if it is not offered.</summary>
    public Input? Price(string model, string quality, string size) =>
        Rows.GetValueOrDefault(string.Join('/', Keys.Select(k => k switch
        {
            "model" => model,
            "quality" => quality,
            "size" => size,
            _ => throw new ArgumentOutOfRangeException(nameof(model), k, "unknown table key"),
        })));
}
