using System.Collections.Concurrent;
using TcoBench.Core.Billing;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>The units a place accepts, e.g. "currency/seat or currency"; the word currency stands for any that can be exchanged.</summary>
internal sealed record Wanted(string Text, IReadOnlyList<Unit> Units)
{
    private static readonly ConcurrentDictionary<(string Text, Unit? Meter), Wanted> Known = new();

    /// <summary>Alternatives are separated by " or "; the word meter stands for the meter's unit.</summary>
    public static Wanted Of(string text, Unit? meter = null) => Known.GetOrAdd((text, meter), static key => Build(key.Text, key.Meter));

    public bool Fits(Unit unit) => Units.Contains(unit);

    public override string ToString() => Text == "1" ? "no unit" : Text;

    private static Wanted Build(string text, Unit? meter) =>
        new(
            meter is null ? text : text.Replace("meter", meter.ToString(), StringComparison.Ordinal),
            [.. text.Split(" or ").SelectMany(one => Exchange.Currencies.Select(currency => Build(one, currency, meter))).Distinct()]
        );

    private static Unit Build(string text, string currency, Unit? meter)
    {
        var sides = text.Split('/');
        var unit = Product(sides[0], currency, meter);
        return sides.Length == 1 ? unit : unit / Product(sides[1], currency, meter);
    }

    private static Unit Product(string side, string currency, Unit? meter) =>
        side.Split('*')
            .Select(word => word == "meter" ? meter! : Unit.Parse(word == "currency" ? currency : word))
            .Aggregate(Unit.None, (product, unit) => product * unit);
}
