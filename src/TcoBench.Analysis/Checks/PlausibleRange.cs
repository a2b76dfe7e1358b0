using TcoBench.Formulas;

namespace TcoBench.Analysis.Checks;

/// <summary>
/// What figures of one kind lie between. No range is wider than a factor of 1,000, so that a figure inside it that is multiplied or divided by more is outside.
/// </summary>
/// <param name="What">What is measured, for readers.</param>
/// <param name="Unit">Its unit; amounts of any currency are compared with the same bounds in USD.</param>
/// <param name="Low">Lowest plausible value.</param>
/// <param name="High">Highest plausible value.</param>
public sealed record PlausibleRange(string What, Unit Unit, decimal Low, decimal High)
{
    private static readonly Unit Dollar = Unit.Parse("USD");

    /// <summary>What a picture costs, by the unit it is priced in.</summary>
    public static IReadOnlyList<PlausibleRange> Pictures { get; } =
    [
        Of("a picture", "USD/image", 0.0008m, 0.8m),
        Of("a picture", "USD/request", 0.0008m, 0.8m),
        Of("a megapixel", "USD/Mpx", 0.0008m, 0.8m),
    ];

    /// <summary>Ranges by unit, as documented in docs/vendor-format.md.</summary>
    public static IReadOnlyList<PlausibleRange> All { get; } =
    [
        .. Pictures,
        Of("a pixel", "USD/image*px^2", 0.0000000008m, 0.0000008m),
        Of("a step", "USD/request*step", 0.000001m, 0.001m),
        Of("a seat's fee or allowance", "USD/seat", 3, 3_000),
        Of("a plan's fee or allowance", "USD", 5, 5_000),
        Of("a pack, or what is fixed for a payment", "USD/pack", 0.25m, 250),
        Of("an hour of a GPU", "USD/hour", 0.05m, 50),
        Of("a GPU", "USD/gpu", 500, 500_000),
        Of("a kilowatt-hour", "USD/kWh", 0.02m, 2),
        Of("an exchange rate", "EUR/USD", 0.1m, 10),
        Of("an exchange rate", "GBP/USD", 0.1m, 10),
        Of("fast hours of a seat", "hour/seat", 0.5m, 500),
        Of("time of a request", "minute/request", 0.05m, 50),
        Of("time of a request", "second/request", 0.5m, 500),
        Of("a rate limit", "image/minute", 2, 2_000),
        Of("a rate limit", "request/minute", 2, 2_000),
        Of("a GPU's speed", "image*step/second", 0.1m, 100),
        Of("a GPU's power", "W/gpu", 20, 2_000),
        Of("a factor, a share or a number of jobs", "1", 0.05m, 50),
    ];

    /// <summary>What training a style or a model costs.</summary>
    public static PlausibleRange Training { get; } = Of("a training", "USD/request", 0.02m, 20);

    /// <summary>What a reference picture costs.</summary>
    public static PlausibleRange ReferencePicture { get; } = Of("a reference picture", "USD/image", 0.0001m, 0.1m);

    /// <summary>Revenue above which a company may not use a plan.</summary>
    public static PlausibleRange Revenue { get; } = Of("a company's yearly revenue", "USD", 10_000, 10_000_000);

    /// <summary>The range for a unit, of whatever currency; null if none is known.</summary>
    public static PlausibleRange? For(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return All.FirstOrDefault(range => ReferenceEquals(range.Unit, unit)) ?? All.FirstOrDefault(range => ReferenceEquals(range.Unit, InDollars(unit)));
    }

    /// <summary>True if a value is plausible.</summary>
    public bool Holds(decimal value) => Low <= value && value <= High;

    private static Unit InDollars(Unit unit) => Core.Billing.Exchange.CurrencyOf(unit) is { } currency ? unit / Unit.Parse(currency) * Dollar : unit;

    private static PlausibleRange Of(string what, string unit, decimal low, decimal high) => new(what, Unit.Parse(unit), low, high);
}
