namespace TcoBench.Reporting.Excel.Grid;

/// <summary>A figure that stands in a cell: where, and what it is at base inputs.</summary>
/// <param name="Reference">Address of the cell as other sheets write it.</param>
/// <param name="Value">Its value, as in <see cref="GridCell.Value"/>.</param>
internal readonly record struct Live(string Reference, object? Value)
{
    /// <summary>The value as a number; null if it is none.</summary>
    public decimal? Number => Value as decimal?;
}
