using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>A balance that usage is paid from, bought in whole amounts when needed, by hand or by automatic top-up: cash leaves in whole amounts, only what usage took was used.</summary>
/// <param name="Amount">The amount bought at once, in a currency.</param>
/// <param name="ExpiresAfter">Months after which an amount is gone, counting the month it was bought in; null if never.</param>
public sealed record Balance(Formula Amount, int? ExpiresAfter);
