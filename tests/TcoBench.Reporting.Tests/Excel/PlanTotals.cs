using System.Globalization;
using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Reporting.Excel.Sheets;
using TcoBench.Reporting.Titles;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>The totals of all candidate plans, as they stand in a workbook file.</summary>
internal static class PlanTotals
{
    private const int FirstRow = 5;

    /// <summary>Names a plan at a volume by what the sheet says of it.</summary>
    internal static string Key(ReferenceJob job, int assets, CostModel plan) =>
        FormattableString.Invariant($"{job.Title}|{assets}|{plan.Vendor.Catalog.Name}|{plan.Plan.Title}|{Words.Of(plan.Term, Language.English)}|{plan.Months}");

    /// <summary>Reads the cells of the totals.</summary>
    internal static IReadOnlyDictionary<string, CellValue> Of(string path)
    {
        var cells = CellReader.Of(path);
        var totals = new Dictionary<string, CellValue>();
        for (var row = FirstRow; cells.ContainsKey(At(row, PlanColumn.Job)); row++)
        {
            var key = new[] { PlanColumn.Job, PlanColumn.Assets, PlanColumn.Vendor, PlanColumn.Plan, PlanColumn.Paid, PlanColumn.Months }
                .Select(c => cells[At(row, c)])
                .Select(v => v.Kind == CellKind.Number ? v.Number.ToString(CultureInfo.InvariantCulture) : v.Text);
            totals.Add(string.Join('|', key), cells[At(row, PlanColumn.Total)]);
        }

        return totals;
    }

    private static (string, string) At(int row, PlanColumn column) => ("Plans", FormattableString.Invariant($"{PlainBook.Column((int)column)}{row}"));
}
