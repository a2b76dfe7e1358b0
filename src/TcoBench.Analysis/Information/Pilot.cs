using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Information;

/// <summary>
/// Whether to try before one buys: pilots of some sizes, in which each image shows independently whether it passes. Images of one round share a prompt and tell
/// less, so a pilot takes each from a brief of its own.
/// </summary>
/// <param name="Acceptance">The acceptance that is measured.</param>
/// <param name="Base">Its base value.</param>
/// <param name="Perfect">What it is worth to know it exactly.</param>
/// <param name="HalfWidthBefore">How well it is known without a pilot: half the width of its 90 % interval.</param>
/// <param name="CostPerImage">What an image of a pilot costs: charges per image made, and looking at it.</param>
/// <param name="Sizes">The sizes, rising.</param>
public sealed record Pilot(Measured Acceptance, decimal Base, Worth Perfect, decimal HalfWidthBefore, decimal CostPerImage, IReadOnlyList<PilotSize> Sizes)
{
    /// <summary>The sizes planned unless others are asked for.</summary>
    public static IReadOnlyList<int> UsualSizes { get; } = [10, 25, 50, 100, 200, 400];

    /// <summary>The size worth most beyond its cost; null if none pays.</summary>
    public PilotSize? Best => Sizes.Where(s => s.Net > 0).MaxBy(s => s.Net);

    /// <summary>Plans a pilot.</summary>
    /// <param name="value">The values of information.</param>
    /// <param name="acceptance">The acceptance to measure.</param>
    /// <param name="model">The cost model whose charges and reviews an image of the pilot costs.</param>
    /// <param name="values">Values of inputs, such as the volume.</param>
    /// <param name="sizes">Numbers of images, rising.</param>
    /// <param name="stop">Stops the work.</param>
    public static Pilot Of(ValueOfInformation value, Measured acceptance, CostModel model, IReadOnlyDictionary<Input, decimal> values, IReadOnlyList<int> sizes, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(acceptance);
        ArgumentNullException.ThrowIfNull(model);
        var cost = CostOfImage(model, values);
        var planned = new List<PilotSize>();
        foreach (var images in sizes)
        {
            stop.ThrowIfCancellationRequested();
            planned.Add(new PilotSize(value.OfTrying(acceptance, images), images * cost));
        }

        var atBase = ExactReading.Of(Tape.Of(acceptance.Formula), values)[acceptance.Formula];
        return new Pilot(acceptance, atBase, value.Of(acceptance), value.OfTrying(acceptance, 0).HalfWidth, cost, planned);
    }

    private static decimal CostOfImage(CostModel model, IReadOnlyDictionary<Input, decimal> values)
    {
        var review = model.CostLines.First(l => l.Id == "people.review");
        var reviewed = model.Demand.Operations.Select(o => o.Reviewed).ToList();
        var reading = ExactReading.Of(Tape.Of([model.Blocks[0], model.ImagesMade, review, .. reviewed]), values);
        var (made, seen) = (reading[model.ImagesMade], reviewed.Sum(r => reading[r]));
        return (made == 0 ? 0 : reading[model.Blocks[0]] / made) + (seen == 0 ? 0 : reading[review] / seen);
    }
}
