using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>One row of a bill.</summary>
/// <param name="Id">Id of the row; with <paramref name="Month"/> unique in a bill.</param>
/// <param name="Category">FOCUS charge category.</param>
/// <param name="Quantity">What was charged for.</param>
/// <param name="Amount">Amount in the price's currency, before tax.</param>
/// <param name="Month">Billing month from 1; null for a fee of the whole term.</param>
public sealed record Charge(string Id, ChargeCategory Category, Line Quantity, Line Amount, int? Month)
{
    /// <summary>A row whose quantity and amount are lines of the model.</summary>
    public static Charge Of(string id, ChargeCategory category, Formula quantity, Formula amount, int? month = null) =>
        new(id, category, quantity.Named($"{id}_quantity", month), amount.Named(id, month), month);
}
