using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Plugins;
using TcoBench.Core.Vendors;
using TcoBench.Files.Sections;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Files.Plugins;

/// <summary>Checks what a plugin answers, once and for all: afterwards its formulas are data like those of a file.</summary>
/// <param name="offer">The offer it was asked about.</param>
/// <param name="places">What it was given for names.</param>
/// <param name="values">What those names stand for in a trial: inputs, and <paramref name="request"/> where the request decides.</param>
/// <param name="request">The names that a request brings, as inputs.</param>
internal sealed class PluginAnswer(Offer offer, IReadOnlyDictionary<Formula, string> places, Func<string, Formula?> values, IReadOnlyDictionary<string, Input> request)
{
    /// <summary>Most parts a formula may have, shared ones counted once.</summary>
    public const int MostParts = 4096;

    // Counts are whole numbers; anything larger is a figure in disguise.
    private const decimal LargestCount = 10_000;

    private static readonly int[] Steps = [1, 30, 100];
    private static readonly int[] Extras = [0, 1];

    /// <summary>The formulas by meter.</summary>
    /// <param name="usages">What the plugin handed over; null for nothing at all.</param>
    /// <param name="left">Meters that are left to it.</param>
    /// <exception cref="PluginFault">Anything is wrong with it.</exception>
    public IReadOnlyDictionary<MeterId, Recipe> Checked(IReadOnlyList<PluginUsage?>? usages, IReadOnlyList<Meter> left)
    {
        if (usages is null || usages.Contains(null))
            throw Wrong("nothing where a usage is wanted", "give one PluginUsage for each meter left to the plugin");
        var known = string.Join(", ", left.Select(meter => meter.Id));
        if (usages.Select(usage => usage!.Meter).GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Wrong($"meter {Show.Quoted(twice.Key.Value ?? "")} twice", "add the formulas up");
        if (usages.FirstOrDefault(usage => left.All(meter => meter.Id != usage!.Meter)) is { } stranger)
            throw Wrong($"meter {Show.Quoted(stranger.Meter.Value ?? "")}, which the offer does not leave to it", $"left to it: {known}");
        if (left.FirstOrDefault(meter => usages.All(usage => usage!.Meter != meter.Id)) is { } missing)
            throw Wrong($"nothing for meter \"{missing.Id}\"", $"left to it: {known}");
        return left.ToDictionary(meter => meter.Id, meter => (Recipe)Formula(usages.Single(usage => usage!.Meter == meter.Id)!.PerRequest, meter));
    }

    private FormulaGraph Formula(Formula? formula, Meter meter)
    {
        if (formula is null)
            throw Wrong($"no formula for meter \"{meter.Id}\"", "a quantity nobody knows is no quantity: leave the offer out");
        var wanted = Wanted.Of("meter/request", meter.Unit);
        if (!wanted.Fits(formula.Unit))
            throw new PluginFault(PluginCodes.WrongUnit, $"{About(meter)} {(ReferenceEquals(formula.Unit, Unit.None) ? "has no unit" : $"is in {formula.Unit}")}; wanted: {wanted}", "change the formula, or the units of the inputs it uses");
        if (FormulaGraph.Of(formula, places, MostParts) is not { } graph)
            throw new PluginFault(PluginCodes.TooLarge, $"{About(meter)} has more than {MostParts} parts", "sum over fewer cases, or share parts: one used twice counts once");
        foreach (var part in graph.Parts)
            CheckEvidence(part, meter);
        Try(graph, meter);
        return graph;
    }

    // Every figure with a unit comes from the vendor's file, which says where it is from.
    private void CheckEvidence(Formula part, Meter meter)
    {
        var reason = part switch
        {
            Input input => $"input \"{input.Name}\" that is not the file's",
            Constant constant when Conversions.Named.Values.Contains(constant) => null,
            Constant { Value: 0 } => null,
            Constant constant when constant.Unit.Symbols.Any(Exchange.Currencies.Contains) => $"price {constant} {constant.Unit} of its own",
            Constant constant when !ReferenceEquals(constant.Unit, Unit.None) && constant.Value != 1 => $"figure {constant} {constant.Unit} of its own",
            Constant constant when constant.Value is < 0 or > LargestCount || constant.Value != decimal.Truncate(constant.Value) => $"figure {constant} of its own",
            _ => null,
        };
        if (reason is not null)
            throw new PluginFault(PluginCodes.OwnFigure, $"{About(meter)} uses {reason}", "state it in the vendor's file under prices, assumptions or choices, and ask the request for it by name; counts are whole numbers");
    }

    // Small and large requests, at the base values of all inputs and at the low and high ends of their spreads.
    private void Try(FormulaGraph graph, Meter meter)
    {
        var formula = graph.Build(values);
        var tape = Tape.Of(formula);
        foreach (var (name, set) in Requests())
        {
            foreach (var end in new Func<Input, decimal>[] { input => input.Value, input => input.Spread is { } spread ? Reach.Ends(spread).Low : input.Value, input => input.Spread is { } spread ? Reach.Ends(spread).High : input.Value })
            {
                var reading = ExactReading.Of(tape, tape.Inputs.ToDictionary(input => input, input => set.TryGetValue(input, out var value) ? value : end(input)));
                var quantity = reading.Try(formula) ?? throw new PluginFault(PluginCodes.NoQuantity, $"{About(meter)} cannot be computed for {name}", "it divides by zero or grows too large");
                if (quantity < 0)
                    throw new PluginFault(PluginCodes.NoQuantity, $"{About(meter)} is negative for {name}", "consumption is zero or more");
            }
        }
    }

    private IEnumerable<(string Name, Dictionary<Input, decimal> Values)> Requests()
    {
        var largest = offer.MaxSize ?? new ImageSize(2048, 2048);
        IEnumerable<ImageSize> sizes = offer.Sizes.Count > 0 ? offer.Sizes : new[] { new ImageSize(64, 64), new ImageSize(1024, 1024), largest }.Where(largest.Covers);
        return
            from size in sizes
            from images in new[] { offer.WholeGrid ? offer.MaxImages : 1, offer.MaxImages }.Distinct()
            from steps in Steps
            from extras in Extras
            select ($"{images} of {size} in {steps} steps", request.ToDictionary(name => name.Value, name => name.Key switch
            {
                "width" => size.Width,
                "height" => size.Height,
                "megapixels" => size.Pixels / 1_000_000m,
                "images" => images,
                "steps" => steps,
                _ => extras,
            }));
    }

    private string About(Meter meter) => $"the plugin's formula for {meter.Id} of {offer.Model.Title}";

    private PluginFault Wrong(string what, string hint) => new(PluginCodes.Meters, $"asked about {offer.Model.Title}, the plugin gives {what}", hint);
}
