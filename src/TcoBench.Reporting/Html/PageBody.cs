using System.Text.Json;
using System.Xml.Linq;
using TcoBench.Analysis;
using TcoBench.Analysis.Offers;
using TcoBench.Core;
using TcoBench.Core.Findings;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;
using static TcoBench.Reporting.Html.Markup;

namespace TcoBench.Reporting.Html;

/// <summary>The page in one language: head, answer, jobs, time, risks, what is not ranked, questions, what would change the answer, claims, sources.</summary>
internal sealed class PageBody
{
    private readonly Report _report;
    private readonly Language _in;
    private readonly Comparison _comparison;
    private readonly IReadOnlyList<Verdict> _verdicts;
    private readonly IReadOnlyList<NotRanked> _notRanked;
    private readonly PageTables _tables;
    private readonly PageAnalyses _analyses;

    private PageBody(Report report, Language language)
    {
        (_report, _in, _comparison) = (report, language, report.Comparison);
        _verdicts = Verdict.All(_comparison);
        _notRanked = NotRanked.Of(_comparison, language);
        _tables = new PageTables(report, language);
        _analyses = new PageAnalyses(report, language);
    }

    private string Currency => _comparison.Currency.ToString();

    /// <summary>The page of a report in a language.</summary>
    public static XElement Of(Report report, Language language, bool isHidden)
    {
        var body = new PageBody(report, language);
        return Element("div", With("class", "page"), With("lang", language.Code), If(isHidden, "hidden"), body.Head(), Element("main", With("id", $"main-{language.Code}"), body.Sections()));
    }

    private XElement Head() => Element(
        "header",
        Element("a", With("class", "skip"), With("href", $"#main-{_in.Code}"), _in["Skip to the report"]),
        Element("h1", _in["What an approved image costs"]),
        Element("p", With("class", "lead"), _in["Total cost of ownership per approved asset: what the vendor charges, people's time, platform and risk. As of {0}, in {1}, before tax, at base inputs unless a range is given.", Numbers.Day(_comparison.AsOf, _in), Currency]),
        Switches(),
        Element("nav", With("aria-label", _in["Contents"]), Element("ul", Contents().Select(c => Element("li", Element("a", With("href", $"#{c.Id}"), c.Title))))));

    // The switches carry what the script says in this language.
    private XElement Switches()
    {
        var volumes = _comparison.Results.Select(r => r.Assets).Distinct().Order().ToList();
        return Element(
            "div",
            With("class", "switches"),
            With("data-unit", _in["{0} per approved asset", Currency]),
            With("data-ends", JsonSerializer.Serialize(new[] { _in["input at its low value (P10)"], _in["input at its high value (P90)"] })),
            With("data-sides", JsonSerializer.Serialize(new[] { _in["people's side"], _in["vendor's side"] })),
            With("data-blocks", JsonSerializer.Serialize(CostModel.BlockIds.Select(b => Words.Block(b, _in)))),
            Choice("volume", _in["Approved assets"], volumes.Select(v => ($"{v}", Numbers.Count(v, _in)))),
            _report.Rates.Count > 1 ? Choice("currency", _in["Currency of tables and charts"], _report.Rates.Select(r => (r.Currency, r.Currency))) : null,
            Choice("language", _in["Language"], Language.All.Select(l => (l.Code, l.Name))));
    }

    private static XElement Choice(string what, string title, IEnumerable<(string Value, string Text)> choices) => Element(
        "fieldset",
        Element("legend", title),
        choices.Select(c => Element("button", With("type", "button"), With("data-set", what), With("data-value", c.Value), With("aria-pressed", "false"), what == "language" ? With("lang", c.Value) : null, c.Text)));

    private IEnumerable<(string Id, string Title)> Contents()
    {
        yield return (Id("answer"), _in["The answer"]);
        foreach (var job in _verdicts.Select(v => v.Job).DistinctBy(j => j.Id))
            yield return (Id($"job-{job.Id}"), _in.Known(job.Title));
        if (_report.Schedules.Count > 0)
            yield return (Id("time"), _in["Who delivers when"]);
        if (_report.Analyses.Count > 0)
            yield return (Id("risks"), _in["What may go wrong"]);

        if (_notRanked.Count > 0)
            yield return (Id("unranked"), _in["Not ranked"]);
        if (_report.Offers is not null)
            yield return (Id("offers"), _in["Requirements and offers"]);
        if (Asked.Any())
            yield return (Id("questions"), _in["What to ask before signing"]);
        if (_report.Scenarios.Count > 0 || _report.Flips.Count > 0)
            yield return (Id("changes"), _in["What would change the answer"]);
        if (_report.HasTestedClaims)
            yield return (Id("claims"), _in["Statements put to the test"]);
        yield return (Id("sources"), _in["Sources"]);
    }

    private IEnumerable<XElement?> Sections()
    {
        yield return Answer();
        foreach (var job in _verdicts.GroupBy(v => v.Job.Id))
            yield return Job([.. job]);
        if (_report.Schedules.Count > 0)
            yield return Section("time", _in["Who delivers when"], _analyses.Times());
        if (_report.Analyses.Count > 0)
            yield return Section("risks", _in["What may go wrong"], _analyses.Risks());

        yield return Unranked();
        yield return Offers();
        yield return Questions();
        yield return Changes();
        if (_report.HasTestedClaims)
            yield return Section("claims", _in["Statements put to the test"], _analyses.Claims());
        yield return Sources();
    }

    private XElement Answer() => Section(
        "answer",
        _in["The answer"],
        Element("p", With("class", "lead"), Lead()),
        _tables.Answers(_verdicts),
        HowToRead());

    // Who wins how often: the sentence to remember.
    private string Lead()
    {
        var wins = _verdicts.Where(v => v.Winner is not null).GroupBy(v => Verdict.VendorName(v.Winner!)).Select(g => (g.Key, Count: g.Count())).OrderByDescending(w => w.Count).ToList();
        var ties = _verdicts.Count(v => v.Tied.Count > 1);
        var cases = Numbers.Count(_verdicts.Count, _in);
        if (wins.Count == 0)
            return _in["No vendor can be ranked in any of the {0} cases.", cases];
        var who = Verdict.And([.. wins.Select(w => _in["{0} in {1}", w.Key, Numbers.Count(w.Count, _in)])], _in);
        var lead = _in["Lowest cost in {0} cases of job and volume: {1}.", cases, who];
        return ties == 0 ? lead : $"{lead} {_in["In {0} of them the next is too near to call.", Numbers.Count(ties, _in)]}";
    }

    private XElement HowToRead() => Element(
        "details",
        Element("summary", _in["How to read this"]),
        Element(
            "ul",
            Element("li", _in["Each figure with a dotted line unfolds: what it is made of, down to the price on a dated page or the assumption with its reason."]),
            Element("li", _in["P10, P50 and P90: one trial in ten, in two and nine in ten lie below. Minutes are skewed, so P50 is usually above the figure at base inputs."]),
            Element("li", _in["A tie is a difference too small to act on with inputs as uncertain as these."]),
            Element("li", _in["Wasted are charges for rejects, failures, repeats and unplanned use; they are inside the total."]),
            _report.Rates.Count > 1 ? Element("li", _in["Other currencies are the same figures exchanged at the rates of the day of the comparison; sentences stay in {0}.", Currency]) : null));

    private XElement Job(IReadOnlyList<Verdict> verdicts)
    {
        var job = verdicts[0].Job;
        var here = _notRanked.Where(n => n.Where.Count < _verdicts.Count && n.Where.Any(w => w.Job == job.Id)).ToList();
        return Section(
            $"job-{job.Id}",
            _in.Known(job.Title),
            Element("p", $"{_in.Known(job.Description)} {_in["To be approved within {0}.", Numbers.Counted(job.WindowDays, "day", _in)]}"),
            verdicts.Select(v => Element("div", With("data-volume", $"{v.Assets}"), Winner(v), _tables.Vendors(v))),
            Bridging.Of(verdicts, _in).Select(s => Element("p", $"{s}.")),
            PageChart.Of("blocks", job, _in["{0}: where the money goes, by vendor", _in.Known(job.Title)], _in),
            _comparison.Results.Any(r => r.Job.Id == job.Id && r.Interval is not null) ? PageChart.Of("spread", job, _in["{0}: how uncertain the cost is, P10 to P90 with the median", _in.Known(job.Title)], _in) : null,
            _analyses.Replaces(job) || _report.Curves.All(c => c.Job.Id != job.Id) ? null : PageChart.Of("curves", job, _in["{0}: what volume does to the cost of an asset", _in.Known(job.Title)], _in),
            Behind(job),
            here.Count == 0 ? null : Element("details", Element("summary", _in["Not ranked here"]), Element("ul", here.Select(n => Element("li", NotRankedText(n, job, verdicts.Count))))));
    }

    // The one chart of cost over volume, and what moves the winner's cost.
    private IEnumerable<XElement> Behind(Core.Jobs.ReferenceJob job)
    {
        foreach (var analysis in _report.Analyses.Where(a => a.Winner.Job.Id == job.Id))
        {
            foreach (var part in _analyses.BreakEven(analysis))
                yield return part;
            yield return Element("h3", _in["What moves the cost of {0}", Verdict.VendorName(analysis.Winner)]);
            yield return PageChart.Of("tornado", job, _in["{0}, {1}: each input alone at its P10 and P90", Verdict.VendorName(analysis.Winner), Numbers.Counted(analysis.Winner.Assets, "approved asset", _in)], _in);
            yield return Element("details", With("class", "fold"), Element("summary", _in["Inputs by how far they move the cost of {0}", Verdict.VendorName(analysis.Winner)]), _tables.Drivers(analysis));
        }
    }

    private XElement? Offers() => _report.Offers is not { } offers ? null : Section(
        "offers",
        _in["Requirements and offers"],
        Element("p", $"{_in.Known(offers.Requirements.Title)}: ", _tables.AsWritten("span", offers.Requirements.Description)),
        Element("ul", OfferText.Required(offers.Matrix, _in).Select(s => Element("li", s))),
        _tables.Offers(offers.Matrix),
        Element("p", With("class", "quiet"), _in["yes: met as it is sold; add-on: bought where it is a must-have, its price is in the cost; contract: only by individual contract; ?: not known, see the questions"]),
        offers.Awards.Where(a => a.Rankings.Count > 0).GroupBy(a => a.Job.Id).Select(job => Element(
            "details",
            Element("summary", _in["{0}: points beside the cost", _in.Known(job.First().Job.Title)]),
            job.Select(a => Element(
                "div",
                With("data-volume", $"{a.Assets}"),
                Element(
                    "ul",
                    OfferText.Winners(a, _in).Select(s => Element("li", s)),
                    OfferText.Warnings(a, _in).Select(s => Element("li", Element("strong", $"{_in["Warning"]}: "), s)),
                    OfferText.Firmness(a, _in).Select(s => Element("li", s))))))));

    private string NotRankedText(NotRanked entry, Core.Jobs.ReferenceJob job, int volumes)
    {
        var at = entry.Where.Where(w => w.Job == job.Id).Select(w => Numbers.Count(w.Assets, _in)).ToList();
        return $"{(at.Count == volumes ? entry.Who : _in["{0} at {1}", entry.Who, Verdict.And(at, _in)])}: {entry.Reason}.";
    }

    private XElement Winner(Verdict verdict)
    {
        var volume = Numbers.Counted(verdict.Assets, "asset", _in);
        if (verdict.Winner is not { Figures: { } figures } winner)
            return Element("p", With("class", "verdict"), Element("strong", $"{volume}: {_in["nobody can be ranked"]}"));
        var names = verdict.Tied.Select(Verdict.VendorName).Distinct(StringComparer.Ordinal).ToList();
        var facts = new List<string> { Verdict.PlanAndTerm(winner, _in) };
        if (winner.Option.Model is { } model)
            facts.Add(Numbers.Counted(model.Months, "month", _in));
        if (winner.Option.Days is { } days)
            facts.Add(_in["done in {0}", Numbers.Days(days, _in)]);
        facts.Add(_in["{0} in all", Numbers.Money(figures.Total, _comparison.Currency, _in)]);
        return Element(
            "p",
            With("class", "verdict"),
            $"{volume}: ",
            Element("strong", names.Count > 1 ? _in["tie between {0}", Verdict.And(names, _in)] : Verdict.VendorName(winner)),
            names.Count > 1 ? $", {_in["too near to call; lowest is {0}", Verdict.VendorName(winner)]}" : "",
            $", {string.Join(", ", facts)}.",
            verdict.RunnerUp is { } next ? $" {_in["Next: {0}: {1}.", Verdict.Offer(next, _in), verdict.Why(next, _in)]}" : "");
    }

    private XElement? Unranked()
    {
        var everywhere = _notRanked.Where(n => n.Where.Count == _verdicts.Count).ToList();
        var models = NotRanked.Models(_comparison, _in);
        return everywhere.Count + models.Count == 0
            ? null
            : Section(
                "unranked",
                _in["Not ranked in any job"],
                Element("ul", everywhere.Select(n => Element("li", $"{n.Who}: {n.Reason}.")), models.Select(m => Element("li", $"{m.Vendor.Name}: {m.Sentence}."))));
    }

    private IEnumerable<Core.Vendors.Catalog> Asked => _comparison.Results.Select(r => r.Option.Vendor.Catalog).DistinctBy(c => c.Id).Where(c => c.Questions.Count > 0 || OpenQuestions(c).Count > 0);

    // Made from what the vendor's plans leave open of the requirements.
    private List<string> OpenQuestions(Core.Vendors.Catalog vendor) => _report.Offers is not { } offers
        ? []
        : [.. offers.Questions.Where(q => q.Vendor.Id == vendor.Id && q.Criterion.Need != Need.Later).Select(q => OfferText.Question(q, offers.Matrix.Rows.Count(r => r.Vendor.Id == vendor.Id), _in))];

    private XElement? Questions() => !Asked.Any() ? null : Section(
        "questions",
        _in["What to ask before signing"],
        Asked.Select(v => Element(
            "details",
            Element("summary", v.Name),
            OpenQuestions(v) is { Count: > 0 } open ? Element("ul", open.Select(q => Element("li", q))) : null,
            v.Questions.Count == 0 ? null : Element("ul", With("lang", "en"), v.Questions.Select(q => Element("li", q))))));

    private XElement? Changes() => _report.Scenarios.Count == 0 && _report.Flips.Count == 0 ? null : Section(
        "changes",
        _in["What would change the answer"],
        _report.Flips.Count == 0 ? null : Element("ul", _report.Flips.Select(f => Element("li", $"{JobTitle(f.Job)}, {Numbers.Counted(f.Assets, "asset", _in)}: {FlipText.Sentence(f, _comparison, _in)}."))),
        _report.Scenarios.Select(s => Element("details", With("class", "fold"), Element("summary", _in["Ranking under another view: {0}", _in.Known(s.Title)]), _tables.Scenario(s.Title, s.Comparison, _verdicts))));

    private string JobTitle(string job) => _comparison.Results.FirstOrDefault(r => r.Job.Id.Value == job) is { } row ? _in.Known(row.Job.Title) : job;

    private XElement Sources() => Section(
        "sources",
        _in["Sources"],
        Element("details", With("class", "fold"), Element("summary", _in["Where published figures were read"]), _tables.Sources()),
        _report.Findings.Count == 0 ? null : Element(
            "details",
            Element("summary", _in["What readers should know"]),
            Element("ul", With("lang", "en"), _report.Findings.Where(f => f.Severity != Severity.Info).Select(f => Element("li", $"{f.Code}: {f.Message}")))),
        Element("p", With("class", "quiet"), _in["As of {0}, {1} before tax, at base inputs; engine {2}.", Numbers.Day(_comparison.AsOf, _in), Currency, _report.Engine]));

    private XElement Section(string id, string title, params object?[] content) => Element("section", With("id", Id(id)), With("aria-labelledby", $"{Id(id)}-title"), Element("h2", With("id", $"{Id(id)}-title"), title), content);

    // Every language has the same sections: their ids differ.
    private string Id(string id) => $"{_in.Code}-{id}";
}
