using System.Text;
using System.Text.RegularExpressions;
using TcoBench.Analysis;
using TcoBench.Analysis.Offers;
using TcoBench.Core;
using TcoBench.Core.Findings;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Markdown;

/// <summary>The comparison as a report for a procurement manager: answers first, then what they rest on.</summary>
public sealed partial class MarkdownWriter : IReportWriter
{
    /// <inheritdoc/>
    public string Name => "comparison.md";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encoding.UTF8.GetBytes(new Page(report).Written()));
    }

    // Citations name pages without their scheme, sometimes several.
    [GeneratedRegex(@"https?://[^\s,;()|]+|(?<![\w@/.-])(?:[a-z0-9-]+\.)+(?:ai|ch|co|com|de|dev|eu|io|net|org)(?:/[^\s,;()|]*)?(?![\w.-])")]
    private static partial Regex Address();

    private sealed partial class Page(Report report)
    {
        private readonly StringBuilder _text = new();
        private readonly Comparison _comparison = report.Comparison;
        private readonly IReadOnlyList<Verdict> _verdicts = Verdict.All(report.Comparison);
        private readonly IReadOnlyList<NotRanked> _notRanked = NotRanked.Of(report.Comparison);

        private Unit Currency => _comparison.Currency;

        internal string Written()
        {
            Line("# What an approved image costs");
            Line($"Total cost of ownership per approved asset: what the vendor charges, people's time, platform and risk. As of {Numbers.Day(_comparison.AsOf)}, in {Currency}, before tax, "
                + "with the billed cost of every month that production touches. Figures are at base inputs unless a range is given.");
            Answers();
            foreach (var job in _verdicts.GroupBy(v => v.Job.Id))
                Job([.. job]);
            Times();
            Risks();
            NotRankedAnywhere();
            Offers();
            Questions();
            Scenarios();
            Flips();
            Claims();
            HowToRead();
            Sources();
            Findings();
            return _text.ToString().TrimEnd('\n') + "\n";
        }

        private void Answers()
        {
            Line("## The answer");
            Table(
                ["Job", "Approved assets", "Lowest cost", "Plan", $"{Currency} per asset", "P50 (P10 to P90)", "Next", "Difference"],
                "lrllrrlr",
                _verdicts.Select(v => v.Winner is not { Figures: { } figures } winner
                    ? [v.Job.Title, Numbers.Count(v.Assets), "nobody can be ranked", "", "", "", "", ""]
                    : (IReadOnlyList<string>)
                    [
                        v.Job.Title,
                        Numbers.Count(v.Assets),
                        v.Tied.Count > 1 ? $"tie: {Verdict.And(Tied(v))}" : Verdict.VendorName(winner),
                        Verdict.PlanAndTerm(winner),
                        Numbers.Amount(figures.Kpis.Cpai),
                        Range(winner),
                        v.RunnerUp is { } next ? Verdict.VendorName(next) : "",
                        v.RunnerUp is { Figures: { } other } ? Numbers.Signed(other.Kpis.Cpai - figures.Kpis.Cpai) : "",
                    ]));
        }

        private void Job(IReadOnlyList<Verdict> verdicts)
        {
            var job = verdicts[0].Job;
            Line($"## {Escaped(job.Title)}");
            Line(Escaped($"{job.Description} To be approved within {Numbers.Counted(job.WindowDays, "day")}."));
            foreach (var verdict in verdicts)
                Item(Answer(verdict));
            Blank();
            PerAsset(verdicts);
            foreach (var sentence in Bridging.Of(verdicts))
                Line(Escaped($"{sentence}."));
            Breakdown(verdicts);
            BilledAndEffective(verdicts);
            BreakEven(job);
            var here = _notRanked.Where(n => n.Where.Count < _verdicts.Count && n.Where.Any(w => w.Job == job.Id)).ToList();
            if (here.Count == 0)
                return;
            Line("### Not ranked here");
            foreach (var entry in here)
            {
                var volumes = entry.Where.Where(w => w.Job == job.Id).Select(w => Numbers.Count(w.Assets)).ToList();
                Item($"{Escaped(entry.Who)}{(volumes.Count == verdicts.Count ? "" : $", at {Verdict.And(volumes)} assets")}: {Escaped(entry.Reason)}.");
            }

            Blank();
        }

        private string Answer(Verdict verdict)
        {
            var volume = $"**{Numbers.Counted(verdict.Assets, "asset")}:**";
            if (verdict.Winner is not { Figures: { } figures } winner)
                return $"{volume} nobody can be ranked; see below why.";
            var text = new StringBuilder();
            text.Append(verdict.Tied.Count > 1
                ? $"{volume} **a tie between {Escaped(Verdict.And(Tied(verdict)))}**, too near to call. Lowest is {Escaped(Verdict.Offer(winner))}"
                : $"{volume} **{Escaped(Verdict.VendorName(winner))}**, {Escaped(Verdict.PlanAndTerm(winner))}");
            text.Append($", at **{Numbers.Money(figures.Kpis.Cpai, Currency)}** per asset, {Numbers.Money(figures.Total, Currency)} in all");
            if (winner.Interval is { } interval)
                text.Append($" (P50 {Numbers.Amount(interval.P50 / verdict.Assets)}, P10 to P90 {Numbers.Amount(interval.P10 / verdict.Assets)} to {Numbers.Amount(interval.P90 / verdict.Assets)}; {Numbers.Count(interval.Trials)} trials, seed {interval.Seed})");
            if (winner.Option is { Model: { } model, Days: { } days })
                text.Append($", done in {Numbers.Days(days)} with {People(figures.People)}, {Numbers.Counted(model.Months, "billing month")}");
            text.Append('.');
            if (verdict.RunnerUp is { } next)
            {
                text.Append($" {Escaped(Verdict.Offer(next))} comes next at {Numbers.Signed(next.Figures!.Kpis.Cpai - figures.Kpis.Cpai)} per asset");
                var (blocks, lines) = (verdict.BlockDifferences(next), verdict.LineDifferences(next));
                if (blocks.Count > 0)
                    text.Append($": {Verdict.Listed(blocks)}");
                if (lines.Count > 0)
                    text.Append($" (most of it {Escaped(Verdict.Listed(lines))})");
                text.Append('.');
            }

            text.Append($" Of what moves the total, {Numbers.Percent(figures.AssumptionShare)} is assumed");
            if (figures.Oldest is { } oldest && winner.Option.Model is { } m)
                text.Append($"; the oldest price is of {Numbers.Day(oldest.Source.Seen)} ({Escaped(LineTitles.For(m).InSentence(oldest.Input))}{Words.Age(oldest.Source, _comparison.AsOf)})");
            return text.Append('.').ToString();
        }

        private void PerAsset(IReadOnlyList<Verdict> verdicts)
        {
            Line($"### {Currency} per approved asset");
            var rows = Rows(verdicts, out var title);
            Table(
                ["Vendor", .. verdicts.Select(v => Numbers.Counted(v.Assets, "asset"))],
                "l" + new string('r', verdicts.Count),
                rows.Select(row => (IReadOnlyList<string>)[title(row.First()), .. verdicts.Select(v => row.FirstOrDefault(r => r.Assets == v.Assets) is { } r ? Cell(r) : "")]));

            static string Cell(Result r) => r.Option.Status != ResultStatus.Ok || r.Figures is not { } figures
                ? Words.Short(r.Option)
                : Numbers.Amount(figures.Kpis.Cpai) + (r.Cheapest ? " ◀ lowest" : r.Tied ? " ◀ tie" : "");
        }

        private void Breakdown(IReadOnlyList<Verdict> verdicts)
        {
            Line("### Where the money goes");
            Table(
                ["Approved assets", "Vendor", "Plan", .. CostModel.BlockIds.Select(b => Words.Block(b)), "Total", "of which wasted", "Days", "People"],
                "rll" + new string('r', CostModel.BlockIds.Count + 4),
                verdicts.SelectMany(v => v.Ranked.Concat(v.Unranked)).Where(r => r.Figures is not null).Select(r => (IReadOnlyList<string>)
                [
                    Numbers.Count(r.Assets),
                    Verdict.VendorName(r),
                    Verdict.PlanAndTerm(r) + (r.Option.Status == ResultStatus.Ok ? "" : $" (not ranked: {Words.Short(r.Option)})"),
                    .. CostModel.BlockIds.Select(id => Numbers.Amount(r.Figures!.Blocks[id])),
                    Numbers.Amount(r.Figures!.Total),
                    Numbers.Amount(r.Figures.Wasted),
                    r.Option.Days is { } days ? Numbers.Count(decimal.Ceiling(days)) : "",
                    Numbers.Count(r.Figures.People),
                ]));
        }

        private void BilledAndEffective(IReadOnlyList<Verdict> verdicts)
        {
            Line("### Billed and used");
            Table(
                ["Approved assets", "Vendor", "Billed", "Used by the work", "Paid but not used", "Tax", "Per image made", "Oldest price", "Assumed"],
                "rlrrrrrrr",
                verdicts.SelectMany(v => v.Ranked).Select(r => (IReadOnlyList<string>)
                [
                    Numbers.Count(r.Assets),
                    Verdict.VendorName(r),
                    Numbers.Amount(r.Figures!.Billed),
                    Numbers.Amount(r.Figures.Effective),
                    Numbers.Amount(r.Figures.Billed - r.Figures.Effective),
                    Numbers.Amount(r.Figures.Tax),
                    r.Figures.Kpis.Cpi is { } cpi ? Numbers.Plain(cpi) : "",
                    r.Figures.Oldest is { } oldest ? Numbers.Day(oldest.Source.Seen) : "",
                    Numbers.Percent(r.Figures.AssumptionShare),
                ]));
        }

        private void NotRankedAnywhere()
        {
            var everywhere = _notRanked.Where(n => n.Where.Count == _verdicts.Count).ToList();
            var models = NotRanked.Models(_comparison);
            if (everywhere.Count == 0 && models.Count == 0)
                return;
            Line("## Not ranked in any job");
            foreach (var entry in everywhere)
                Item($"{Escaped(entry.Who)}: {Escaped(entry.Reason)}.");
            foreach (var (vendor, sentence) in models)
                Item($"{Escaped(vendor.Name)}: {Escaped(sentence)}.");
            Blank();
        }

        private void Offers()
        {
            if (report.Offers is not { } offers)
                return;
            var matrix = offers.Matrix;
            Line($"## Requirements and offers: {Escaped(offers.Requirements.Title)}");
            Line(Escaped(offers.Requirements.Description));
            foreach (var sentence in OfferText.Required(matrix))
                Item(Escaped($"{sentence}."));
            Blank();
            var shown = matrix.Criteria.Select((c, i) => (Criterion: c, Index: i)).Where(c => c.Criterion.Need != Need.Later).ToList();
            Table(
                ["Offer", .. shown.Select(c => Words.Criterion(c.Criterion.Id))],
                "l" + new string('l', shown.Count),
                OfferText.Alike(matrix, [.. shown.Select(c => c.Index)]).Select(row => (IReadOnlyList<string>)[row.Who, .. row.Standings.Select(s => Words.Of(s.Fulfilment))]));
            Line("*yes*: met as it is sold; *add-on*: bought where it is a must-have, its price is in the cost; *contract*: only by individual contract; *?*: not known.");
            Line("### Points beside the cost");
            Line("Points never change a cost, and exclude nobody. How the methods work is in `docs/requirements.md`.");
            foreach (var award in offers.Awards)
            {
                Line($"**{Escaped(award.Job.Title)}, {Numbers.Counted(award.Assets, "asset")}**");
                if (award.Rankings.Count == 0)
                    Item(award.Bids.Count == 0 ? "No offer meets the must-haves, delivers in time and has a known cost." : "An offer costs nothing, so there are no points for the money.");
                foreach (var sentence in OfferText.Winners(award).Concat(OfferText.Warnings(award).Select(w => $"Warning: {w}")).Concat(OfferText.Firmness(award)))
                    Item(Escaped($"{sentence}."));
                Blank();
            }
        }

        private void Questions()
        {
            var asked = report.Offers?.Questions.Where(q => q.Criterion.Need != Need.Later).ToList() ?? [];
            var vendors = _comparison.Results.Select(r => r.Option.Vendor.Catalog).DistinctBy(c => c.Id).Where(c => c.Questions.Count > 0 || asked.Exists(q => q.Vendor.Id == c.Id)).ToList();
            if (vendors.Count == 0)
                return;
            Line("## What to ask before signing");
            foreach (var vendor in vendors)
            {
                Line($"**{Escaped(vendor.Name)}**");
                var required = asked.Where(q => q.Vendor.Id == vendor.Id).Select(q => OfferText.Question(q, report.Offers!.Matrix.Rows.Count(r => r.Vendor.Id == vendor.Id)));
                foreach (var question in vendor.Questions.Concat(required).Distinct(StringComparer.Ordinal))
                    Item(Escaped(question));
                Blank();
            }
        }

        private void Scenarios()
        {
            foreach (var (title, comparison) in report.Scenarios)
            {
                Line($"## Ranking under another view: {Escaped(title)}");
                Line($"{Currency} per approved asset, best first. The default ranking gives every vendor the same acceptance per image.");
                Table(
                    ["Job", "Approved assets", "Default", "Under this view"],
                    "lrll",
                    Verdict.All(comparison).Select(v => (IReadOnlyList<string>)
                    [
                        v.Job.Title,
                        Numbers.Count(v.Assets),
                        _verdicts.FirstOrDefault(d => d.Job.Id == v.Job.Id && d.Assets == v.Assets) is { } d ? Ranking(d) : "",
                        Ranking(v),
                    ]));
            }

            static string Ranking(Verdict v) => v.Ranked.Count == 0 ? "nobody" : string.Join(", ", v.Ranked.Select(r => $"{Verdict.VendorName(r)} {Numbers.Amount(r.Figures!.Kpis.Cpai)}"));
        }

        private void Flips()
        {
            if (report.Flips.Count == 0)
                return;
            Line("## What would change the answer");
            foreach (var flip in report.Flips)
            {
                var title = _comparison.Results.FirstOrDefault(r => r.Job.Id.Value == flip.Job)?.Job.Title ?? flip.Job;
                Item(Escaped($"{title}, {Numbers.Counted(flip.Assets, "asset")}: {FlipText.Sentence(flip, _comparison)}."));
            }

            Blank();
        }

        private void HowToRead()
        {
            Line("## How to read this");
            Item("*Billed* is cash on the invoices of the months used; *used by the work* is the share of it the work consumed. The difference is allowance paid for and left over.");
            Item("*Wasted* are charges for rejects, failures, repeats and unplanned use; they are inside the total.");
            Item("P10, P50 and P90: one trial in ten, in two and nine in ten lie below. Minutes are skewed, so P50 is usually above the figure at base inputs.");
            Item("A *tie* is a difference too small to act on with inputs as uncertain as these.");
            Item("*Assumed*: each input is raised by 1 %, one at a time; this is the share of all the movement of the total that assumed inputs cause. The rest of it rests on published figures.");
            Blank();
        }

        private void Sources()
        {
            if (_comparison.Sources.Count == 0)
                return;
            Line("## Sources");
            Table(
                ["Source", "Seen", "Kind", "Note"],
                "llll",
                _comparison.Sources.Select(s => (IReadOnlyList<string>)[Linked(s.Url), Numbers.Day(s.Seen) + Words.Age(s, _comparison.AsOf), Words.Of(s.Kind), Escaped(s.Note)]),
                escape: false);
        }

        private void Findings()
        {
            if (report.Findings.Count == 0)
                return;
            Line("## Findings");
            foreach (var finding in report.Findings)
                Item(Escaped($"{finding.Code} {Of(finding.Severity)}: {finding.Message}{Place(finding.Where)}{(finding.Hint.Length == 0 ? "" : $" ({finding.Hint})")}"));

            static string Place(FileSpan where) => where.File.Length == 0 ? "" : where.Line == 0 ? $", in {where.File}" : $", in {where.File}, line {where.Line}";
            static string Of(Severity severity) => severity switch
            {
                Severity.Info => "note",
                Severity.Warning => "warning",
                Severity.Error => "error",
                _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
            };
        }

        // Rows of a table of vendors; of vendors and plans where there is more than one row per vendor and volume.
        private static List<IGrouping<(string Vendor, string Plan), Result>> Rows(IReadOnlyList<Verdict> verdicts, out Func<Result, string> title)
        {
            var rows = verdicts.SelectMany(v => v.Ranked.Concat(v.Unranked)).ToList();
            var byPlan = rows.GroupBy(r => (r.Assets, r.Option.Vendor.Catalog.Id)).Any(g => g.Count() > 1);
            title = r => byPlan ? $"{Verdict.VendorName(r)}, {r.Option.Plan.Title}" : Verdict.VendorName(r);
            return [.. rows.GroupBy(r => (r.Option.Vendor.Catalog.Id.Value, byPlan ? r.Option.Plan.Id.Value : ""))];
        }

        private static List<string> Tied(Verdict verdict) => [.. verdict.Tied.Select(Verdict.VendorName).Distinct(StringComparer.Ordinal)];

        private static string Range(Result result) => result.Interval is { } i
            ? $"{Numbers.Amount(i.P50 / result.Assets)} ({Numbers.Amount(i.P10 / result.Assets)} to {Numbers.Amount(i.P90 / result.Assets)})"
            : "";

        private static string People(decimal people) => people == 1 ? "1 person" : $"{Numbers.Count(people)} people";

        private void Line(string text) => _text.Append(text).Append("\n\n");

        private void Item(string text) => _text.Append("- ").Append(text).Append('\n');

        private void Blank() => _text.Append('\n');

        private void Table(IReadOnlyList<string> headers, string alignment, IEnumerable<IReadOnlyList<string>> rows, bool escape = true)
        {
            Row(headers);
            _text.Append('|').AppendJoin('|', alignment.Select(a => a == 'r' ? " ---: " : " --- ")).Append("|\n");
            foreach (var row in rows)
                Row(row);
            Blank();

            void Row(IReadOnlyList<string> cells) => _text.Append("| ").AppendJoin(" | ", cells.Select(c => escape ? Escaped(c) : c)).Append(" |\n");
        }

        private static string Linked(string citation) =>
            Address().Replace(Escaped(citation), m => $"[{m.Value}]({(m.Value.StartsWith("http", StringComparison.Ordinal) ? "" : "https://")}{m.Value})");

        // Text of files is text, whatever it looks like.
        private static string Escaped(string text)
        {
            var escaped = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                if (c is '\r' or '\n' or '\t')
                    escaped.Append(' ');
                else if (c is '|' or '*' or '<' or '`' or '[' or ']' or '\\')
                    escaped.Append('\\').Append(c);
                else
                    escaped.Append(c);
            }

            return escaped.ToString();
        }
    }
}
