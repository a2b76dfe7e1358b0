namespace TcoBench.Reporting.Excel.Grid;

/// <summary>A cell of a sheet.</summary>
/// <param name="Row">Row from 1.</param>
/// <param name="Column">Column from 1.</param>
/// <param name="Style">How it is shown.</param>
/// <param name="Value">A decimal, a string, a <see cref="DateOnly"/>, a <see cref="CellError"/>, or null for an empty cell. Of a formula: what it gives.</param>
/// <param name="Formula">Its formula without "="; null for a stated value.</param>
/// <param name="Link">Where it leads: a web address, or a place in the workbook such as <c>'Inputs'!A1</c>; null if nowhere.</param>
internal sealed record GridCell(int Row, int Column, CellStyle Style, object? Value, string? Formula = null, string? Link = null);
