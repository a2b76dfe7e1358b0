using System.Collections.Concurrent;

namespace TcoBench.Formulas;

/// <summary>
/// A product of powers of named units, such as <c>USD/seat</c> or <c>credit/px^2</c>. Equal units are the same object.
/// Which names exist is decided where files are read; here any lower- or upper-case word is a name.
/// </summary>
public sealed class Unit
{
    /// <summary>Longest unit that is read, in characters.</summary>
    public const int MaxLength = 120;

    private static readonly ConcurrentDictionary<string, Unit> Known = new(StringComparer.Ordinal);

    private readonly (string Symbol, int Power)[] _factors;
    private readonly string _text;
    private readonly ConcurrentDictionary<Unit, Unit> _products = new();
    private readonly ConcurrentDictionary<Unit, Unit> _quotients = new();

    private Unit((string Symbol, int Power)[] factors, string text) => (_factors, _text) = (factors, text);

    /// <summary>No unit: shares, counts without a name, ratios. Written <c>1</c>.</summary>
    public static Unit None { get; } = Of([]);

    /// <summary>The names this unit is made of, in alphabetical order.</summary>
    public IEnumerable<string> Symbols => _factors.Select(f => f.Symbol);

    /// <summary>Product of two units; what cancels disappears.</summary>
    public static Unit operator *(Unit left, Unit right) => left._products.GetOrAdd(right, static (r, l) => Of([.. l._factors, .. r._factors]), left);

    /// <summary>Quotient of two units; what cancels disappears.</summary>
    public static Unit operator /(Unit left, Unit right) => left._quotients.GetOrAdd(right, static (r, l) => Of([.. l._factors, .. r._factors.Select(f => (f.Symbol, -f.Power))]), left);

    /// <summary>Reads <c>a*b/c^2</c>: names, <c>*</c>, whole powers from 1 to 9, at most one <c>/</c>; <c>1</c> is no unit.</summary>
    /// <exception cref="FormatException">The text is not of that form; the message says why.</exception>
    public static Unit Parse(string text) => TryParse(text, out var unit, out var reason) ? unit : throw new FormatException(reason);

    /// <summary>As <see cref="Parse"/>, telling the reason instead of throwing.</summary>
    public static bool TryParse(string text, out Unit unit, out string reason)
    {
        (unit, reason) = (None, "");
        var sides = text.Split('/');
        if (text.Length > MaxLength || sides.Length > 2)
        {
            reason = text.Length > MaxLength
                ? $"unit \"{text[..20]}…\" is longer than {MaxLength} characters"
                : $"unit \"{text}\" has more than one '/'; write a/(b*c) as a/b*c";
            return false;
        }

        var powers = new List<(string Symbol, int Power)>();
        for (var side = 0; side < sides.Length; side++)
        {
            foreach (var part in sides[side].Split('*'))
            {
                var caret = part.IndexOf('^', StringComparison.Ordinal);
                var symbol = caret < 0 ? part : part[..caret];
                var power = caret < 0 ? 1 : caret == part.Length - 2 && part[^1] is >= '1' and <= '9' ? part[^1] - '0' : 0;
                if (symbol == "1" && caret < 0)
                    continue;
                if (power == 0 || symbol.Length is 0 or > 40 || !symbol.All(c => char.IsAsciiLetter(c) || c == '_'))
                {
                    reason = $"\"{part}\" in unit \"{text}\" is not a unit name";
                    return false;
                }

                powers.Add((symbol, side == 0 ? power : -power));
            }
        }

        unit = Of(powers);
        return true;
    }

    /// <summary>The unit as it is written in files, e.g. <c>USD*second/hour</c>; <c>1</c> if there is none.</summary>
    public override string ToString() => _text;

    private static Unit Of(IEnumerable<(string Symbol, int Power)> powers)
    {
        var summed = powers.GroupBy(p => p.Symbol, p => p.Power).Select(g => (Symbol: g.Key, Power: g.Sum()));
        (string Symbol, int Power)[] factors = [.. summed.Where(f => f.Power != 0).OrderBy(f => f.Symbol, StringComparer.Ordinal)];
        var (above, below) = (Side(factors.Where(f => f.Power > 0)), Side(factors.Where(f => f.Power < 0)));
        return Known.GetOrAdd($"{(above.Length == 0 ? "1" : above)}{(below.Length == 0 ? "" : "/")}{below}", static (t, f) => new Unit(f, t), factors);

        static string Side(IEnumerable<(string Symbol, int Power)> side) =>
            string.Join('*', side.Select(f => Math.Abs(f.Power) == 1 ? f.Symbol : $"{f.Symbol}^{Math.Abs(f.Power)}"));
    }
}
