using TcoBench.Core.Inputs;
using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>Exchange between currencies by dated inputs; rates are quoted per US dollar.</summary>
/// <param name="Shared">Where <c>eur_per_usd</c> and <c>gbp_per_usd</c> are looked up.</param>
public sealed record Exchange(Scope Shared)
{
    private static readonly Unit Dollar = Unit.Parse("USD");

    /// <summary>Currencies that can be exchanged.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["EUR", "USD", "GBP"];

    /// <summary>The currency in a unit, e.g. EUR of EUR/seat; null if there is none.</summary>
    public static string? CurrencyOf(Unit unit) => Currencies.FirstOrDefault(unit.Symbols.Contains);

    /// <summary>An amount in another currency; itself if it already is.</summary>
    /// <param name="amount">An amount whose unit is a currency.</param>
    /// <param name="currency">The currency wanted.</param>
    /// <exception cref="UnitMismatchException">The amount's unit is not a currency that can be exchanged.</exception>
    public Formula To(Formula amount, Unit currency)
    {
        if (ReferenceEquals(amount.Unit, currency))
            return amount;
        var dollars = ReferenceEquals(amount.Unit, Dollar) ? amount : amount / Rate(amount.Unit);
        return ReferenceEquals(currency, Dollar) ? dollars : dollars * Rate(currency);
    }

    private Input Rate(Unit currency) => currency.ToString() switch
    {
        "EUR" => Shared["eur_per_usd"],
        "GBP" => Shared["gbp_per_usd"],
        _ => throw new UnitMismatchException($"no exchange rate for {currency}"),
    };
}
