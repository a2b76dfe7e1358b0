using System.Globalization;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>The sheets of a report, looked up by the words a reader sees.</summary>
internal sealed class Book(Report report)
{
    private static readonly Lazy<Book> Best = new(() => new Book(Real.Report));
    private static readonly Lazy<Book> Every = new(() => new Book(Real.AllPlans));

    /// <summary>The default workbook.</summary>
    internal static Book OfAllVendors => Best.Value;

    /// <summary>The workbook with every plan.</summary>
    internal static Book OfAllPlans => Every.Value;

    internal FinanceWorkbook Finance { get; } = FinanceWorkbook.Of(report, Language.English);

    internal GridSheet this[string sheet] => Finance.Sheets.Single(s => s.Name == sheet);

    /// <summary>The rows of a table, by header; keys are the titles of its columns.</summary>
    internal IReadOnlyList<Dictionary<string, object?>> Table(string sheet, int header, Func<Dictionary<string, object?>, bool>? only = null)
    {
        var cells = this[sheet].Cells.ToLookup(c => c.Row);
        var titles = cells[header].ToDictionary(c => c.Column, c => (string)c.Value!);
        return
        [
            .. from row in cells
               where row.Key > header
               orderby row.Key
               let read = row.Where(c => titles.ContainsKey(c.Column)).ToDictionary(c => titles[c.Column], c => c.Value, StringComparer.Ordinal)
               where only is null || only(read)
               select read,
        ];
    }

    /// <summary>The cell of an address such as <c>B7</c>.</summary>
    internal GridCell Cell(string sheet, string address) => this[sheet].Cells.Single(c => Address.Of(c.Row, c.Column) == address);

    internal static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
