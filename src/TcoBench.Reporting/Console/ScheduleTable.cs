using Spectre.Console;
using TcoBench.Analysis;
using TcoBench.Analysis.Schedules;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Console;

/// <summary>Schedules for a terminal: per job when each vendor delivers, and what late ones would need.</summary>
public static class ScheduleTable
{
    private const int Width = 100;

    /// <summary>Prints schedules.</summary>
    /// <param name="comparison">The comparison they belong to.</param>
    /// <param name="schedules">Its rows, each with its schedule; null where there is none.</param>
    /// <param name="console">Where to.</param>
    public static void Print(Comparison comparison, IReadOnlyList<(Result Row, Schedule? Schedule)> schedules, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(console);
        foreach (var job in schedules.GroupBy(s => (s.Row.Job.Id, s.Row.Assets)))
        {
            var first = job.First().Row;
            console.MarkupLine($"[bold]{Markup.Escape(first.Job.Title)}[/], {Numbers.Counted(first.Assets, "approved asset")}, window {Numbers.Counted(first.Job.WindowDays, "day")}");
            var table = new Table().Border(TableBorder.Simple);
            table.AddColumn("Vendor");
            foreach (var title in new[] { "days", "vendor", "people", "at work", "held up by" })
                table.AddColumn(new TableColumn(title) { Alignment = Justify.Right, NoWrap = true });
            foreach (var (row, schedule) in job.OrderBy(s => s.Schedule is null).ThenBy(s => s.Schedule?.Days))
                table.AddRow(Cells(row, schedule));
            console.Write(table);
            foreach (var (row, schedule) in job.Where(s => s.Schedule is { IsInTime: false } or { Remedy: not null }))
            {
                foreach (var line in Wrapped.Lines($"{Verdict.VendorName(row)}: {Needs(comparison, row, schedule!)}", Width, " • ", "   "))
                    console.MarkupLine(Markup.Escape(line));
            }

            console.MarkupLine("");
        }
    }

    private static string[] Cells(Result row, Schedule? schedule)
    {
        var name = Markup.Escape(Verdict.VendorName(row));
        if (schedule is null)
            return [name, "", "", "", "", $"[dim]{Markup.Escape(Words.Short(row.Option))}[/]"];
        return
        [
            name,
            schedule.IsInTime ? Day(schedule.Days) : $"[bold]{Day(schedule.Days)} late[/]",
            Day(schedule.VendorDays),
            Day(schedule.PeopleDays),
            Numbers.Count(schedule.People),
            schedule.WaitsForVendor ? "vendor" : "people",
        ];

        static string Day(decimal days) => Numbers.Plain(Math.Round(days, 1));
    }

    private static string Needs(Comparison comparison, Result row, Schedule schedule) => schedule.Remedy is not { Option: { Total: { } total, Days: { } days } option } remedy
        ? $"more people do not bring it into the window; all is approved after {Numbers.Days(schedule.Days)}"
        : $"makes the window with {Numbers.Counted(remedy.PeopleAvailable, "designer")} available instead of {Numbers.Count(remedy.Before)}: {option.Plan.Title}, "
            + $"{Numbers.Counted(remedy.PeopleAtWork, "designer")} at work, {Numbers.Days(days)}, {Numbers.Money(total / row.Assets, comparison.Currency)} per asset";
}
