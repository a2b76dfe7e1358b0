namespace TcoBench.Analysis.Mixes;

/// <summary>Ways to split stages among vendors, whoever they are: set partitions.</summary>
internal static class Splits
{
    /// <summary>Every way to split some stages into at least two groups, each once. Groups are ordered by their first stage, stages within a group rise.</summary>
    /// <param name="stages">Number of stages, at least 1.</param>
    public static IEnumerable<IReadOnlyList<IReadOnlyList<int>>> Of(int stages) => Extended([], 0, stages).Where(split => split.Count > 1);

    private static IEnumerable<IReadOnlyList<IReadOnlyList<int>>> Extended(IReadOnlyList<IReadOnlyList<int>> split, int stage, int stages)
    {
        if (stage == stages)
            return [split];
        var joined = Enumerable.Range(0, split.Count).Select(g => (IReadOnlyList<IReadOnlyList<int>>)[.. split.Select((group, i) => i == g ? [.. group, stage] : group)]);
        return joined.Append([.. split, [stage]]).SelectMany(s => Extended(s, stage + 1, stages));
    }
}
