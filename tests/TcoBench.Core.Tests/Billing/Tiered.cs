using TcoBench.Core.Billing;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

/// <summary>Rates in tiers over credits, in USD.</summary>
internal static class Tiered
{
    /// <summary>Tiers by rising upper bound; the last has none.</summary>
    public static IReadOnlyList<Tier> Tiers(params IReadOnlyList<(decimal? UpTo, decimal? Price, decimal? Flat)> tiers) =>
    [
        .. tiers.Select((t, k) => new Tier(
            t.UpTo is { } bound ? Some.Input($"bound_{k}", bound, "credit") : null,
            t.Price is { } price ? Some.Input($"price_{k}", price, "USD/credit") : null,
            t.Flat is { } flat ? Some.Input($"flat_{k}", flat, "USD") : null)),
    ];

    /// <summary>What a quantity costs in one month.</summary>
    public static decimal Amount(Rate rate, decimal quantity, string unit = "credit") =>
        rate.Bill("credits", [Some.Input("beyond", quantity, unit)]).Single().Amount.Exactly();
}
