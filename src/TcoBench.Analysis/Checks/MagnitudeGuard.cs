using System.Globalization;
using System.Text.RegularExpressions;
using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Checks;

/// <summary>
/// Finds published figures that are far off: a price per million that stands where one per thousand is meant. A figure is held against the range of its unit.
/// In a vendor's own unit it is first exchanged into dollars, at what the unit costs there. What has no range is held against the other figures of its unit.
/// </summary>
public sealed partial class MagnitudeGuard
{
    private const decimal FarFromNeighbours = 100;
    private const int FewestNeighbours = 3;

    /// <summary>What is larger is taken for this: it is far off whatever it is, and products of two such values can be computed.</summary>
    private const decimal Most = 1e12m;

    private static readonly Unit Dollar = Unit.Parse("USD");
    private static readonly HashSet<string> Common = [.. PlausibleRange.All.SelectMany(r => r.Unit.Symbols), .. Exchange.Currencies];

    private readonly InputBook _book;
    private readonly Catalog? _catalog;
    private readonly IReadOnlyList<Unit> _own;
    private readonly IReadOnlyList<Input> _figures;
    private readonly Dictionary<string, HashSet<PlausibleRange>> _roles = new(StringComparer.Ordinal);
    private readonly List<(Unit Own, Formula Worth)> _allowances = [];

    /// <summary>Looks at the figures of a vendor, or at those that belong to none.</summary>
    /// <param name="book">All figures.</param>
    /// <param name="catalog">The vendor; null for the shared figures.</param>
    public MagnitudeGuard(InputBook book, Catalog? catalog)
    {
        ArgumentNullException.ThrowIfNull(book);
        (_book, _catalog) = (book, catalog);
        _own = [.. (catalog?.Meters ?? []).Select(m => m.Unit).Distinct().Where(u => !u.Symbols.Any(Common.Contains))];
        _figures = [.. book.Names.Where(IsHere).Select(n => book.Find(n)!)];
        foreach (var plan in catalog?.Plans ?? [])
        {
            if (plan.MaxCompanyRevenue is { } revenue)
                Play(PlausibleRange.Revenue, Tape.Of(revenue).Inputs.Select(i => i.Name));
            foreach (var (term, right) in plan.Terms.SelectMany(_ => plan.Entitlements, (t, e) => (t, e)))
            {
                if (term.Fee is { } fee && right.Quota is { } quota && _own.FirstOrDefault(u => quota.Unit.Symbols.Contains(u.ToString())) is { } own && plan.Unknown.Count == 0)
                    _allowances.Add((own, fee / term.CycleMonths / quota));
            }
        }

        foreach (var (offer, consumed) in (catalog?.Offers ?? []).SelectMany(o => o.Consumes, (o, c) => (o, c)))
            Play(RoleOf(offer, consumed), Names(offer, consumed));
    }

    /// <summary>Published figures other than 0, which this looks at.</summary>
    public IEnumerable<Input> Figures => _figures.Where(f => f.Value != 0 && f.Evidence.Kind is EvidenceKind.Published or EvidenceKind.Derived);

    /// <summary>Figures that are far off.</summary>
    /// <param name="changed">Values other than the book's, as a what-if.</param>
    public IEnumerable<Suspicion> Check(IReadOnlyDictionary<Input, decimal>? changed = null)
    {
        var worths = _own.ToDictionary(own => own, own => Worth(own, changed));
        foreach (var figure in Figures)
        {
            if (Doubt(figure, Value(figure, changed), worths, changed) is { } doubt)
                yield return new Suspicion(figure, $"\"{figure.Name}\" is {Text(changed?.GetValueOrDefault(figure, figure.Value) ?? figure.Value, figure.Unit)}: {doubt}");
        }
    }

    // Where the price of a unit is in doubt, nothing is said of the figures in that unit: the price is the one to look at.
    private string? Doubt(Input figure, decimal value, Dictionary<Unit, (decimal? Worth, bool InDoubt)> worths, IReadOnlyDictionary<Input, decimal>? changed)
    {
        foreach (var own in _own.Where(u => figure.Unit.Symbols.Contains(u.ToString())))
        {
            if (IsPriceOf(figure, own))
                return Typical(own, changed) is { } typical ? Outside(RangeOf(figure, Unit.Parse("USD/request")), value * typical, "with it ") : Lonely(figure, value, changed);
            if (worths[own].InDoubt)
                return null;
            if (worths[own].Worth is { } worth && RangeOf(figure, figure.Unit / own * Dollar) is { } range)
                return Outside(range, value * worth, $"as a {own} costs about {Text(worth, Dollar)}, ");
        }

        return RangeOf(figure, figure.Unit) is { } usual ? Outside(usual, value, "") : Lonely(figure, value, changed);
    }

    private static string? Outside(PlausibleRange? range, decimal value, string how) =>
        range is null || range.Holds(value) ? null : $"{how}{range.What} would be {Text(value, range.Unit)}, and is usually {Text(range.Low)} to {Text(range.High, range.Unit)}";

    // Of fewer neighbours the middle says little.
    private string? Lonely(Input figure, decimal value, IReadOnlyDictionary<Input, decimal>? changed)
    {
        var others = _book.Names.Select(n => _book.Find(n)!).Where(i => i != figure && i.Value != 0 && ReferenceEquals(i.Unit, figure.Unit)).Select(i => Value(i, changed)).ToList();
        return others.Count >= FewestNeighbours && Middle(others) is var middle && (value >= middle * FarFromNeighbours || value <= middle / FarFromNeighbours)
            ? $"other figures in {figure.Unit} are about {Text(middle)}"
            : null;
    }

    // What a unit of the vendor's own costs: its price, or what fees give for allowances. Null if that is not known.
    private (decimal? Worth, bool InDoubt) Worth(Unit own, IReadOnlyDictionary<Input, decimal>? changed)
    {
        var prices = _figures.Where(f => f.Value != 0 && IsPriceOf(f, own)).ToList();
        if (prices.Count > 0)
        {
            var price = Middle([.. prices.Select(p => Value(p, changed))]);
            return (price, Typical(own, changed) is { } typical && !RangeOf(prices[0], Unit.Parse("USD/request"))!.Holds(price * typical));
        }

        var fees = _allowances.Where(a => a.Own == own).Select(a => ExactReading.Of(Tape.Of(a.Worth), changed).Try(a.Worth)).OfType<decimal>().Select(w => Math.Min(w, Most)).ToList();
        return (fees.Count == 0 ? null : Middle(fees), false);
    }

    // What a request usually takes of a unit; trainings take far more.
    private decimal? Typical(Unit own, IReadOnlyDictionary<Input, decimal>? changed)
    {
        var (perRequest, perImage) = (own / Unit.Parse("request"), own / Unit.Parse("image"));
        var quantities = _figures.Where(f => f.Value != 0 && (ReferenceEquals(f.Unit, perRequest) || ReferenceEquals(f.Unit, perImage)) && RoleOf(f) != PlausibleRange.Training).Select(f => Value(f, changed)).ToList();
        return quantities.Count == 0 ? null : Middle(quantities);
    }

    private PlausibleRange? RangeOf(Input figure, Unit unit) =>
        PlausibleRange.For(unit) is { } usual ? RoleOf(figure) is { } role && IsAlike(role, usual) ? role : usual : null;

    // A role narrows down what a picture or an amount is; a factor in a training's formula stays a factor.
    private static bool IsAlike(PlausibleRange role, PlausibleRange usual) =>
        role == PlausibleRange.Revenue ? ReferenceEquals(usual.Unit, Dollar) : PlausibleRange.Pictures.Contains(usual);

    // The one thing a figure is used for; null if it is used for several, or for pictures.
    private PlausibleRange? RoleOf(Input figure) => _roles.TryGetValue(figure.Name, out var roles) && roles.Count == 1 && !PlausibleRange.Pictures.Contains(roles.First()) ? roles.First() : null;

    private static PlausibleRange RoleOf(Offer offer, Consumption consumed)
    {
        if (offer.Operation == OperationKind.Train)
            return PlausibleRange.Training;
        var words = WordsOf(consumed).ToList();
        return consumed.PriceTable is not null && words.Contains("reference_images") && !words.Contains("images") ? PlausibleRange.ReferencePicture : PlausibleRange.Pictures[0];
    }

    private static IEnumerable<string> WordsOf(Consumption consumed) =>
        consumed.PerRequest.Written("quantity").SelectMany(part => Words().Matches(part.Text)).Select(m => m.Value);

    private void Play(PlausibleRange role, IEnumerable<string> names)
    {
        foreach (var name in names)
            (_roles.TryGetValue(name, out var roles) ? roles : _roles[name] = []).Add(role);
    }

    private IEnumerable<string> Names(Offer offer, Consumption consumed)
    {
        var own = WordsOf(consumed).Select(word => $"{_catalog!.Id.Segment}.{word}");
        if (consumed.PriceTable is not { } table)
            return own;
        return own.Concat(table.Rows.Where(r => table.ValueOf(r.Key, "model") is not { } model || model == offer.Model.Id.Value).Select(r => r.Value.Name));
    }

    private bool IsHere(string name) =>
        _catalog is null ? !name.Contains('.', StringComparison.Ordinal) : name.StartsWith(_catalog.Id.Segment + ".", StringComparison.Ordinal);

    private static bool IsPriceOf(Input figure, Unit own) => Exchange.CurrencyOf(figure.Unit) is { } currency && ReferenceEquals(figure.Unit, Unit.Parse(currency) / own);

    private static decimal Value(Input figure, IReadOnlyDictionary<Input, decimal>? changed) => Math.Min(Most, changed?.GetValueOrDefault(figure, figure.Value) ?? figure.Value);

    private static decimal Middle(List<decimal> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static string Text(decimal value, Unit unit) => ReferenceEquals(unit, Unit.None) ? Text(value) : $"{Text(value)} {unit}";

    private static string Text(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    [GeneratedRegex("[a-z_][a-z0-9_]*")]
    private static partial Regex Words();
}
