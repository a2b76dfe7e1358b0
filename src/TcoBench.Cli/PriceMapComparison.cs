using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli;

/// <summary>The price book beside a public price map: what agrees, what differs, what only one of them has. Neither is changed.</summary>
internal sealed class PriceMapComparison
{
    private static readonly Unit Dollar = Unit.Parse("USD");
    private static readonly int[] Factors = [10, 100, 1000];
    private readonly Dictionary<IVendor, IReadOnlyList<Listed>> _prices = [];
    private readonly Session _session;

    /// <summary>Compares.</summary>
    /// <param name="session">The price book as of its day.</param>
    /// <param name="map">The price map.</param>
    /// <param name="vendors">Vendors to compare.</param>
    public PriceMapComparison(Session session, PriceMap map, IReadOnlyList<IVendor> vendors)
    {
        _session = session;
        Vendors = vendors;
        foreach (var entry in map.Entries)
        {
            foreach (var key in PriceMapKey.Of(entry))
            {
                if (key.Ignored.Length > 0)
                    Ignored.Add((entry, key));
                else if (vendors.FirstOrDefault(v => v.Catalog.Id.Value == key.Vendor) is { } vendor)
                    Compare(vendor, entry, key);
                else if (session.Loaded.Vendors.All(v => v.Catalog.Id.Value != key.Vendor))
                    Ignored.Add((entry, key with { Ignored = $"sold by {entry.Provider}, which is not in the price book" }));
            }
        }

        foreach (var vendor in vendors.Where(v => Compared.Any(c => c.Vendor == v) || OnlyThere.Any(t => t.Vendor == v)))
            OnlyHere.AddRange(Prices(vendor).Where(p => !IsCovered(p)));
    }

    /// <summary>Vendors compared.</summary>
    public IReadOnlyList<IVendor> Vendors { get; }

    /// <summary>Prices both have, in the map's order.</summary>
    public List<Pair> Compared { get; } = [];

    /// <summary>Prices of our vendors that only the map has.</summary>
    public List<Gap> OnlyThere { get; } = [];

    /// <summary>Prices that only the price book has.</summary>
    public List<Listed> OnlyHere { get; } = [];

    /// <summary>Entries left out, with the reason in the key.</summary>
    public List<(PriceMapEntry Entry, PriceMapKey Key)> Ignored { get; } = [];

    /// <summary>A list price of ours.</summary>
    /// <param name="Vendor">Who sells it.</param>
    /// <param name="Offer">What is sold.</param>
    /// <param name="Size">At which size.</param>
    /// <param name="Steps">For which number of steps; null if they do not matter.</param>
    /// <param name="Dollars">US dollars per image.</param>
    /// <param name="Inputs">The published figures it is made of.</param>
    internal sealed record Listed(IVendor Vendor, Offer Offer, ImageSize Size, int? Steps, decimal Dollars, IReadOnlyList<Input> Inputs)
    {
        /// <summary>Where they were read.</summary>
        public IReadOnlyList<Source> Sources => [.. Inputs.SelectMany(i => i.Evidence.Sources).DistinctBy(s => s.Id)];
    }

    /// <summary>A price both have.</summary>
    /// <param name="Ours">Our price.</param>
    /// <param name="Entry">The map's entry.</param>
    /// <param name="Key">What it prices.</param>
    /// <param name="Agrees">True if they are equal, at the fewer decimals.</param>
    /// <param name="Notes">What explains a difference; empty where there is none.</param>
    internal sealed record Pair(Listed Ours, PriceMapEntry Entry, PriceMapKey Key, bool Agrees, IReadOnlyList<string> Notes)
    {
        /// <summary>Who sells it.</summary>
        public IVendor Vendor => Ours.Vendor;

        /// <summary>The map's price over ours.</summary>
        public decimal Ratio => Key.Price / Ours.Dollars;

        /// <summary>True if ours was read from such a map: that it agrees says nothing new.</summary>
        public bool SameOrigin => Ours.Sources.Count > 0 && Ours.Sources.All(s => s.Url.StartsWith("LiteLLM", StringComparison.Ordinal));
    }

    /// <summary>A price that only the map has.</summary>
    /// <param name="Vendor">Who sells it.</param>
    /// <param name="Entry">The map's entry.</param>
    /// <param name="Key">What it prices.</param>
    /// <param name="Note">What we can say of it all the same; empty if nothing.</param>
    internal sealed record Gap(IVendor Vendor, PriceMapEntry Entry, PriceMapKey Key, string Note);

    /// <summary>What a vendor's own sources say about price maps.</summary>
    public IEnumerable<string> Remarks(IVendor vendor) =>
        Prices(vendor).SelectMany(p => p.Sources).DistinctBy(s => s.Id)
            .Where(s => $"{s.Url} {s.Note}".Contains("price map", StringComparison.OrdinalIgnoreCase) && s.Note.Length > 0)
            .Select(s => $"{s.Id.Split('.')[^1]}, seen {Numbers.Day(s.Seen)}: {s.Note}");

    private void Compare(IVendor vendor, PriceMapEntry entry, PriceMapKey key)
    {
        var ofModel = Prices(vendor).Where(p => p.Offer.Model.Id.Value == key.Model).ToList();
        var fitting = ofModel.Where(p => (key.Quality is null || p.Offer.Quality is null || p.Offer.Quality == key.Quality) && (key.Size is not { } size || p.Size == size) && (key.Steps is null || p.Steps is null || p.Steps == key.Steps)).ToList();
        // a key without a size or quality means one megapixel at the quality that serves "standard"
        var ours = fitting
            .OrderBy(p => p.Offer.Operation == key.Operation ? 0 : 1)
            .ThenBy(p => p.Offer.Serves.Count == 0 || p.Offer.Serves.Contains("standard") ? 0 : 1)
            .ThenBy(p => p.Size == new ImageSize(1024, 1024) ? 0 : 1)
            .FirstOrDefault();
        if (ours is null)
            OnlyThere.Add(new Gap(vendor, entry, key, Likeness(key)));
        else if (Agree(ours.Dollars, key))
            Compared.Add(new Pair(ours, entry, key, true, []));
        else
            Compared.Add(new Pair(ours, entry, key, false, [.. Explained(ours, key, ofModel)]));
    }

    // Equal at the fewer decimals published, where rounding can explain it: not more than one per cent apart. A price per pixel is computed, so ours counts.
    private static bool Agree(decimal ours, PriceMapKey key)
    {
        var decimals = key.PerPixel ? Decimals(ours) : Math.Min(Decimals(ours), Decimals(key.Price));
        return Math.Round(ours, decimals, MidpointRounding.AwayFromZero) == Math.Round(key.Price, decimals, MidpointRounding.AwayFromZero)
            && Math.Abs(key.Price - ours) <= ours / 100;
    }

    private static int Decimals(decimal value) => Math.Min(12, (int)value.Scale);

    private static IEnumerable<string> Explained(Listed ours, PriceMapKey key, IReadOnlyList<Listed> ofModel)
    {
        if (Factor(key.Price / ours.Dollars) is { Length: > 0 } factor)
            yield return $"{factor}: one of them is probably mistyped";
        if (key.Size is null || key.Quality is null)
        {
            var same = ofModel.Where(p => Agree(p.Dollars, key)).Select(p => p.Offer.Quality is { } quality ? $"{quality}, {p.Size}" : $"{p.Size}").Distinct().ToList();
            if (same.Count > 0)
                yield return $"the map's key names no {(key.Size is null ? "size" : "quality")}; its price is ours at {string.Join(" and ", same)}";
        }

        foreach (var remark in ours.Inputs.Select(i => i.Evidence.Reason).Where(r => r.Length > 0).Distinct())
            yield return $"our remark: {remark}";
        foreach (var source in ours.Sources.Where(s => s.Note.Length > 0))
            yield return $"our source {source.Id.Split('.')[^1]}: {source.Note}";
    }

    // A price we lack, judged by the same tool elsewhere.
    private string Likeness(PriceMapKey key)
    {
        if (key.Like is not { } like || _session.Loaded.Vendors.FirstOrDefault(v => v.Catalog.Id.Value == like.Vendor) is not { } vendor
            || Prices(vendor).FirstOrDefault(p => p.Offer.Model.Id.Value == like.Model) is not { } other)
            return "";
        var times = other.Dollars / key.Price;
        return FormattableString.Invariant($"{vendor.Catalog.Name} sells this for {JsonAmount(other.Dollars)}, {times:0.#} times that")
            + (times is >= 8 and <= 16 ? ": suspected of a factor of 10" : "");
    }

    /// <summary>A price with every digit that matters.</summary>
    public static string JsonAmount(decimal value) => Reporting.Json.JsonNumber.Of(Math.Round(value, 6, MidpointRounding.AwayFromZero));

    /// <summary>Says that a ratio is nearly 10, 100 or 1,000, either way; empty if it is not.</summary>
    public static string Factor(decimal ratio)
    {
        var times = ratio < 1 ? 1 / ratio : ratio;
        return Factors.FirstOrDefault(f => Math.Abs((times / f) - 1) <= 0.05m) is var factor and > 0 ? $"about a factor of {Numbers.Count(factor)}" : "";
    }

    // A key without size or quality speaks for all of them that cost the same.
    private bool IsCovered(Listed price) => Compared.Any(c =>
        c.Vendor == price.Vendor && c.Ours.Offer.Model.Id == price.Offer.Model.Id
        && (c.Key.Quality is null || c.Ours.Offer.Quality == price.Offer.Quality)
        && (c.Key.Size is null || c.Ours.Size == price.Size)
        && (c.Key.Steps is null || c.Ours.Steps == price.Steps)
        && (c.Key.Size is not null || c.Ours.Dollars == price.Dollars)
        && (c.Key.Quality is not null || c.Ours.Dollars == price.Dollars));

    // Every request of one image that has a list price.
    private IReadOnlyList<Listed> Prices(IVendor vendor) => _prices.TryGetValue(vendor, out var known) ? known : _prices[vendor] = [.. ListPrices(vendor)];

    private IEnumerable<Listed> ListPrices(IVendor vendor)
    {
        var scope = new Scope(_session.Loaded.Book, vendor.Catalog.Id.Segment);
        foreach (var offer in vendor.Catalog.Offers)
        {
            var sizes = offer.Sizes.Count > 0 ? offer.Sizes : [offer.Operation == OperationKind.Upscale ? new ImageSize(2048, 2048) : new ImageSize(1024, 1024)];
            foreach (var (size, steps) in sizes.SelectMany(size => StepsOf(offer).Select(steps => (size, steps))))
            {
                var names = SupplyChoice.RequestNames(Formula.Structural(steps ?? 30, Unit.Parse("step")), offer.Operation == OperationKind.Variation ? 1 : 0, offer.Modules, []);
                if (Price(vendor, offer with { Sizes = offer.Sizes.Count > 0 ? [size] : [] }, size, names, scope) is { Dollars: > 0 } listed)
                    yield return listed with { Offer = offer, Steps = steps };
            }
        }
    }

    // One number of steps for each band of a table by steps.
    private static IEnumerable<int?> StepsOf(Offer offer)
    {
        var bands = offer.Consumes.Where(c => c.PriceTable is { BySteps: true }).SelectMany(c => c.PriceTable!.Bands).Distinct().ToList();
        return bands.Count == 0 ? [null] : bands.Select(b => (int?)(b.IsAbove ? b.Steps + 1 : b.Steps));
    }

    private Listed? Price(IVendor vendor, Offer offer, ImageSize size, IReadOnlyDictionary<string, Formula> names, Scope scope)
    {
        if (offer.WholeGrid || SupplyChoice.Cheapest(vendor, null, offer, size, 1, names, scope) is not { } request)
            return null;
        Formula? sum = null;
        foreach (var consumed in request.Consumed)
        {
            if ((consumed.Price ?? vendor.Catalog.Meters.First(m => m.Id == consumed.Meter).ListPrice) is not { } price)
                return null;
            var amount = _session.Exchange.To(consumed.PerRequest * Formula.Structural(1, Unit.Parse("request")) * price, Dollar);
            sum = sum is null ? amount : sum + amount;
        }

        return sum is null || ExactReading.Of(Tape.Of(sum)).Try(sum) is not { } dollars
            ? null
            : new Listed(vendor, offer, request.Size, null, dollars, Tape.Of(sum).Inputs);
    }
}
