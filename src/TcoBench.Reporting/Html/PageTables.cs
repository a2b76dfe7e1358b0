using System.Globalization;
using System.Xml.Linq;
using TcoBench.Analysis;
using TcoBench.Analysis.Offers;
using TcoBench.Core;
using TcoBench.Core.Requirements;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;
using static TcoBench.Reporting.Html.Markup;

namespace TcoBench.Reporting.Html;

/// <summary>The tables of the comparison, of offers and of sources.</summary>
internal sealed class PageTables(Report report, Language language) : PageCells(report, language)
{
    private const int MostDrivers = 15;

    private readonly Dictionary<Result, decimal> _cheapest = (report.Simulation?.Contests ?? [])
        .SelectMany(c => c.Results.Where(r => r.Cheapest is not null).Select(r => (c.Job.Id, c.Assets, Vendor: r.Result.Option.Vendor.Catalog.Id, Plan: r.Result.Option.Plan.Id, Share: r.Cheapest!.Value)))
        .Join(report.Comparison.Results, c => (c.Id, c.Assets, c.Vendor, c.Plan), r => (r.Job.Id, r.Assets, r.Option.Vendor.Catalog.Id, r.Option.Plan.Id), (c, r) => (r, c.Share))
        .ToDictionary(x => x.r, x => x.Share, (IEqualityComparer<Result>)ReferenceEqualityComparer.Instance);

    /// <summary>Who wins each job and volume.</summary>
    public XElement Answers(IReadOnlyList<Verdict> verdicts) => Table(
        Language["Lowest total cost per approved asset, by job and volume"],
        [(Language["Job"], false), (Language["Approved assets"], true), (Language["Lowest cost"], false), (Language["Plan"], false), (PerAsset, true), (Language["P10 to P90"], true), (Language["Next"], false), (Language["Difference"], true)],
        verdicts.Select(v => v.Winner is not { Figures: { } figures } winner
            ? [Text(Language.Known(v.Job.Title)), Count(v.Assets), Element("td", With("colspan", "6"), Language["nobody can be ranked"])]
            : (IReadOnlyList<XElement>)
            [
                Text(Language.Known(v.Job.Title)),
                Count(v.Assets),
                Text(v.Tied.Count > 1 ? Language["tie: {0}", Verdict.And([.. v.Tied.Select(Verdict.VendorName).Distinct(StringComparer.Ordinal)], Language)] : Verdict.VendorName(winner)),
                Text(Verdict.PlanAndTerm(winner, Language)),
                Figure(figures.Kpis.Cpai, winner, "per", isBest: true),
                Range(winner),
                Text(v.RunnerUp is { } next ? Verdict.VendorName(next) : ""),
                v.RunnerUp is { Figures: { } other } ? Money(other.Kpis.Cpai - figures.Kpis.Cpai, isSigned: true) : Text(""),
            ]));

    /// <summary>All vendors at a volume, with their blocks.</summary>
    public XElement Vendors(Verdict verdict) => Table(
        Language["{0}, {1}: total cost per approved asset, then totals", Language.Known(verdict.Job.Title), Numbers.Counted(verdict.Assets, "asset", Language)],
        [
            (Language["Vendor"], false), (Language["Plan"], false), (PerAsset, true), (Language["P10 to P90"], true), (Language["Cheapest in"], true), (Language["Total"], true),
            .. CostModel.BlockIds.Select(b => (Words.Block(b, Language), true)), (Language["of which wasted"], true), (Language["Days"], true),
        ],
        verdict.Ranked.Concat(verdict.Unranked).Select(r => Vendor(r)));

    private IReadOnlyList<XElement> Vendor(Result result)
    {
        var (option, name) = (result.Option, Text(Verdict.VendorName(result), isHead: true));
        if (option.Status != ResultStatus.Ok || result.Figures is not { } figures)
            return [name, Text(Words.Title(option.Plan, Language)), Element("td", With("colspan", $"{CostModel.BlockIds.Count + 6}"), With("class", "quiet"), Language["not ranked: {0}", Words.Short(option, Language)])];
        return
        [
            name,
            Text(Verdict.PlanAndTerm(result, Language)),
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
            Language["Who meets what is required"],
            [(Language["Offer"], false), .. shown.Select(c => (Words.Criterion(c.Criterion.Id, Language), false))],
            OfferText.Alike(matrix, [.. shown.Select(c => c.Index)], Language).Select(row => (IReadOnlyList<XElement>)
            [
                Text(row.Who, isHead: true),
                .. row.Standings.Select(s => Element("td", With("class", s.Fulfilment is Fulfilment.Met or Fulfilment.AddOn ? "met" : "open"), Words.Of(s.Fulfilment, Language))),
            ]));
    }

    /// <summary>What moves a winner's cost most, with why each input is believed.</summary>
    public XElement Drivers(JobAnalysis analysis)
    {
        var titles = LineTitles.For(analysis.Winner.Option.Model!, Language);
        return Table(
            Language["Inputs by how far they move the cost of {0}", Verdict.VendorName(analysis.Winner)],
            [(Language["Input"], false), (Language["Low (P10)"], true), (Language["Base"], true), (Language["High (P90)"], true), (Language["Moves {0} per approved asset by", $"{Comparison.Currency}"], true), (Language["Why it is believed"], false)],
            analysis.Tornado.Bars.Where(b => b.Swing > 0).Take(MostDrivers).Select(b => (IReadOnlyList<XElement>)
            [
                Text(titles.Of(b.Input), isHead: true),
                Value(b.Input, b.Low),
                Value(b.Input, b.Input.Value),
                Value(b.Input, b.High),
                Money(b.Swing / analysis.Winner.Assets),
                Element("td", $"{Words.Of(b.Input.Evidence.Kind, Language)}: ", AsWritten("span", b.Input.Evidence.Reason)),
            ]));
    }

    /// <summary>Rankings under a scenario beside those of the default.</summary>
    public XElement Scenario(string title, Comparison other, IReadOnlyList<Verdict> verdicts)
    {
        return Table(
            Language["Vendors by cost per approved asset in {0}, best first", $"{Comparison.Currency}"],
            [(Language["Job"], false), (Language["Approved assets"], true), (Language["Default"], false), (Language.Known(title), false)],
            Verdict.All(other).Select(v => (IReadOnlyList<XElement>)
            [
                Text(Language.Known(v.Job.Title)),
                Count(v.Assets),
                Text(verdicts.FirstOrDefault(d => d.Job.Id == v.Job.Id && d.Assets == v.Assets) is { } d ? Ranking(d) : ""),
                Text(Ranking(v)),
            ]));

        string Ranking(Verdict v) => v.Ranked.Count == 0 ? Language["nobody can be ranked"] : string.Join(Language.BetweenNumbers, v.Ranked.Take(5).Select(r => $"{Verdict.VendorName(r)} {Numbers.Amount(r.Figures!.Kpis.Cpai, Language)}"));
    }

    /// <summary>Every source a figure rests on.</summary>
    public XElement Sources() => Table(
        Language["Where published figures were read"],
        [(Language["Address or citation"], false), (Language["Seen"], false), (Language["Kind"], false), (Language["Note"], false)],
        Comparison.Sources.Select(s => (IReadOnlyList<XElement>)
        [
            Text(s.Url),
            Element("td", With("data-v", s.Seen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), Numbers.Day(s.Seen, Language) + Words.Age(s, Comparison.AsOf, Language)),
            Text(Words.Of(s.Kind, Language)),
            Element("td", With("lang", "en"), s.Note),
        ]),
        "scroll long");

    private XElement Range(Result result) => result.Interval is not { } interval ? Element("td") : Element(
        "td",
        With("class", "n"),
        With("data-v", JsonNumber.Of(interval.P50 / result.Assets)),
        Amount(interval.P10 / result.Assets),
        $" {Language["to"]} ",
        Amount(interval.P90 / result.Assets));

    // In how many trials it has the lowest total of all that deliver.
    private XElement Cheapest(Result result) => _cheapest.TryGetValue(result, out var share) ? Number(share, Numbers.Percent(share, Language)) : Element("td");
}
