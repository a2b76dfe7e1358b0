using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>One way to pay for a plan.</summary>
/// <param name="Id">Id: <c>monthly</c>, <c>annual</c>, or <c>usage</c> for a plan without a fee.</param>
/// <param name="Fee">Fee per invoice, per seat or per plan as the plan's seats say; null if there is none.</param>
/// <param name="CycleMonths">Months one invoice covers, at least 1.</param>
/// <param name="MinimumMonths">Months one is bound for, at least 1.</param>
public sealed record Term(string Id, Formula? Fee, int CycleMonths, int MinimumMonths)
{
    /// <summary>Invoices for a number of months: whole cycles, at least the minimum term.</summary>
    public int Invoices(int months) => (PaidMonths(months) + CycleMonths - 1) / CycleMonths;

    /// <summary>Months paid for, before rounding up to whole cycles.</summary>
    public int PaidMonths(int months) => Math.Max(months, MinimumMonths);
}
