using Spectre.Console;
using TcoBench.Analysis;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Console;

/// <summary>The comparison for a terminal: per job a table of vendors and volumes, then who wins, why, and what is not ranked.</summary>
public static class ConsoleReport
{
    private const int WidestReport = 100;
    private const int VendorColumn = 34;
    private const int VolumeColumn = 22;
    private const string Lowest = "◀ lowest";
    private const string Tie = "◀ tie";

    /// <summary>Prints a report; fits 100 columns, and fewer where the console has fewer.</summary>
    public static void Print(Report report, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(console);
        var page = new Page(console, Math.Max(40, Math.Min(WidestReport, console.Profile.Width)));
        var comparison = report.Comparison;
        var verdicts = Verdict.All(comparison);
        var notRanked = NotRanked.Of(comparison);
        var everywhere = notRanked.Where(n => n.Where.Count == verdicts.Count && verdicts.Select(v => v.Job.Id).Distinct().Count() > 1).ToList();
        foreach (var job in verdicts.GroupBy(v => v.Job.Id))
            Job(page, comparison, [.. job], [.. notRanked.Except(everywhere)]);
        Everywhere(page, comparison, [.. everywhere]);
        Footer(page, report);
    }

    private static void Job(Page page, Comparison comparison, IReadOnlyList<Verdict> verdicts, IReadOnlyList<NotRanked> notRanked)
    {
        var job = verdicts[0].Job;
        page.Line($"[bold]{Markup.Escape(job.Title)}[/]");
        if (job.Description.Length > 0)
            page.Text(job.Description);
        var perTable = Math.Max(1, (page.Width - VendorColumn) / VolumeColumn);
        foreach (var part in verdicts.Chunk(perTable))
            Table(page, comparison, [.. part]);
        foreach (var sentence in Bridging.Of(verdicts))
            page.Text($"{sentence}.");

        foreach (var verdict in verdicts)
            Winner(page, verdict, comparison.Currency);
        Unranked(page, verdicts, notRanked);
        RestsOn(page, verdicts, comparison.AsOf);
        page.Line("");
    }

    private static void Table(Page page, Comparison comparison, IReadOnlyList<Verdict> verdicts)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(Markup.Escape($"{comparison.Currency} per approved asset")));
        foreach (var verdict in verdicts)
            table.AddColumn(new TableColumn(Numbers.Counted(verdict.Assets, "asset")) { Alignment = Justify.Right, NoWrap = true });

        var rows = verdicts.SelectMany(v => v.Ranked.Concat(v.Unranked)).ToList();
        var byPlan = rows.GroupBy(r => (r.Assets, r.Option.Vendor.Catalog.Id)).Any(g => g.Count() > 1);
        var order = comparison.Results.Where(r => r.Job.Id == verdicts[0].Job.Id).Select(Key).Distinct();
        foreach (var (vendor, plan) in order)
        {
            var cells = verdicts.Select(v => rows.FirstOrDefault(r => r.Assets == v.Assets && Key(r) == (vendor, plan))).ToList();
            if (cells.FirstOrDefault(c => c is not null) is not { } any)
                continue;
            var name = Verdict.VendorName(any) + (byPlan ? $", {any.Option.Plan.Title}" : "");
            table.AddRow([Markup.Escape(name), .. cells.Select(c => c is null ? "" : Cell(c, comparison.Currency))]);
        }

        page.Write(table);

        (string Vendor, string Plan) Key(Result r) => (r.Option.Vendor.Catalog.Id.Value, byPlan ? r.Option.Plan.Id.Value : "");
    }

    private static string Cell(Result result, Unit currency)
    {
        if (result is { Option: { Status: ResultStatus.UnknownPrice, AtLeast: true }, Figures: { } least })
            return $"[dim]at least {Markup.Escape(Numbers.Money(least.Kpis.Cpai, currency))}[/]";
        if (result.Option.Status != ResultStatus.Ok || result.Figures is not { } figures)
            return $"[dim]{Markup.Escape(Words.Short(result.Option))}[/]";
        var money = Numbers.Money(figures.Kpis.Cpai, currency);
        return result.Cheapest ? $"[bold]{money} {Lowest}[/]" : result.Tied ? $"[bold]{money} {Tie}   [/]" : $"{money} {new string(' ', Lowest.Length)}";
    }

    private static void Winner(Page page, Verdict verdict, Unit currency)
    {
        var volume = Numbers.Counted(verdict.Assets, "asset");
        if (verdict.Winner is not { Figures: { } figures } winner)
        {
            page.Bullet($"[bold]{volume}:[/] nobody can be ranked");
            return;
        }

        var tied = verdict.Tied;
        var names = tied.Select(Verdict.VendorName).Distinct(StringComparer.Ordinal).ToList();
        var who = tied.Count > 1
            ? $"[bold]tie between {Markup.Escape(Verdict.And(names))}[/], too near to call; lowest is {Markup.Escape(Verdict.VendorName(winner))}"
            : $"[bold]{Markup.Escape(Verdict.VendorName(winner))}[/]";
        var facts = new List<string> { Verdict.PlanAndTerm(winner) };
        if (winner.Option.Model is { } model)
            facts.Add(Numbers.Counted(model.Months, "month"));
        if (winner.Option.Days is { } days)
            facts.Add($"done in {Numbers.Days(days)}");
        facts.Add($"{Numbers.Money(figures.Total, currency)} in all");
        page.Bullet($"[bold]{volume}:[/] {who}, {Markup.Escape(string.Join(", ", facts))}");
        if (winner.Interval is { } interval)
            page.Sub(Markup.Escape($"P50 {Numbers.Money(interval.P50 / verdict.Assets, currency)} per asset, P10 to P90 {Numbers.Amount(interval.P10 / verdict.Assets)} to {Numbers.Amount(interval.P90 / verdict.Assets)}"));
        if (verdict.RunnerUp is { } next)
            page.Sub(Markup.Escape($"next: {Verdict.Offer(next)}: {verdict.Why(next)}"));
    }

    private static void Unranked(Page page, IReadOnlyList<Verdict> verdicts, IReadOnlyList<NotRanked> notRanked)
    {
        var job = verdicts[0].Job.Id;
        var here = notRanked.Where(n => n.Where.Any(w => w.Job == job)).ToList();
        if (here.Count == 0)
            return;
        page.Line("[bold]Not ranked[/]");
        foreach (var entry in here)
        {
            var volumes = entry.Where.Where(w => w.Job == job).Select(w => Numbers.Count(w.Assets)).ToList();
            page.Bullet(Markup.Escape($"{entry.Who}{(volumes.Count == verdicts.Count ? "" : $" at {Verdict.And(volumes)}")}: {entry.Reason}"));
        }
    }

    private static void Everywhere(Page page, Comparison comparison, IReadOnlyList<NotRanked> everywhere)
    {
        var models = NotRanked.Models(comparison);
        if (everywhere.Count == 0 && models.Count == 0)
            return;
        page.Line("[bold]Not ranked in any job[/]");
        foreach (var entry in everywhere)
            page.Bullet(Markup.Escape($"{entry.Who}: {entry.Reason}"));
        foreach (var (vendor, sentence) in models)
            page.Bullet(Markup.Escape($"{vendor.Name}: {sentence}"));
        page.Line("");
    }

    private static void RestsOn(Page page, IReadOnlyList<Verdict> verdicts, DateOnly asOf)
    {
        var winners = verdicts.Select(v => v.Winner).Where(w => w?.Figures is not null).Select(w => w!).ToList();
        if (winners.Count == 0)
            return;
        var (least, most) = (Numbers.Percent(winners.Min(w => w.Figures!.AssumptionShare)), Numbers.Percent(winners.Max(w => w.Figures!.AssumptionShare)));
        var share = least == most || least.StartsWith("over", StringComparison.Ordinal) ? least : most.StartsWith("over", StringComparison.Ordinal) ? $"{least} or more" : $"{least} to {most}";
        var text = $"{share} of what moves the winner's total is assumed";
        if (winners.Where(w => w.Figures!.Oldest is not null).MinBy(w => w.Figures!.Oldest!.Value.Source.Seen) is { Figures.Oldest: { } oldest, Option.Model: { } model })
            text += $" · oldest price {Numbers.Day(oldest.Source.Seen)} ({LineTitles.For(model).InSentence(oldest.Input)}{Words.Age(oldest.Source, asOf)})";
        page.Text(text, "dim");
    }

    private static void Footer(Page page, Report report)
    {
        page.Text($"As of {Numbers.Day(report.Comparison.AsOf)}, {report.Comparison.Currency} before tax, at base inputs; engine {report.Engine}.", "dim");
    }

    // Text that fits the page: wrapped by us, so that the renderer never cuts.
    private sealed record Page(IAnsiConsole Console, int Width)
    {
        internal void Write(Spectre.Console.Rendering.IRenderable what) => Console.Write(what);

        internal void Line(string markup) => Console.MarkupLine(markup);

        internal void Text(string text, string style = "default")
        {
            foreach (var line in Wrapped.Lines(text, Width))
                Console.MarkupLine($"[{style}]{Markup.Escape(line)}[/]");
        }

        internal void Bullet(string markup) => Hanging("•", markup, 1);

        internal void Sub(string markup) => Hanging("", markup, 3);

        // The text keeps to the right of its bullet when it wraps.
        private void Hanging(string bullet, string markup, int by)
        {
            var grid = new Grid { Width = Width };
            grid.AddColumn(new GridColumn { Width = 1, Padding = new Padding(by, 0, 1, 0) });
            grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
            grid.AddRow(bullet, markup);
            Console.Write(grid);
        }
    }
}
