namespace TcoBench.Reporting.Excel.Grid;

/// <summary>How a cell is shown.</summary>
/// <param name="Dress">What it is for.</param>
/// <param name="Format">Number format; empty for text.</param>
internal readonly record struct CellStyle(Dress Dress, string Format = "");
