namespace TcoBench.Files.Sections;

/// <summary>The correlation matrix that stated pairs make, all others being independent. Ranks are turned into those of normal scores, as the draws are made by them.</summary>
/// <param name="pairs">Names and Spearman's rank correlation of each pair.</param>
internal sealed class RankMatrix(IReadOnlyList<(string First, string Second, double Rank)> pairs)
{
    private const int Hundredths = 100;

    /// <summary>Names whose pairs cannot hold together, though they could without any one of them; null if all pairs can.</summary>
    public IReadOnlyList<string>? Contradiction()
    {
        var names = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().ToList();
        if (IsPositiveDefinite(names, pairs))
            return null;
        foreach (var name in names.ToList())
        {
            var rest = names.Where(n => n != name).ToList();
            if (!IsPositiveDefinite(rest, pairs))
                names = rest;
        }

        return names;
    }

    /// <summary>Least and greatest rank, in hundredths, that a pair can have if the others of its group stay as they are; null if there is none.</summary>
    /// <param name="pair">Index of the pair.</param>
    /// <param name="names">The group.</param>
    public (double Low, double High)? Range(int pair, IReadOnlyList<string> names)
    {
        var possible = Enumerable.Range(1 - Hundredths, (2 * Hundredths) - 1)
            .Select(k => (double)k / Hundredths)
            .Where(rank => IsPositiveDefinite(names, [.. pairs.Select((p, i) => i == pair ? p with { Rank = rank } : p)]))
            .ToList();
        return possible.Count == 0 ? null : (possible[0], possible[^1]);
    }

    // By Cholesky's decomposition: every pivot must be above 0, by more than rounding.
    private static bool IsPositiveDefinite(IReadOnlyList<string> names, IReadOnlyList<(string First, string Second, double Rank)> pairs)
    {
        const double least = 1e-9;
        var factor = new double[names.Count, names.Count];
        for (var row = 0; row < names.Count; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = row == column ? 1 : Normal(names[row], names[column]);
                for (var k = 0; k < column; k++)
                    rest -= factor[row, k] * factor[column, k];
                if (row == column && rest < least)
                    return false;
                factor[row, column] = row == column ? Math.Sqrt(rest) : rest / factor[column, column];
            }
        }

        return true;

        double Normal(string a, string b) =>
            pairs.Where(p => (p.First == a && p.Second == b) || (p.First == b && p.Second == a)).Select(p => 2 * Math.Sin(Math.PI * p.Rank / 6)).FirstOrDefault();
    }
}
