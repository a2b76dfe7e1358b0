using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>Dated values of one figure, looked at together.</summary>
internal static class History
{
    /// <summary>A price changes by less than this between two of its values; what changes more is probably mistyped.</summary>
    private const decimal Jump = 100;

    /// <summary>Warns of days between two values that have none, and of a value a hundred times the one before it or a hundredth.</summary>
    /// <param name="name">The figure, for readers.</param>
    /// <param name="values">Its values; null for one that is not published.</param>
    /// <param name="findings">Takes what is odd.</param>
    public static void Check(string name, IEnumerable<(Period Period, decimal? Value, FileSpan Where)> values, FindingList findings)
    {
        var inOrder = values.OrderBy(v => v.Period.From ?? DateOnly.MinValue).ToList();
        foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
        {
            if (earlier.Period.To is { } end && later.Period.From is { } begin && end < begin)
                findings.Warning(DataCodes.HistoryGap, $"{name} has no value from {end:yyyy-MM-dd} to {begin.AddDays(-1):yyyy-MM-dd}", later.Where, $"let this value begin on {end:yyyy-MM-dd}, or the one before end on {begin:yyyy-MM-dd}; what is not known is \"unknown\"");
            if (earlier.Value is { } was and > 0 && later.Value is { } becomes and > 0 && (becomes / Jump >= was || was / Jump >= becomes))
                findings.Warning(DataCodes.HistoryJump, $"{name} goes from {PlainDecimal.Show(was)} to {PlainDecimal.Show(becomes)}", later.Where, "is one of the two per million or per thousand?");
        }
    }
}
