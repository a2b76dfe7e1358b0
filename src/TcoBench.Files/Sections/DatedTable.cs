using TcoBench.Core.Findings;
using TcoBench.Core.Metering;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>A price table, and which of its rows hold on other days than the one asked for.</summary>
/// <param name="Table">Rows that hold on that day.</param>
/// <param name="Unit">Unit of its prices.</param>
/// <param name="AllRows">Every row by its keys joined with '/', whenever it holds, with its place.</param>
internal sealed record DatedTable(PriceTable Table, Unit Unit, IReadOnlyDictionary<string, FileSpan> AllRows)
{
    /// <summary>Rows some offer uses.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);
}
