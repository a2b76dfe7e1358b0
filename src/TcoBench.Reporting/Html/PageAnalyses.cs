using System.Xml.Linq;
using TcoBench.Analysis;
using TcoBench.Analysis.Claims;
using TcoBench.Analysis.Crossings;
using TcoBench.Analysis.Risks;
using TcoBench.Analysis.Schedules;
using TcoBench.Core.Jobs;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;
using static TcoBench.Reporting.Html.Markup;

namespace TcoBench.Reporting.Html;

/// <summary>What analyses tell on the page: from which volume who is cheapest, who delivers when, what may go wrong, and what becomes of claims.</summary>
internal sealed class PageAnalyses(Report report, Language language) : PageCells(report, language)
{
    private readonly IReadOnlyDictionary<string, string> _names = report.VendorNames;

    /// <summary>True if a job has the chart with bands, which shows all that the chart of cost over volume does.</summary>
    public bool Replaces(ReferenceJob job) => Report.Analyses.Any(a => a.Winner.Job.Id == job.Id);

    /// <summary>From which volume who is cheapest: where it changes, and what an asset costs with each vendor.</summary>
    public IEnumerable<XElement> BreakEven(JobAnalysis analysis)
    {
        var over = analysis.OverVolume;
        yield return Element("h3", Language["From which volume who is cheapest"]);
        yield return Element("ul", over.Leads.Select(l => Element("li", LeadText.Of(l, Language))));
        yield return PageChart.Of(
            "breakeven",
            analysis.Winner.Job,
            Language["{0}: what volume does to the cost of an asset; bands hold 8 of 10 of {1} trials", Title(analysis.Winner.Job), Numbers.Count(over.Plan.Trials, Language)],
            Language,
            over.Changes.Count == 0 ? null : Changes(over));
    }

    /// <summary>Who delivers when, by job; what it takes to make the window, and what that costs.</summary>
    public IEnumerable<XElement> Times()
    {
        yield return Element("p", Language["Calendar days to the last approval, with the plan chosen for its cost. A vendor is done when the slower of two sides is: its own, with requests, rate limits and queues, and that of the people who write, choose and retouch."]);
        foreach (var (schedules, place) in Report.SchedulesByJob.Select((s, i) => (s, i)))
        {
            var job = schedules[0].Result.Job;
            yield return Fold(job, schedules[0].Result.Assets, isOpen: place == 0, PageChart.Of("schedule", job, Language["{0}: who delivers when", Title(job)], Language), Times(job, schedules));
        }
    }

    /// <summary>What may go wrong with each vendor, by job.</summary>
    public IEnumerable<XElement> Risks()
    {
        yield return Element("p", Language["Expected losses are part of the totals. A bad case is one claim at a cost that nine in ten stay below, or a month of outages as long as nine in ten stay below; it is in no total."]);
        foreach (var (analysis, place) in Report.Analyses.Select((a, i) => (a, i)))
            yield return Fold(analysis.Winner.Job, analysis.Winner.Assets, isOpen: place == 0, Risks(analysis));
    }

    /// <summary>What becomes of each claim.</summary>
    public IEnumerable<XElement> Claims()
    {
        yield return Element("p", Language["Statements that are often made, each tested on the reference jobs. Changes compare with the offer named beside them: minus means that it costs less; median of all cases, then the range."]);
        yield return Table(
            Language["Statements, and what becomes of them"],
            [(Language["Statement"], false), (Language["Verdict"], false), (Language["Compared with"], false), (Language["Change of charges"], true), (Language["Change of TCO"], true), (Language["What would change the verdict"], false)],
            Report.Claims.SelectMany(Claim));
    }

    private XElement Fold(ReferenceJob job, int assets, bool isOpen, params object?[] content) => Element(
        "details",
        With("class", "fold"),
        If(isOpen, "open"),
        Element("summary", $"{Title(job)}, {Numbers.Counted(assets, "approved asset", Language)}"),
        content);

    private XElement Changes(BreakEvens over) => Table(
        Language["Where the lead changes"],
        [(Language["Approved assets"], true), (Language["Cheapest before"], false), (Language["Cheapest from there"], false), (PerAsset, true), (Language["P10 to P90 of trials (assets)"], true), (Language["Trials that cross"], true)],
        over.Changes.Select(c => (IReadOnlyList<XElement>)
        [
            Count(c.FromAssets ?? Math.Round(c.First)),
            Text(c.CostBefore is null ? Language["{0}, which no longer delivers", c.Before.Name] : c.Before.Name),
            Text(c.After.Name),
            Money(c.CostAfter / c.First),
            c.Band is { P10: { } low, P90: { } high } ? Number(low, Language["{0} to {1}", Numbers.Count(Math.Round(low), Language), Numbers.Count(Math.Round(high), Language)]) : Text(""),
            c.Band is { } band ? Number((decimal)band.Crossed / band.Trials, Numbers.Percent((decimal)band.Crossed / band.Trials, Language)) : Text(""),
        ]));

    private XElement Times(ReferenceJob job, IReadOnlyList<Schedule> schedules)
    {
        var isLate = schedules.Any(s => !s.IsInTime);
        return Table(
            Language["{0}: days to the last approval, window {1}", Title(job), Numbers.Counted(job.WindowDays, "day", Language)],
            [
                (Language["Vendor"], false), (Language["Days"], true), (Language["people's side"], true), (Language["vendor's side"], true), (Language["At work"], true), (Language["In the window"], false),
                .. isLate ? new[] { (Language["To make the window"], false), (Language["{0} then", PerAsset], true), (Language["Difference"], true) } : [],
            ],
            schedules.Select(s => (IReadOnlyList<XElement>)
            [
                Text(Verdict.VendorName(s.Result), isHead: true),
                Days(s.Days),
                Days(s.PeopleDays),
                Days(s.VendorDays),
                Count(s.People),
                Element("td", With("class", s.IsInTime ? "met" : "open"), ScheduleText.InWindow(s, Language)),
                .. isLate ? Remedy(s) : [],
            ]));
    }

    private XElement Days(decimal days) => Number(days, Numbers.Plain(Math.Round(days, 1), Language));

    private IEnumerable<XElement> Remedy(Schedule schedule) =>
    [
        Text(ScheduleText.Remedy(schedule, Language)),
        schedule.Remedy?.Option.Total is { } total ? Money(total / schedule.Result.Assets) : Text(""),
        schedule.Remedy?.Option.Total is { } then && schedule.Result.Option.Total is { } now ? Money((then - now) / schedule.Result.Assets, isSigned: true) : Text(""),
    ];

    private XElement Risks(JobAnalysis analysis)
    {
        var titles = LineTitles.For(analysis.Winner.Option.Model!, Language);
        var kinds = analysis.RiskKinds;
        return Table(
            Language["{0}: expected losses that stay with the buyer, and a bad case", Title(analysis.Winner.Job)],
            [
                (Language["Vendor"], false), (Language["Risk in the total, {0}", $"{Comparison.Currency}"], true), (PerAsset, true), .. kinds.Select(k => (titles.Of(k), true)),
                (Language["Taken over by the vendor"], true), (Language["A bad case"], true), (Language["which is"], false),
            ],
            analysis.RisksBySize.Select(r => (IReadOnlyList<XElement>)
            [
                Text(Verdict.VendorName(r.Result), isHead: true),
                Figure(r.InTotal, r.Result, "block3"),
                Money(r.InTotal / r.Result.Assets),
                .. kinds.Select(k => r.Of(k) is { } entry ? Loss(entry.Expected, entry) : Text("")),
                r.IndemnifiedShare is { } share ? Number(share, Numbers.Percent(share, Language)) : Text(""),
                r.Worst is { } worst ? Loss(worst.WorstCase, worst) : Text(""),
                Text(r.Worst is { } which ? titles.Of(which.Line) : ""),
            ]));
    }

    // Rates may be in a currency other than that of the comparison, and are then written with it.
    private XElement Loss(decimal amount, RiskEntry entry) => ReferenceEquals(entry.Line.Unit, Comparison.Currency) ? Money(amount) : Number(amount, Numbers.Money(amount, entry.Line.Unit, Language));

    // A row for each comparator of a claim.
    private IEnumerable<IReadOnlyList<XElement>> Claim(ClaimAnswer answer)
    {
        if (answer.Cases.Count == 0)
            return [[Statement(answer), Judged(answer), Text(""), Text(""), Text(""), Text("")]];
        return answer.Cases.GroupBy(c => c.Against).Select(cases => (IReadOnlyList<XElement>)
        [
            Statement(answer),
            Judged(answer),
            Text(Language[cases.Key]),
            Change(cases.Select(c => c.OnCharges)),
            Change(cases.Select(c => c.OnTotal)),
            Flips([.. answer.Flips.Where(f => f.Case.Against == cases.Key)]),
        ]);
    }

    private XElement Statement(ClaimAnswer answer) => Element(
        "th",
        With("scope", "row"),
        Language[answer.Claim.Statement],
        Element("div", With("class", "quiet"), Language["taken as: {0}", Language[answer.Claim.Reading]]));

    private XElement Judged(ClaimAnswer answer) => Element(
        "td",
        Element("strong", With("class", answer.Verdict == ClaimVerdict.Holds ? "met" : "open"), ClaimWords.Of(answer.Verdict, Language)),
        Element("div", With("class", "quiet"), answer.Problem.Length > 0 ? With("lang", "en") : null, ClaimWords.Grounds(answer, Language)));

    private XElement Change(IEnumerable<decimal?> savings) => SavingSpread.Of(savings) is not { } spread ? Text("") : Element(
        "td",
        With("class", "n"),
        With("data-v", Json.JsonNumber.Of(-spread.Median)),
        Element("strong", ClaimWords.Change(spread.Median, Language)),
        spread.Least == spread.Most ? null : Element("div", With("class", "quiet"), Language["{0} to {1}", ClaimWords.Change(spread.Least, Language), ClaimWords.Change(spread.Most, Language)]));

    // All flips of a claim are of one case.
    private XElement Flips(IReadOnlyList<FlipAnswer> flips)
    {
        if (flips.Count == 0)
            return Text("");
        var one = flips[0].Case;
        var job = Comparison.Results.Select(r => r.Job).First(j => j.Id == one.Job);
        return Element(
            "td",
            Element("div", With("class", "quiet"), $"{_names.GetValueOrDefault(one.Subject?.Value ?? "", "")}, {Title(job)}, {Numbers.Counted(one.Assets, "asset", Language)}:"),
            flips.Select(f => Element("div", ClaimWords.Told(f, _names, Language))));
    }
}
