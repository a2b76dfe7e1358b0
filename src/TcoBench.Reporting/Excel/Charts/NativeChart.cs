namespace TcoBench.Reporting.Excel.Charts;

/// <summary>A chart a spreadsheet draws from cells, so that it moves with them.</summary>
/// <param name="Sheet">Name of the sheet it stands on.</param>
/// <param name="Kind">What it draws.</param>
/// <param name="Title">Title above it.</param>
/// <param name="FromRow">Row its upper edge begins at, from 1.</param>
/// <param name="FromColumn">Column its left edge begins at, from 1.</param>
/// <param name="ToRow">Row its lower edge stops before.</param>
/// <param name="ToColumn">Column its right edge stops before.</param>
/// <param name="CategoriesReference">Cells of the categories, a column per level, the outer level left; of the outer level only the first cell of a group holds its text. Null for lines.</param>
/// <param name="Categories">The texts of these cells, level by level, the innermost last; empty texts where a group goes on.</param>
/// <param name="CategoryAxisTitle">Title of the axis of categories or of numbers; empty for none.</param>
/// <param name="ValueAxisTitle">Title of the axis of values; empty for none.</param>
/// <param name="NumberFormat">Number format of the values.</param>
/// <param name="Series">The series.</param>
/// <param name="Description">What it shows, for readers who do not see it; the title if empty.</param>
/// <param name="TitleReference">Cell that holds the title, so that it moves with what it names; null for a fixed one.</param>
internal sealed record NativeChart(
    string Sheet,
    ChartKind Kind,
    string Title,
    int FromRow,
    int FromColumn,
    int ToRow,
    int ToColumn,
    string? CategoriesReference,
    IReadOnlyList<IReadOnlyList<string>> Categories,
    string CategoryAxisTitle,
    string ValueAxisTitle,
    string NumberFormat,
    IReadOnlyList<ChartSeries> Series,
    string Description = "",
    string? TitleReference = null);
