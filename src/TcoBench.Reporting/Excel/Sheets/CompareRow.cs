using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>A vendor in a job at a volume, as it stands on the sheet of comparison.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Case">Vendor and job.</param>
/// <param name="Ranked">Total of its best plan; null if none is ranked.</param>
internal sealed record CompareRow(int Row, VendorCase Case, decimal? Ranked)
{
    /// <summary>Values of its cells, as in <see cref="GridCell.Value"/>.</summary>
    public Dictionary<CompareColumn, object?> Values { get; } = [];
}
