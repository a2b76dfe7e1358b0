using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Billing;

/// <summary>
/// What applies to a month's spend as a whole, each rule to what the one before it left: maximum, minimum, discount, goodwill. A month's spend is its charges
/// and the month's share of the fee and of add-ons.
/// </summary>
/// <param name="Minimum">Least a month costs before discount, in a currency; what is missing is a true-up. Null if there is none.</param>
/// <param name="Maximum">Most a month costs before discount; what exceeds it is taken off. Null if there is none.</param>
/// <param name="Discount">Share taken off, true-up included; null if there is none.</param>
/// <param name="Goodwill">Granted each month, at most what is due, and not carried over; null if nothing is.</param>
public sealed record SpendRules(Formula? Minimum = null, Formula? Maximum = null, Discount? Discount = null, Formula? Goodwill = null)
{
    /// <summary>Currency of the rules; null if they are shares only.</summary>
    internal Unit? Currency => (Minimum ?? Maximum ?? Goodwill ?? Discount?.Above)?.Unit;

    /// <summary>Rows that correct a month's spend.</summary>
    /// <param name="prefix">Prefix of charge ids.</param>
    /// <param name="spend">The month's spend.</param>
    /// <param name="month">The month; null for those one is bound for without usage.</param>
    /// <param name="times">How many such months; 1 for a month of production.</param>
    internal IEnumerable<Charge> Bill(string prefix, Formula spend, int? month, Formula times)
    {
        var bound = month is null ? "_bound" : "";
        return Steps(spend.Named($"{prefix}spend{bound}", month)).Select(step => Charge.Of($"{prefix}{step.Id}{bound}", step.Category, times * step.On, times * step.Amount, month));
    }

    /// <summary>What is due for a spend that the work used: a true-up buys nothing.</summary>
    internal Formula Due(Formula used) => (this with { Minimum = null }).Steps(used).Aggregate(used, (due, step) => due + step.Amount);

    private IEnumerable<(string Id, ChargeCategory Category, Formula On, Formula Amount)> Steps(Formula due)
    {
        if (Maximum is not null)
        {
            var over = (due - Maximum).AtLeast(0);
            yield return ("maximum_spend", ChargeCategory.Adjustment, over, 0 - over);
            due -= over;
        }

        if (Minimum is not null)
        {
            var missing = (Minimum - due).AtLeast(0);
            yield return ("true_up", ChargeCategory.Adjustment, missing, missing);
            due += missing;
        }

        if (Discount is { } discount)
        {
            var on = discount.Above is null ? due : (due - discount.Above).AtLeast(0);
            var off = on * discount.Share;
            yield return ("discount", ChargeCategory.Adjustment, on, 0 - off);
            due -= off;
        }

        if (Goodwill is not null)
        {
            var given = Min(Goodwill, due.AtLeast(0));
            yield return ("goodwill", ChargeCategory.Credit, given, 0 - given);
        }
    }
}
