namespace TcoBench.Analysis.Offers;

/// <summary>Values of a weight for which a winner stays the winner.</summary>
/// <param name="From">The least; below it another wins.</param>
/// <param name="To">The greatest; above it another wins. Null if there is no limit.</param>
public sealed record WinningInterval(decimal From, decimal? To)
{
    /// <summary>Where a winner's lead over every other bid is not negative, each lead being linear in the weight and not negative at the weight stated.</summary>
    /// <param name="least">Least weight that makes sense.</param>
    /// <param name="most">Greatest; null if there is none.</param>
    /// <param name="leads">Lead over each other bid at weight 0, and by how much it grows with a weight of 1.</param>
    internal static WinningInterval Of(decimal least, decimal? most, IEnumerable<(decimal AtZero, decimal Slope)> leads)
    {
        var (from, to) = (least, most);
        foreach (var (atZero, slope) in leads.Where(l => l.Slope != 0))
        {
            var even = -atZero / slope;
            if (slope > 0)
                from = Math.Max(from, even);
            else
                to = to is { } limit ? Math.Min(limit, even) : even;
        }

        return new WinningInterval(from, to);
    }
}
