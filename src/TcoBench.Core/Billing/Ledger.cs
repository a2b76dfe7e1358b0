using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Billing;

/// <summary>
/// A bank of credits over months: grants go in, needs come out, oldest grant first, as one recurrence on two running totals whatever the expiry.
/// A = granted so far, G = gone so far (used, expired or cut by the cap). Each month: what was granted before the last K months is gone;
/// served = min(need, A − G); what exceeds the cap at the end of the month is gone.
/// </summary>
public static class Ledger
{
    /// <summary>What the bank serves in each month. Both running totals start from a line of month 0, so that every month has the same formula.</summary>
    /// <param name="id">Prefix of line ids.</param>
    /// <param name="grants">Granted in each month, at least one.</param>
    /// <param name="needs">Needed in each month.</param>
    /// <param name="cap">Most that stays at the end of a month; null if unlimited.</param>
    /// <param name="expiresAfter">K, months after which a grant is gone, counting its own; at least 1; null if never.</param>
    public static IReadOnlyList<Line> Served(string id, IReadOnlyList<Formula> grants, IReadOnlyList<Formula> needs, Formula? cap, int? expiresAfter)
    {
        var served = new List<Line>();
        var granted = new List<Formula> { Zero(grants[0].Unit).Named($"{id}.granted_to_date", 0) };
        Formula gone = Zero(grants[0].Unit).Named($"{id}.gone_to_date", 0);
        for (var m = 1; m <= grants.Count; m++)
        {
            granted.Add((granted[m - 1] + grants[m - 1]).Named($"{id}.granted_to_date", m));
            if (expiresAfter is { } k && m > k)
                gone = Max(gone, granted[m - k]);
            served.Add(Min(needs[m - 1], granted[m] - gone).Named($"{id}.from_bank", m));
            gone += served[^1];
            if (cap is not null)
                gone = Max(gone, granted[m] - cap);
            gone = gone.Named($"{id}.gone_to_date", m);
        }

        return served;
    }

    /// <summary>
    /// Whole packs bought in each month, none before it is needed, oldest used first. The same recurrence with A = bought so far, of which what was bought
    /// before the last K months is gone; what the rest lacks of a month's need is bought.
    /// </summary>
    /// <param name="id">Prefix of line ids.</param>
    /// <param name="needs">Needed in each month.</param>
    /// <param name="size">What a pack holds, in the unit of a need, or of a need per pack.</param>
    /// <param name="expiresAfter">K, months after which a pack is gone, counting the month it was bought in; at least 1; null if never.</param>
    public static IReadOnlyList<Formula> Bought(string id, IReadOnlyList<Formula> needs, Formula size, int? expiresAfter)
    {
        var packs = new List<Formula>();
        if (expiresAfter is null)
        {
            Formula need = 0;
            Formula toDate = 0;
            for (var m = 0; m < needs.Count; m++)
            {
                need += needs[m];
                var total = Packs(need, size).Named($"{id}.packs_to_date", m + 1);
                packs.Add(total - toDate);
                toDate = total;
            }

            return packs;
        }

        var bought = new List<Formula>();
        var gone = needs[0];
        for (var m = 0; m < needs.Count; m++)
        {
            if (m >= expiresAfter)
                gone = Max(gone, bought[m - expiresAfter.Value]);
            packs.Add(Packs(m == 0 ? needs[0] : needs[m] - (bought[m - 1] - gone), size).Named($"{id}.packs_bought", m + 1));
            bought.Add((m == 0 ? packs[0] * size : bought[m - 1] + (packs[m] * size)).Named($"{id}.in_packs_to_date", m + 1));
            gone = (m == 0 ? needs[0] : gone + needs[m]).Named($"{id}.gone_from_packs", m + 1);
        }

        return packs;
    }
}
