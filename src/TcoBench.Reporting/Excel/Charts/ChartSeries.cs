using TcoBench.Reporting.Charts;

namespace TcoBench.Reporting.Excel.Charts;

/// <summary>A series of a chart: where its cells are, and what they hold for programs that draw without reading cells.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="NameReference">Cell of the name, e.g. <c>'Compare'!$D$4</c>.</param>
/// <param name="ValuesReference">Cells of the values.</param>
/// <param name="XReference">Cells of the numbers on the horizontal axis, of lines only; null for stacked blocks.</param>
/// <param name="Values">The values; null where there is none. A spreadsheet draws no point for <c>#N/A</c>, but a zero for a cell that holds a text, the empty one included.</param>
/// <param name="X">The numbers on the horizontal axis, above 0; null for stacked blocks.</param>
/// <param name="Colour">Colour as six hexadecimal digits.</param>
/// <param name="Mark">Marker of a line.</param>
internal sealed record ChartSeries(
    string Name,
    string NameReference,
    string ValuesReference,
    string? XReference,
    IReadOnlyList<decimal?> Values,
    IReadOnlyList<decimal>? X,
    string Colour,
    MarkShape Mark = MarkShape.Circle);
