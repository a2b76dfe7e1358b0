using TcoBench.Formulas;

namespace TcoBench.Analysis.Mixes;

/// <summary>One contract per vendor of a lane.</summary>
/// <param name="Contracts">Indices of the contracts.</param>
/// <param name="Cost">Their cost together.</param>
internal sealed record Choice(IReadOnlyList<int> Contracts, double Cost)
{
    /// <summary>The cheapest contracts that together deliver in time; null if none do. Vendors work one after the other, so their days add up.</summary>
    /// <param name="offered">What may be chosen for each vendor.</param>
    /// <param name="allowed">Days there are.</param>
    /// <param name="peopleDays">Days people take.</param>
    public static Choice? Of(IReadOnlyList<List<Offered>> offered, double allowed, double peopleDays)
    {
        var days = allowed + (double)Semantics.Slack;
        if (!(peopleDays <= days))
            return null;
        var cheapest = offered.Select(o => o.Count == 0 ? null : (Offered?)o.MinBy(x => x.Cost)).ToList();
        if (cheapest.Contains(null))
            return null;
        if (cheapest.Sum(c => c!.Value.Days) <= days)
            return new Choice([.. cheapest.Select(c => c!.Value.Contract)], cheapest.Sum(c => c!.Value.Cost));
        return Tried(0, [], 0, 0, null);

        Choice? Tried(int vendor, IReadOnlyList<int> chosen, double cost, double taken, Choice? best)
        {
            if (taken > days)
                return best;
            if (vendor == offered.Count)
                return best is null || cost < best.Cost ? new Choice(chosen, cost) : best;
            foreach (var option in offered[vendor])
                best = Tried(vendor + 1, [.. chosen, option.Contract], cost + option.Cost, taken + option.Days, best);
            return best;
        }
    }
}
