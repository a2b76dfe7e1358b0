using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>The rule that turns usage beyond an allowance into charges.</summary>
public abstract record Rate
{
    private protected Rate()
    {
    }

    /// <summary>Charges for each month's usage beyond the allowance.</summary>
    /// <param name="id">Prefix for charge ids, e.g. the meter's id.</param>
    /// <param name="quantities">Usage beyond the allowance, month by month, in the meter's unit.</param>
    public abstract IEnumerable<Charge> Bill(string id, IReadOnlyList<Formula> quantities);

    /// <summary>Quantities beyond the allowance above which another price holds, in the meter's unit; empty if one price holds for all.</summary>
    public virtual IReadOnlyList<Formula> Bounds => [];

    /// <summary>What a month without any usage costs; null if nothing.</summary>
    internal virtual Formula? AtZero => null;

    /// <summary>What of the charges the work used: all of it, unless something is bought whole.</summary>
    /// <param name="id">Prefix for line ids.</param>
    /// <param name="quantities">As for <see cref="Bill"/>.</param>
    /// <param name="charges">What <see cref="Bill"/> gave.</param>
    internal virtual IEnumerable<Line> Used(string id, IReadOnlyList<Formula> quantities, IReadOnlyList<Charge> charges) => charges.Select(c => c.Amount);
}
