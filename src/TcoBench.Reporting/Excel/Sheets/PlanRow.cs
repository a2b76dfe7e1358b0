using TcoBench.Reporting.Excel.Grid;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>A candidate plan at a volume, as it stands on the sheet of plans.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Shown">True if the engine shows it for the vendor at this volume.</param>
internal sealed record PlanRow(int Row, bool Shown)
{
    /// <summary>Values of its cells, as in <see cref="GridCell.Value"/>.</summary>
    public Dictionary<PlanColumn, object?> Values { get; } = [];

    /// <summary>True if it may win and delivers.</summary>
    public bool Wins { get; init; }

    /// <summary>A value as a number; null if it is none.</summary>
    public decimal? Number(PlanColumn column) => Values.GetValueOrDefault(column) as decimal?;
}
