using System.Globalization;
using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Excel.Sheets;
using TcoBench.Reporting.Titles;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>The figures of all candidate plans, as they stand in a workbook file and as the engine reads them.</summary>
internal static class PlanFigures
{
    private const int FirstRow = 5;

    private static readonly (PlanColumn Column, Func<CostModel, Formula> Line)[] Lines =
    [
        (PlanColumn.Total, m => m.Total), (PlanColumn.Charges, m => m.Blocks[0]), (PlanColumn.Days, m => m.Days), (PlanColumn.InTime, m => m.InTime), (PlanColumn.Tax, m => m.Tax),
        (PlanColumn.Effective, m => m.Effective), (PlanColumn.Wasted, m => m.Wasted), (PlanColumn.Staff, m => m.Delivery.People), (PlanColumn.Images, m => m.ImagesMade),
    ];

    /// <summary>Names a figure of a plan at a volume by what the sheet says of it.</summary>
    internal static string Key(ReferenceJob job, int assets, CostModel plan, PlanColumn column = PlanColumn.Total) =>
        FormattableString.Invariant($"{job.Title}|{assets}|{plan.Vendor.Catalog.Name}|{plan.Plan.Title}|{Words.Of(plan.Term, Language.English)}|{plan.Months}|{column}");

    /// <summary>Reads them from a workbook.</summary>
    internal static IReadOnlyDictionary<string, CellValue> Of(string path)
    {
        var cells = CellReader.Of(path);
        var figures = new Dictionary<string, CellValue>();
        for (var row = FirstRow; cells.ContainsKey(At(row, PlanColumn.Job)); row++)
        {
            var key = new[] { PlanColumn.Job, PlanColumn.Assets, PlanColumn.Vendor, PlanColumn.Plan, PlanColumn.Paid, PlanColumn.Months }
                .Select(c => cells[At(row, c)])
                .Select(v => v.Kind == CellKind.Number ? v.Number.ToString(CultureInfo.InvariantCulture) : v.Text)
                .ToList();
            foreach (var (column, _) in Lines)
                figures.Add($"{string.Join('|', key)}|{column}", cells[At(row, column)]);
            if (cells.TryGetValue(At(row, PlanColumn.Unserved), out var unserved))
                figures.Add($"{string.Join('|', key)}|{PlanColumn.Unserved}", unserved);
        }

        return figures;
    }

    /// <summary>Reads them from the engine's formulas; null for what cannot be computed.</summary>
    internal static IEnumerable<KeyValuePair<string, decimal?>> Of(ReferenceJob job, int assets, CostModel plan, ExactReading reading)
    {
        foreach (var (column, line) in Lines)
            yield return new(Key(job, assets, plan, column), reading.Try(line(plan)));
        if (plan.Bill.Unserved.Count > 0)
            yield return new(Key(job, assets, plan, PlanColumn.Unserved), plan.Bill.Unserved.Max(u => reading.Try(u)));
    }

    private static (string, string) At(int row, PlanColumn column) => ("Plans", FormattableString.Invariant($"{PlainBook.Column((int)column)}{row}"));
}
