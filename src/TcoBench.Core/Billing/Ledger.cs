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
    /// <summary>What the bank serves in each month.</summary>
    /// <param name="id">Prefix of line ids.</param>
    /// <param name="grants">Granted in each month.</param>
    /// <param name="needs">Needed in each month.</param>
    /// <param name="cap">Most that stays at the end of a month; null if unlimited.</param>
    /// <param name="expiresAfter">K, months after which a grant is gone, counting its own; at least 1; null if never.</param>
    public static IReadOnlyList<Line> Served(string id, IReadOnlyList<Formula> grants, IReadOnlyList<Formula> needs, Formula? cap, int? expiresAfter)
    {
        var served = new List<Line>();
        var granted = new List<Formula>();
        Formula gone = 0;
        for (var m = 0; m < grants.Count; m++)
        {
            granted.Add((m == 0 ? grants[0] : granted[m - 1] + grants[m]).Named($"{id}.granted_to_date", m + 1));
            if (expiresAfter is { } k && m >= k)
                gone = Max(gone, granted[m - k]);
            served.Add(Min(needs[m], granted[m] - gone).Named($"{id}.from_bank", m + 1));
            gone += served[m];
            if (cap is not null)
                gone = Max(gone, granted[m] - cap);
            gone = gone.Named($"{id}.gone_to_date", m + 1);
        }

        return served;
    }
}
