using Spectre.Console;
using TcoBench.Analysis;
using TcoBench.Analysis.Offers;
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

    /// <summary>Prints a report; fits 100 columns, and fewer where the console has fewer.</summary>
    /// <param name="report">The report.</param>
    /// <param name="console">Where to.</param>
    /// <param name="language">The language; English unless told.</param>
    public static void Print(Report report, IAnsiConsole console, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(console);
        var page = new Page(console, Math.Max(40, Math.Min(WidestReport, console.Profile.Width)), language ?? Language.English);
        var comparison = report.Comparison;
        var verdicts = Verdict.All(comparison);
        var notRanked = NotRanked.Of(comparison, page.Language);
        var everywhere = notRanked.Where(n => n.Where.Count == verdicts.Count && verdicts.Select(v => v.Job.Id).Distinct().Count() > 1).ToList();
        foreach (var job in verdicts.GroupBy(v => v.Job.Id))
            Job(page, report, [.. job], [.. notRanked.Except(everywhere)]);
        Everywhere(page, comparison, [.. everywhere]);
        Footer(page, report);
    }

    private static void Job(Page page, Report report, IReadOnlyList<Verdict> verdicts, IReadOnlyList<NotRanked> notRanked)
    {
        var comparison = report.Comparison;
        var job = verdicts[0].Job;
        page.Line($"[bold]{Markup.Escape(job.Title)}[/]");
        if (job.Description.Length > 0)
            page.Text(job.Description);
        var perTable = Math.Max(1, (page.Width - VendorColumn) / VolumeColumn);
        foreach (var part in verdicts.Chunk(perTable))
            Table(page, comparison, [.. part]);
        foreach (var sentence in Bridging.Of(verdicts, page.Language))
            page.Text($"{sentence}.");

        foreach (var verdict in verdicts)
        {
            Winner(page, verdict, comparison.Currency);
            BesideTheCost(page, verdict, report.Offers);
        }

        Unranked(page, verdicts, notRanked);
        RestsOn(page, verdicts, comparison.AsOf);
        page.Line("");
    }

    private static void Table(Page page, Comparison comparison, IReadOnlyList<Verdict> verdicts)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(Markup.Escape(page.Language["{0} per approved asset", $"{comparison.Currency}"])));
        foreach (var verdict in verdicts)
            table.AddColumn(new TableColumn(Numbers.Counted(verdict.Assets, "asset", page.Language)) { Alignment = Justify.Right, NoWrap = true });

        var rows = verdicts.SelectMany(v => v.Ranked.Concat(v.Unranked)).ToList();
        var byPlan = rows.GroupBy(r => (r.Assets, r.Option.Vendor.Catalog.Id)).Any(g => g.Count() > 1);
        var order = comparison.Results.Where(r => r.Job.Id == verdicts[0].Job.Id).Select(Key).Distinct();
        foreach (var (vendor, plan) in order)
        {
            var cells = verdicts.Select(v => rows.FirstOrDefault(r => r.Assets == v.Assets && Key(r) == (vendor, plan))).ToList();
            if (cells.FirstOrDefault(c => c is not null) is not { } any)
                continue;
            var name = Verdict.VendorName(any) + (byPlan ? $", {any.Option.Plan.Title}" : "");
            table.AddRow([Markup.Escape(name), .. cells.Select(c => c is null ? "" : Cell(c, comparison.Currency, page.Language))]);
        }

        page.Write(table);

        (string Vendor, string Plan) Key(Result r) => (r.Option.Vendor.Catalog.Id.Value, byPlan ? r.Option.Plan.Id.Value : "");
    }

    private static string Cell(Result result, Unit currency, Language language)
    {
        if (result is { Option: { Status: ResultStatus.UnknownPrice, AtLeast: true }, Figures: { } least })
            return $"[dim]{Markup.Escape(language["at least {0}", Numbers.Money(least.Kpis.Cpai, currency, language)])}[/]";
        if (result.Option.Status != ResultStatus.Ok || result.Figures is not { } figures)
            return $"[dim]{Markup.Escape(Words.Short(result.Option, language))}[/]";
        var (money, lowest) = (Numbers.Money(figures.Kpis.Cpai, currency, language), language["◀ lowest"]);
        return result.Cheapest ? $"[bold]{money} {lowest}[/]" : result.Tied ? $"[bold]{money} {language["◀ tie"].PadRight(lowest.Length)}[/]" : $"{money} {new string(' ', lowest.Length)}";
    }

    private static void Winner(Page page, Verdict verdict, Unit currency)
    {
        var language = page.Language;
        var volume = Numbers.Counted(verdict.Assets, "asset", page.Language);
        if (verdict.Winner is not { Figures: { } figures } winner)
        {
            page.Bullet($"[bold]{volume}:[/] {language["nobody can be ranked"]}");
            return;
        }

        var tied = verdict.Tied;
        var names = tied.Select(Verdict.VendorName).Distinct(StringComparer.Ordinal).ToList();
        var who = tied.Count > 1
            ? $"[bold]{Markup.Escape(language["tie between {0}", Verdict.And(names, language)])}[/], {Markup.Escape(language["too near to call; lowest is {0}", Verdict.VendorName(winner)])}"
            : $"[bold]{Markup.Escape(Verdict.VendorName(winner))}[/]";
        var facts = new List<string> { Verdict.PlanAndTerm(winner, language) };
        if (winner.Option.Model is { } model)
            facts.Add(Numbers.Counted(model.Months, "month", language));
        if (winner.Option.Days is { } days)
            facts.Add(language["done in {0}", Numbers.Days(days, language)]);
        facts.Add(language["{0} in all", Numbers.Money(figures.Total, currency, language)]);
        page.Bullet($"[bold]{volume}:[/] {who}, {Markup.Escape(string.Join(", ", facts))}");
        if (winner.Interval is { } interval)
            page.Sub(Markup.Escape(language["P50 {0} per asset, P10 to P90 {1} to {2}", Numbers.Money(interval.P50 / verdict.Assets, currency, language), Numbers.Amount(interval.P10 / verdict.Assets, language), Numbers.Amount(interval.P90 / verdict.Assets, language)]));
        if (verdict.RunnerUp is { } next)
            page.Sub(Markup.Escape(language["next: {0}: {1}", Verdict.Offer(next, language), verdict.Why(next, language)]));
    }

    // Points never change a cost; they are told where somebody bids.
    private static void BesideTheCost(Page page, Verdict verdict, OfferComparison? offers)
    {
        if (offers?.Awards.FirstOrDefault(a => a.Job.Id == verdict.Job.Id && a.Assets == verdict.Assets) is not { Rankings.Count: > 0 } award || verdict.Winner is not { } winner)
            return;
        var agreed = award.Rankings.All(r => r.Winner.Vendor.Id == winner.Option.Vendor.Catalog.Id && r.Winner.Plan.Id == winner.Option.Plan.Id);
        var points = Numbers.Plain(award.Rankings[0].Winner.Performance, page.Language);
        var sentences = agreed ? [page.Language["beside the cost: most points for the money, too ({0} of {1})", points, Numbers.Plain(OfferText.MostPoints(award), page.Language)]] : OfferText.Winners(award, page.Language);
        foreach (var sentence in sentences.Concat(OfferText.Warnings(award, page.Language).Select(w => $"{page.Language["Warning"]}: {w}")))
            page.Sub(Markup.Escape(sentence));
    }

    private static void Unranked(Page page, IReadOnlyList<Verdict> verdicts, IReadOnlyList<NotRanked> notRanked)
    {
        var job = verdicts[0].Job.Id;
        var here = notRanked.Where(n => n.Where.Any(w => w.Job == job)).ToList();
        if (here.Count == 0)
            return;
        page.Line($"[bold]{page.Language["Not ranked"]}[/]");
        foreach (var entry in here)
        {
            var volumes = entry.Where.Where(w => w.Job == job).Select(w => Numbers.Count(w.Assets, page.Language)).ToList();
            page.Bullet(Markup.Escape($"{(volumes.Count == verdicts.Count ? entry.Who : page.Language["{0} at {1}", entry.Who, Verdict.And(volumes, page.Language)])}: {entry.Reason}"));
        }
    }

    private static void Everywhere(Page page, Comparison comparison, IReadOnlyList<NotRanked> everywhere)
    {
        var models = NotRanked.Models(comparison, page.Language);
        if (everywhere.Count == 0 && models.Count == 0)
            return;
        page.Line($"[bold]{page.Language["Not ranked in any job"]}[/]");
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
        var (language, nearlyAll) = (page.Language, Numbers.Percent(0.999m, page.Language));
        var (least, most) = (Numbers.Percent(winners.Min(w => w.Figures!.AssumptionShare), language), Numbers.Percent(winners.Max(w => w.Figures!.AssumptionShare), language));
        var share = least == most || least == nearlyAll ? least : most == nearlyAll ? language["{0} or more", least] : language["{0} to {1}", least, most];
        var text = language["{0} of what moves the winner's total is assumed", share];
        if (winners.Where(w => w.Figures!.Oldest is not null).MinBy(w => w.Figures!.Oldest!.Value.Source.Seen) is { Figures.Oldest: { } oldest, Option.Model: { } model })
            text += language[" · oldest price {0} ({1})", Numbers.Day(oldest.Source.Seen, language), LineTitles.For(model, language).InSentence(oldest.Input) + Words.Age(oldest.Source, asOf, language)];
        page.Text(text, "dim");
    }

    private static void Footer(Page page, Report report) =>
        page.Text(page.Language["As of {0}, {1} before tax, at base inputs; engine {2}.", Numbers.Day(report.Comparison.AsOf, page.Language), $"{report.Comparison.Currency}", report.Engine], "dim");

    // Text that fits the page: wrapped by us, so that the renderer never cuts.
    private sealed record Page(IAnsiConsole Console, int Width, Language Language)
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
