using TcoBench.Formulas;

namespace TcoBench.Core.Metering;

/// <summary>Prices by any of model, quality, size and steps. A combination that is not in the table is not offered: there is no nearest row.</summary>
/// <param name="Name">Name within the vendor, e.g. <c>image_price</c>.</param>
/// <param name="Keys">What it is keyed by, in order: <c>model</c>, <c>quality</c>, <c>size</c>, <c>steps</c>.</param>
/// <param name="Rows">Price by key values joined with '/', e.g. <c>gpt-image-2/medium/1024x1024</c> or <c>sdxl/up-to-50</c>.</param>
public sealed record PriceTable(string Name, IReadOnlyList<string> Keys, IReadOnlyDictionary<string, Input> Rows)
{
    /// <summary>True if the number of steps decides the price.</summary>
    public bool BySteps => Keys.Contains("steps");

    /// <summary>The bands of steps its rows price; empty if steps do not decide.</summary>
    public IEnumerable<StepBand> Bands => BySteps ? Rows.Keys.Select(BandOf).Distinct() : [];

    /// <summary>What a row is for, by one of the keys, e.g. the size of <c>gpt-image-2/medium/1024x1024</c>; null if the table is not keyed by that.</summary>
    /// <param name="row">A key of <see cref="Rows"/>.</param>
    /// <param name="key">One of <see cref="Keys"/>, or another.</param>
    public string? ValueOf(string row, string key) => Keys.Zip(row.Split('/')).Where(pair => pair.First == key).Select(pair => pair.Second).FirstOrDefault();

    /// <summary>The price for a combination, or null if it is not offered.</summary>
    /// <param name="model">The model's id.</param>
    /// <param name="quality">The vendor's word for the quality.</param>
    /// <param name="size">The size, e.g. <c>1024x1024</c>.</param>
    /// <param name="steps">Steps of the request; only tables by steps look at it.</param>
    public Input? Price(string model, string quality, string size, decimal steps = 0)
    {
        if (!BySteps)
            return Rows.GetValueOrDefault(Key(""));
        return Rows.Keys
            .Select(row => (Row: row, Band: BandOf(row)))
            .Where(x => x.Row == Key(x.Band.ToString()) && x.Band.Holds(steps))
            .OrderBy(x => x.Band.Order)
            .Select(x => Rows[x.Row])
            .FirstOrDefault();

        string Key(string band) => string.Join('/', Keys.Select(k => k switch
        {
            "model" => model,
            "quality" => quality,
            "size" => size,
            "steps" => band,
            _ => throw new ArgumentOutOfRangeException(nameof(model), k, "unknown table key"),
        }));
    }

    private StepBand BandOf(string row) => StepBand.Parse(ValueOf(row, "steps")!);
}
