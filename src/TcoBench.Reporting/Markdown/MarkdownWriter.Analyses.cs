using TcoBench.Analysis.Claims;
using TcoBench.Analysis.Risks;
using TcoBench.Core.Jobs;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Markdown;

/// <content>What analyses tell: from which volume who is cheapest, who delivers when, what may go wrong, and what becomes of claims.</content>
public sealed partial class MarkdownWriter
{
    private sealed partial class Page
    {
        private void BreakEven(ReferenceJob job)
        {
            foreach (var over in report.Analyses.Where(a => a.Winner.Job.Id == job.Id).Select(a => a.OverVolume))
            {
                Line("### From which volume who is cheapest");
                foreach (var lead in over.Leads)
                    Item(Escaped(LeadText.Of(lead)));
                Blank();
                if (over.Changes.Count == 0)
                    continue;
                Table(
                    ["From", "Cheapest before", "Cheapest from there", $"{Currency} per asset", $"P10 to P90 of {Numbers.Counted(over.Plan.Trials, "trial")} (assets)", "Trials that cross"],
                    "rllrrr",
                    over.Changes.Select(c => (IReadOnlyList<string>)
                    [
                        Numbers.Counted(c.FromAssets ?? Math.Round(c.First), "asset"),
                        c.CostBefore is null ? $"{c.Before.Name}, which no longer delivers" : c.Before.Name,
                        c.After.Name,
                        Numbers.Amount(c.CostAfter / c.First),
                        c.Band is { P10: { } low, P90: { } high } ? $"{Numbers.Count(Math.Round(low))} to {Numbers.Count(Math.Round(high))}" : "",
                        c.Band is { } band ? Numbers.Percent((decimal)band.Crossed / band.Trials) : "",
                    ]));
            }
        }

        private void Times()
        {
            if (report.Schedules.Count == 0)
                return;
            Line("## Who delivers when");
            Line("Calendar days to the last approval, with the plan chosen for its cost. A vendor is done when the slower of two sides is: its own, or that of the people who write, choose and retouch.");
            foreach (var schedules in report.SchedulesByJob)
            {
                var (job, assets) = (schedules[0].Result.Job, schedules[0].Result.Assets);
                Line($"**{Escaped(job.Title)}, {Numbers.Counted(assets, "asset")}, window {Numbers.Counted(job.WindowDays, "day")}**");
                Table(
                    ["Vendor", "Days", "People's side", "Vendor's side", "At work", "In the window", "To make the window", $"{Currency} per asset then", "Difference"],
                    "lrrrrllrr",
                    schedules.Select(s => (IReadOnlyList<string>)
                    [
                        Verdict.VendorName(s.Result),
                        Numbers.Plain(Math.Round(s.Days, 1)),
                        Numbers.Plain(Math.Round(s.PeopleDays, 1)),
                        Numbers.Plain(Math.Round(s.VendorDays, 1)),
                        Numbers.Count(s.People),
                        ScheduleText.InWindow(s),
                        ScheduleText.Remedy(s),
                        s.Remedy?.Option.Total is { } total ? Numbers.Amount(total / s.Result.Assets) : "",
                        s.Remedy?.Option.Total is { } then && s.Result.Option.Total is { } now ? Numbers.Signed((then - now) / s.Result.Assets) : "",
                    ]));
            }
        }

        private void Risks()
        {
            if (report.Analyses.Count == 0)
                return;
            Line("## What may go wrong");
            Line("Expected losses are part of the totals. A bad case is one claim at a cost that nine in ten stay below, or a month of outages as long as nine in ten stay below; it is in no total.");
            foreach (var analysis in report.Analyses)
            {
                var titles = LineTitles.For(analysis.Winner.Option.Model!);
                var kinds = analysis.RiskKinds;
                Line($"**{Escaped(analysis.Winner.Job.Title)}, {Numbers.Counted(analysis.Winner.Assets, "asset")}**");
                Table(
                    ["Vendor", $"Risk in the total, {Currency}", "Per asset", .. kinds.Select(k => titles.Of(k)), "Taken over by the vendor", "A bad case", "which is"],
                    "lrr" + new string('r', kinds.Count) + "rrl",
                    analysis.RisksBySize.Select(r => (IReadOnlyList<string>)
                    [
                        Verdict.VendorName(r.Result),
                        Numbers.Amount(r.InTotal),
                        Numbers.Amount(r.InTotal / r.Result.Assets),
                        .. kinds.Select(k => r.Of(k) is { } entry ? Loss(entry.Expected, entry) : ""),
                        r.IndemnifiedShare is { } share ? Numbers.Percent(share) : "",
                        r.Worst is { } worst ? Loss(worst.WorstCase, worst) : "",
                        r.Worst is { } which ? titles.Of(which.Line) : "",
                    ]));
            }

            string Loss(decimal amount, RiskEntry entry) => ReferenceEquals(entry.Line.Unit, Currency) ? Numbers.Amount(amount) : Numbers.Money(amount, entry.Line.Unit);
        }

        private void Claims()
        {
            if (!report.HasTestedClaims)
                return;
            Line("## Statements put to the test");
            Line("Statements that are often made, each tested on the reference jobs. Changes compare with the offer named beside them: minus means that it costs less; median of all cases, then the range.");
            Table(
                ["Statement", "Verdict", "Compared with", "Change of charges", "Change of TCO"],
                "lllrr",
                report.Claims.SelectMany(answer => answer.Cases.Count == 0
                    ? [[answer.Claim.Statement, ClaimWords.Of(answer), "", "", ""]]
                    : answer.Cases.GroupBy(c => c.Against).Select(cases => (IReadOnlyList<string>)[answer.Claim.Statement, ClaimWords.Of(answer), cases.Key, Change(cases.Select(c => c.OnCharges)), Change(cases.Select(c => c.OnTotal))])));
            Line("### What would change the verdicts");
            var (names, titles) = (report.VendorNames, _comparison.Results.Select(r => r.Job).DistinctBy(j => j.Id).ToDictionary(j => j.Id, j => j.Title));
            foreach (var answer in report.Claims.Where(a => a.Flips.Count > 0))
            {
                var one = answer.Flips[0].Case;
                Item(Escaped($"{answer.Claim.Statement} ({names.GetValueOrDefault(one.Subject?.Value ?? "", "")} against {one.Against}, {titles[one.Job]}, {Numbers.Counted(one.Assets, "asset")}): {string.Join("; ", answer.Flips.Select(f => ClaimWords.Told(f, names)))}."));
            }

            Blank();

            static string Change(IEnumerable<decimal?> savings) => SavingSpread.Of(savings) switch
            {
                null => "",
                { } spread when spread.Least == spread.Most => ClaimWords.Change(spread.Median),
                { } spread => $"{ClaimWords.Change(spread.Median)} ({ClaimWords.Change(spread.Least)} to {ClaimWords.Change(spread.Most)})",
            };
        }
    }
}
