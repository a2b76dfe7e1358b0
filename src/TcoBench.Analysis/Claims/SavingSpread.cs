namespace TcoBench.Analysis.Claims;

/// <summary>What is saved over several cases, as shares of the comparator's cost; negative if it costs more.</summary>
/// <param name="Least">The least.</param>
/// <param name="Median">The middle; of an even number the mean of the middle two.</param>
/// <param name="Most">The most.</param>
public sealed record SavingSpread(decimal Least, decimal Median, decimal Most)
{
    /// <summary>The spread of savings; null if no case has a figure.</summary>
    public static SavingSpread? Of(IEnumerable<decimal?> savings)
    {
        var sorted = savings.OfType<decimal>().Order().ToList();
        return sorted.Count == 0 ? null : new SavingSpread(sorted[0], (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2, sorted[^1]);
    }
}
