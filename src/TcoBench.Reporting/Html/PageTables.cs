using System.Globalization;
using System.Xml.Linq;
using TcoBench.Analysis;
using TcoBench.Analysis.Offers;
using TcoBench.Core;
using TcoBench.Core.Requirements;
using TcoBench.Formulas;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;
using static TcoBench.Reporting.Html.Markup;

namespace TcoBench.Reporting.Html;

/// <summary>The tables of the page. Amounts carry the full figure beside the rounded one, so that they can be sorted and shown in another currency.</summary>
internal sealed class PageTables(Report report, Language language)
{
    private const int MostDrivers = 15;

    private readonly Comparison _comparison = report.Comparison;
    private readonly Dictionary<Result, decimal> _cheapest = (report.Simulation?.Contests ?? [])
        .SelectMany(c => c.Results.Where(r => r.Cheapest is not null).Select(r => (c.Job.Id, c.Assets, Vendor: r.Result.Option.Vendor.Catalog.Id, Plan: r.Result.Option.Plan.Id, Share: r.Cheapest!.Value)))
        .Join(report.Comparison.Results, c => (c.Id, c.Assets, c.Vendor, c.Plan), r => (r.Job.Id, r.Assets, r.Option.Vendor.Catalog.Id, r.Option.Plan.Id), (c, r) => (r, c.Share))
        .ToDictionary(x => x.r, x => x.Share, (IEqualityComparer<Result>)ReferenceEqualityComparer.Instance);

    /// <summary>Who wins each job and volume.</summary>
    public XElement Answers(IReadOnlyList<Verdict> verdicts) => Table(
        language["Lowest total cost per approved asset, by job and volume"],
        [(language["Job"], false), (language["Approved assets"], true), (language["Lowest cost"], false), (language["Plan"], false), (PerAsset, true), (language["P10 to P90"], true), (language["Next"], false), (language["Difference"], true)],
        verdicts.Select(v => v.Winner is not { Figures: { } figures } winner
            ? [Text(language.Known(v.Job.Title)), Count(v.Assets), Element("td", With("colspan", "6"), language["nobody can be ranked"])]
            : (IReadOnlyList<XElement>)
            [
                Text(language.Known(v.Job.Title)),
                Count(v.Assets),
                Text(v.Tied.Count > 1 ? language["tie: {0}", Verdict.And([.. v.Tied.Select(Verdict.VendorName).Distinct(StringComparer.Ordinal)], language)] : Verdict.VendorName(winner)),
                Text(Verdict.PlanAndTerm(winner, language)),
                Figure(figures.Kpis.Cpai, winner, "per", isBest: true),
                Range(winner),
                Text(v.RunnerUp is { } next ? Verdict.VendorName(next) : ""),
                v.RunnerUp is { Figures: { } other } ? Money(other.Kpis.Cpai - figures.Kpis.Cpai, isSigned: true) : Text(""),
            ]));

    /// <summary>All vendors at a volume, with their blocks.</summary>
    public XElement Vendors(Verdict verdict) => Table(
        language["{0}, {1}: total cost per approved asset, then totals", language.Known(verdict.Job.Title), Numbers.Counted(verdict.Assets, "asset", language)],
        [
            (language["Vendor"], false), (language["Plan"], false), (PerAsset, true), (language["P10 to P90"], true), (language["Cheapest in"], true), (language["Total"], true),
            .. CostModel.BlockIds.Select(b => (Words.Block(b, language), true)), (language["of which wasted"], true), (language["Days"], true),
        ],
        verdict.Ranked.Concat(verdict.Unranked).Select(r => Vendor(r)));

    private IReadOnlyList<XElement> Vendor(Result result)
    {
        var (option, name) = (result.Option, Text(Verdict.VendorName(result), isHead: true));
        if (option.Status != ResultStatus.Ok || result.Figures is not { } figures)
            return [name, Text(option.Plan.Title), Element("td", With("colspan", $"{CostModel.BlockIds.Count + 6}"), With("class", "quiet"), language["not ranked: {0}", Words.Short(option, language)])];
        return
        [
            name,
            Text(Verdict.PlanAndTerm(result, language)),
            Figure(figures.Kpis.Cpai, result, "per", result.Cheapest || result.Tied),
            Range(result),
            Cheapest(result),
            Figure(figures.Total, result, "total"),
            .. CostModel.BlockIds.Select((id, i) => Figure(figures.Blocks[id], result, string.Create(CultureInfo.InvariantCulture, $"block{i}"))),
            Money(figures.Wasted),
            option.Days is { } days ? Count(decimal.Ceiling(days)) : Text(""),
        ];
    }

    /// <summary>Plans against what is required; plans of a vendor that stand alike share a row.</summary>
    public XElement Offers(OfferMatrix matrix)
    {
        var shown = matrix.Criteria.Select((c, i) => (Criterion: c, Index: i)).Where(c => c.Criterion.Need != Need.Later).ToList();
        return Table(
            language["Who meets what is required"],
            [(language["Offer"], false), .. shown.Select(c => (Words.Criterion(c.Criterion.Id, language), false))],
            OfferText.Alike(matrix, [.. shown.Select(c => c.Index)], language).Select(row => (IReadOnlyList<XElement>)
            [
                Text(row.Who, isHead: true),
                .. row.Standings.Select(s => Element("td", With("class", s.Fulfilment is Fulfilment.Met or Fulfilment.AddOn ? "met" : "open"), Words.Of(s.Fulfilment, language))),
            ]));
    }

    /// <summary>What moves a winner's cost most, with why each input is believed.</summary>
    public XElement Drivers(JobAnalysis analysis)
    {
        var titles = LineTitles.For(analysis.Winner.Option.Model!, language);
        return Table(
            language["Inputs by how far they move the cost of {0}", Verdict.VendorName(analysis.Winner)],
            [(language["Input"], false), (language["Low (P10)"], true), (language["Base"], true), (language["High (P90)"], true), (language["Moves {0} per approved asset by", $"{_comparison.Currency}"], true), (language["Why it is believed"], false)],
            analysis.Tornado.Bars.Where(b => b.Swing > 0).Take(MostDrivers).Select(b => (IReadOnlyList<XElement>)
            [
                Text(titles.Of(b.Input), isHead: true),
                Value(b.Input, b.Low),
                Value(b.Input, b.Input.Value),
                Value(b.Input, b.High),
                Money(b.Swing / analysis.Winner.Assets),
                Element("td", $"{Words.Of(b.Input.Evidence.Kind, language)}: ", Element("span", With("lang", "en"), b.Input.Evidence.Reason)),
            ]));
    }

    /// <summary>Rankings under a scenario beside those of the default.</summary>
    public XElement Scenario(string title, Comparison other, IReadOnlyList<Verdict> verdicts)
    {
        return Table(
            language["Vendors by cost per approved asset in {0}, best first", $"{_comparison.Currency}"],
            [(language["Job"], false), (language["Approved assets"], true), (language["Default"], false), (language.Known(title), false)],
            Verdict.All(other).Select(v => (IReadOnlyList<XElement>)
            [
                Text(language.Known(v.Job.Title)),
                Count(v.Assets),
                Text(verdicts.FirstOrDefault(d => d.Job.Id == v.Job.Id && d.Assets == v.Assets) is { } d ? Ranking(d) : ""),
                Text(Ranking(v)),
            ]));

        string Ranking(Verdict v) => v.Ranked.Count == 0 ? language["nobody can be ranked"] : string.Join(language.BetweenNumbers, v.Ranked.Take(5).Select(r => $"{Verdict.VendorName(r)} {Numbers.Amount(r.Figures!.Kpis.Cpai, language)}"));
    }

    /// <summary>Every source a figure rests on.</summary>
    public XElement Sources() => Table(
        language["Where published figures were read"],
        [(language["Address or citation"], false), (language["Seen"], false), (language["Kind"], false), (language["Note"], false)],
        _comparison.Sources.Select(s => (IReadOnlyList<XElement>)
        [
            Text(s.Url),
            Element("td", With("data-v", s.Seen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), Numbers.Day(s.Seen, language) + Words.Age(s, _comparison.AsOf, language)),
            Text(Words.Of(s.Kind, language)),
            Element("td", With("lang", "en"), s.Note),
        ]),
        "scroll long");

    private string PerAsset => language["{0} per approved asset", $"{_comparison.Currency}"];

    private static XElement Table(string caption, IReadOnlyList<(string Title, bool IsNumber)> columns, IEnumerable<IReadOnlyList<XElement>> rows, string style = "scroll") => Element(
        "div",
        With("class", style),
        With("tabindex", "0"),
        With("role", "region"),
        With("aria-label", caption),
        Element(
            "table",
            Element("caption", caption),
            Element("thead", Element("tr", columns.Select(c => Element("th", With("scope", "col"), With("class", c.IsNumber ? "n" : "t"), Element("button", With("type", "button"), With("class", "sort"), c.Title))))),
            Element("tbody", rows.Select(r => Element("tr", r)))));

    private static XElement Text(string text, bool isHead = false) => isHead ? Element("th", With("scope", "row"), text) : Element("td", text);

    private XElement Count(decimal value) => Element("td", With("class", "n"), With("data-v", JsonNumber.Of(value)), Numbers.Count(value, language));

    private XElement Range(Result result) => result.Interval is not { } interval ? Element("td") : Element(
        "td",
        With("class", "n"),
        With("data-v", JsonNumber.Of(interval.P50 / result.Assets)),
        Amount(interval.P10 / result.Assets),
        $" {language["to"]} ",
        Amount(interval.P90 / result.Assets));

    // In how many trials it has the lowest total of all that deliver.
    private XElement Cheapest(Result result) => _cheapest.TryGetValue(result, out var share) ? Element("td", With("class", "n"), With("data-v", JsonNumber.Of(share)), Numbers.Percent(share, language)) : Element("td");

    private XElement Value(Input input, decimal value) => Element("td", With("class", "n"), With("data-v", JsonNumber.Of(value)), InputTitles.IsShare(input) ? Numbers.Share(value, language) : Numbers.Quantity(value, input.Unit, language));

    private XElement Money(decimal value, bool isSigned = false) => Element("td", With("class", "n"), With("data-v", JsonNumber.Of(value)), Amount(value, isSigned));

    // A figure that unfolds into its derivation.
    private XElement Figure(decimal value, Result result, string part, bool isBest = false) => Element(
        "td",
        With("class", isBest ? "n best" : "n"),
        With("data-v", JsonNumber.Of(value)),
        Element("button", With("type", "button"), With("class", "figure"), With("aria-expanded", "false"), With("data-row", $"{Index(result)}"), With("data-part", part), Amount(value)));

    private int Index(Result result) => _comparison.Results.TakeWhile(r => !ReferenceEquals(r, result)).Count();

    private XElement Amount(decimal value, bool isSigned = false) => Element("span", With("class", isSigned ? "m signed" : "m"), With("data-v", JsonNumber.Of(value)), isSigned ? Numbers.Signed(value, language) : Numbers.Amount(value, language));
}
