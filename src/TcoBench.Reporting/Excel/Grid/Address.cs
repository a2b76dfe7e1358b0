using System.Globalization;

namespace TcoBench.Reporting.Excel.Grid;

/// <summary>Addresses of cells as formulas write them.</summary>
internal static class Address
{
    /// <summary>A cell, e.g. <c>$G12</c>.</summary>
    /// <param name="row">Row from 1.</param>
    /// <param name="column">Column from 1.</param>
    /// <param name="fixedRow">True if the row stays when the formula is copied.</param>
    /// <param name="fixedColumn">True if the column does.</param>
    public static string Of(int row, int column, bool fixedRow = false, bool fixedColumn = false) =>
        string.Create(CultureInfo.InvariantCulture, $"{(fixedColumn ? "$" : "")}{Letters(column)}{(fixedRow ? "$" : "")}{row}");

    /// <summary>A range of cells, e.g. <c>E4:G9</c>.</summary>
    public static string Range(int row, int column, int lastRow, int lastColumn, bool isFixed = false) =>
        $"{Of(row, column, isFixed, isFixed)}:{Of(lastRow, lastColumn, isFixed, isFixed)}";

    /// <summary>A place on a sheet, e.g. <c>'Inputs'!$A$1</c>.</summary>
    public static string On(string sheet, string place) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{place}";

    /// <summary>A text inside a formula, with its quotes.</summary>
    public static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
