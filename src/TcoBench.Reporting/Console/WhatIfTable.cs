using Spectre.Console;
using TcoBench.Analysis.WhatIfs;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Console;

/// <summary>What changes do, for a terminal: per job and volume a table of vendors, then which part each change has in the cheapest way to do the job.</summary>
public static class WhatIfTable
{
    /// <summary>Prints the result.</summary>
    public static void Print(WhatIfComparison comparison, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(console);
        console.MarkupLine($"[bold]{Markup.Escape(string.Join(" + ", comparison.Causes.Select(c => c.Title)))}[/]");
        foreach (var rows in comparison.Rows.GroupBy(r => (r.Job.Id, r.Assets)))
        {
            var cheapest = rows.First();
            console.WriteLine();
            console.MarkupLine($"[bold]{Markup.Escape(cheapest.Job.Title)}, {Numbers.Counted(cheapest.Assets, "approved asset")}[/]");
            console.Write(Vendors(comparison, [.. rows]));
            foreach (var row in rows.Where(r => r.Vendor is not null && !(r.Base.IsRanked && r.Together.IsRanked)))
                Note(console, $"{row.Vendor}: {(row.Base.IsRanked ? $"cannot do it with the changes: {row.Together.NotRanked}" : row.Together.IsRanked ? $"can do it only with the changes; without them: {row.Base.NotRanked}" : row.Base.NotRanked)}");
            Parts(console, cheapest, comparison);
        }

        Note(console, FormattableString.Invariant($"As of {comparison.AsOf:yyyy-MM-dd}, {comparison.Currency} before tax, at base inputs. The plan is chosen anew under every combination of changes; \"plan kept\" is the total under the plan that was best without them."));
    }

    private static Table Vendors(WhatIfComparison comparison, IReadOnlyList<WhatIfRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn($"{comparison.Currency} per approved asset");
        foreach (var column in new[] { "base", "changed", "TCO", "charges", "plan kept" })
            table.AddColumn(new TableColumn(column) { Alignment = Justify.Right, NoWrap = true });
        foreach (var row in rows.Where(r => r.Vendor is null || r.Base.IsRanked || r.Together.IsRanked))
        {
            table.AddRow(
                Markup.Escape(row.Vendor?.Value ?? Cheapest(row)),
                PerAsset(row.Base.Total, row.Assets),
                PerAsset(row.Together.Total, row.Assets),
                Relative(row.Change?.Total, row.Base.Total),
                Relative(row.Change?.Charges, row.Base.Charges),
                PerAsset(row.PlanKept, row.Assets));
        }

        return table;
    }

    private static string Cheapest(WhatIfRow row) =>
        row.Base.Vendor == row.Together.Vendor ? $"cheapest: {row.Base.Vendor}" : $"cheapest: {row.Base.Vendor?.Value ?? "nobody"}, then {row.Together.Vendor?.Value ?? "nobody"}";

    private static void Parts(IAnsiConsole console, WhatIfRow row, WhatIfComparison comparison)
    {
        if (row.NotAttributed.Length > 0)
        {
            Note(console, $"The change cannot be divided among its causes: {row.NotAttributed}.");
            return;
        }

        if (row.Parts.Count < 2)
            return;
        var table = new Table().Border(TableBorder.Simple).AddColumn($"cheapest, {comparison.Currency} in all");
        foreach (var column in new[] { "charges alone", "charges, part", "TCO alone", "TCO, part" })
            table.AddColumn(new TableColumn(column) { Alignment = Justify.Right, NoWrap = true });
        foreach (var part in row.Parts)
            table.AddRow(Markup.Escape(part.Cause.Id), Signed(part.Alone?.Charges), Signed(part.Together?.Charges), Signed(part.Alone?.Total), Signed(part.Together?.Total));
        table.AddRow("together", "", Signed(row.Change!.Charges), "", Signed(row.Change.Total));
        console.Write(table);
    }

    private static string PerAsset(decimal? total, int assets) => total is { } t ? Numbers.Amount(t / assets) : "-";

    private static string Relative(decimal? change, decimal? of) => change is null || of is null or 0 ? "-" : (change > 0 ? "+" : "") + Numbers.Percent(change.Value / of.Value);

    private static string Signed(decimal? value) => value is { } v ? Numbers.Signed(v) : "-";

    private static void Note(IAnsiConsole console, string text)
    {
        foreach (var line in Wrapped.Lines(text, Math.Max(40, Math.Min(100, console.Profile.Width))))
            console.MarkupLine($"[dim]{Markup.Escape(line)}[/]");
    }
}
