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

    /// <summary>Invoices a job carries: all of them, or its share of those paid while the work recurs.</summary>
    /// <param name="months">Production months of the job.</param>
    /// <param name="horizonMonths">Months the work recurs; null if a longer term counts in full.</param>
    public Formula CarriedInvoices(int months, int? horizonMonths)
    {
        var recurs = Recurs(months, horizonMonths);
        return recurs == months ? Invoices(months) : (Formula)(Invoices(recurs) * months) / recurs;
    }

    /// <summary>Months a job carries of what runs as long as one is bound: all of them, or its share of those while the work recurs; a bare number.</summary>
    /// <param name="months">Production months of the job.</param>
    /// <param name="horizonMonths">Months the work recurs; null if a longer term counts in full.</param>
    public Formula CarriedMonths(int months, int? horizonMonths)
    {
        var recurs = Recurs(months, horizonMonths);
        return PaidMonths(recurs) == recurs ? months : (Formula)(PaidMonths(recurs) * months) / recurs;
    }

    /// <summary>Months paid for beyond the production that a job carries, up to the end of the last invoice; null if there are none.</summary>
    /// <param name="months">Production months of the job.</param>
    /// <param name="horizonMonths">Months the work recurs; null if a longer term counts in full.</param>
    public Formula? IdleMonths(int months, int? horizonMonths)
    {
        var recurs = Recurs(months, horizonMonths);
        var covered = Invoices(recurs) * CycleMonths;
        return covered == recurs ? null : recurs == months ? covered - months : ((Formula)(covered * months) / recurs) - months;
    }

    private static int Recurs(int months, int? horizonMonths) => Math.Max(months, horizonMonths ?? 0);
}
