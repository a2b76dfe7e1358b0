using TcoBench.Core.Metering;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Billing;

/// <summary>Usage of one meter against a plan's entitlement, month by month: free units, quota, bank, then what is beyond.</summary>
internal sealed record MeteredMonths
{
    /// <summary>Settles equal usage in each month.</summary>
    internal MeteredMonths(string id, Entitlement entitlement, int months, Formula seats, IReadOnlyList<Usage> usages)
    {
        var unit = usages[0].Quantity.Unit;
        var counted = usages.Where(u => u.Feature is null || !entitlement.Unlimited.Contains(u.Feature)).ToList();
        var total = Sum(counted.Select(u => u.Quantity), unit).Named($"{id}.monthly_usage");
        var usage = entitlement.Free is { } free ? (total - free).AtLeast(0).Named($"{id}.beyond_free") : total;
        if (entitlement.Quota is not { } perUnit)
        {
            Beyond = [.. Enumerable.Repeat((Formula)usage, months)];
            Settle(entitlement, id, counted, total, entitlement.Free ?? 0);
            return;
        }

        var quota = (entitlement.QuotaPerSeat ? perUnit * seats : perUnit).Named($"{id}.monthly_quota");
        var covered = Min(usage, quota);
        var excess = usage - covered;
        var (grants, needs) = entitlement.RollOver is { CurrentFirst: false } ? ((Formula)quota, (Formula)usage) : (quota - covered, excess);
        var cap = entitlement.RollOver?.Cap is { } bank ? (entitlement.QuotaPerSeat ? bank * seats : bank) : null;
        var banked = entitlement.RollOver is { } rollOver && months > 1
            ? Ledger.Served(id, [.. Enumerable.Repeat(grants, months)], [.. Enumerable.Repeat(needs, months)], cap, rollOver.ExpiresAfter)
            : null;
        Beyond = [.. Enumerable.Range(0, months).Select(m => banked is null ? excess : needs - banked[m])];
        AllowanceUsed = counted.Count < usages.Count
            ? null
            : (Sum(Beyond.Select(b => usage - b), unit) / (quota * months)).Named($"{id}.allowance_used");
        Settle(entitlement, id, counted, total, entitlement.Free is null ? quota : quota + entitlement.Free);
    }

    /// <summary>Usage beyond quota and bank, per month.</summary>
    internal IReadOnlyList<Formula> Beyond { get; }

    /// <summary>What is left to charge, or to refuse, per month.</summary>
    internal IReadOnlyList<Formula> ToSell { get; private set; } = [];

    /// <summary>What nobody sells, per month.</summary>
    internal IReadOnlyList<Line> Unserved { get; private set; } = [];

    /// <summary>Share of usage served by the slow mode; null if there is none.</summary>
    internal Line? RelaxedShare { get; private set; }

    /// <summary>Share of the allowance of the usage months that was used; null without an allowance, or where unlimited features are used.</summary>
    internal Line? AllowanceUsed { get; }

    // What is beyond goes to the slow mode where the plan has one, but for operations it excludes; the rest is sold, or not served.
    // Allowed is what the month itself covers: free units and allowance.
    private void Settle(Entitlement entitlement, string id, List<Usage> counted, Formula usage, Formula allowed)
    {
        ToSell = Beyond;
        if (entitlement.Relaxed is { } relaxed)
        {
            var fastOnly = Sum(counted.Where(u => u.Operation is { } o && relaxed.Excludes.Contains(o)).Select(u => u.Quantity), usage.Unit);
            var fastBeyond = (fastOnly - allowed).AtLeast(0);
            ToSell = [.. Beyond.Select(b => Min(b, fastBeyond))];
            if (counted.Count > 0)
                RelaxedShare = (Sum(Beyond.Zip(ToSell, (beyond, sold) => beyond - sold), usage.Unit) / (usage * Beyond.Count)).Named($"{id}.relaxed_share");
        }

        if (entitlement.Overage is null)
            Unserved = [.. ToSell.Select((b, m) => b.Named($"{id}.unserved", m + 1))];
    }
}
