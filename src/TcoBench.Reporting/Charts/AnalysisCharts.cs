using TcoBench.Analysis;
using TcoBench.Analysis.Crossings;
using TcoBench.Analysis.Uncertainty;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>What the pictures of a job's analyses draw.</summary>
/// <param name="report">The report.</param>
/// <param name="analysis">What stands behind the answer for one of its jobs.</param>
/// <param name="language">The language.</param>
public sealed class AnalysisCharts(Report report, JobAnalysis analysis, Language language)
{
    private const int MostInputs = 12;
    private const int MostLines = 8;
    private const int MostBands = 3;

    private readonly Result _winner = analysis.Winner;
    private readonly LineTitles _titles = LineTitles.For(analysis.Winner.Option.Model!, language);

    private string Currency => report.Comparison.Currency.ToString();

    private string PerAsset => language["{0} per approved asset", Currency];

    private string Job => language.Known(_winner.Job.Title);

    private string Volume => Numbers.Counted(_winner.Assets, "approved asset", language);

    private IReadOnlyList<string> Vendors => Palette.VendorsOf(report);

    /// <summary>What each input alone does to the winner's cost.</summary>
    public TornadoChart Tornado() => new(
        Head(language["{0}: which inputs move the cost most", Job], language["{0}, {1}: {2}, each input alone at its P10 and P90, all others at base", Verdict.VendorName(_winner), Volume, PerAsset]),
        PerAsset,
        analysis.Tornado.Base / _winner.Assets,
        [
            .. analysis.Tornado.Bars.Where(b => b.Swing > 0).Take(MostInputs).Select(b =>
                new TornadoChartBar(_titles.Of(b.Input), Value(b.Input, b.Low), Value(b.Input, b.High), b.AtLow / _winner.Assets, b.AtHigh / _winner.Assets)),
        ]);

    /// <summary>The winner's cost over the spread of each input.</summary>
    public SpiderChart Spider() => new(
        Head(language["{0}: the cost over the spread of each input", Job], language["{0}, {1}: {2}, each input alone over its spread, all others at base", Verdict.VendorName(_winner), Volume, PerAsset]),
        PerAsset,
        [.. analysis.Spider.Lines.Where(l => l.Range > 0).Take(MostLines).Select(l => new SpiderChartLine(_titles.Of(l.Input), [.. l.Points.Select(p => (p.Probability, p.Result / _winner.Assets))]))]);

    /// <summary>How the costs of vendors spread; null without a simulation.</summary>
    /// <param name="isCumulative">True for the words of the cumulative curves.</param>
    public SpreadChart? Spread(bool isCumulative)
    {
        if (report.Simulation?.Contests.FirstOrDefault(c => c.Job.Id == _winner.Job.Id && c.Assets == _winner.Assets) is not { } contest)
            return null;
        var rows = contest.Results.Where(r => r.Total is not null && SimulatedResult.MayWin(r.Result.Option)).OrderBy(r => r.Total!.P50.Value).ToList();
        var trials = language["{0}, {1} trials, plans as chosen at base inputs", Volume, Numbers.Count(report.Simulation.Plan.Trials, language)];
        return new SpreadChart(
            Head(isCumulative ? language["{0}: how likely the cost stays below an amount", Job] : language["{0}: how uncertain the cost is", Job], $"{PerAsset}, {trials}"),
            PerAsset,
            Vendors,
            [
                .. rows.Select(r => new SpreadChartRow(
                    r.Result.Option.Vendor.Catalog.Id.Value,
                    Verdict.VendorName(r.Result),
                    r.Cheapest is { } share ? language["cheapest in {0} of trials", Numbers.Percent(share.Value, language)] : "",
                    [.. r.Total!.Quantiles.Select((v, i) => ((i + 1.0) / (SimulatedTotal.QuantileCount + 1), (double)(v / _winner.Assets)))])),
            ]);
    }

    /// <summary>What an asset costs over the volume with bands, and where the lead changes; bands for those who lead, else for the first.</summary>
    public BandChart BreakEven()
    {
        var (over, assets) = (analysis.OverVolume, language["approved assets"]);
        var banded = over.Leads.Select(l => l.Contender?.Id).OfType<string>().Concat(over.Curves.Select(c => c.Contender.Id)).Distinct(StringComparer.Ordinal).Take(MostBands).ToList();
        return new BandChart(
            Head(
                language["{0}: from which volume who is cheapest", Job],
                language["{0}, best plan at each volume; bands hold 8 of 10 of {1} trials", PerAsset, Numbers.Count(over.Plan.Trials, language)]),
            assets,
            PerAsset,
            Vendors,
            [
                .. over.Curves.Where(c => c.Points.Any(p => p.PerAsset is not null)).Select(c => new BandChartLine(
                    c.Contender.Vendor,
                    c.Contender.Name,
                    [.. c.Points.Select(p => banded.Contains(c.Contender.Id) ? new BandChartPoint(p.At, p.PerAsset, p.P10, p.P90) : new BandChartPoint(p.At, p.PerAsset))])),
            ],
            [
                .. over.Changes.Where(c => c.Kind != CrossingKind.Delivery).Select(c => new BandChartCrossing(c.First, c.CostAfter / c.First, Numbers.Count(c.FromAssets ?? Math.Round(c.First), language))),
            ]);
    }

    /// <summary>Who is cheapest over the volume and the input that moves the winner most; null without a map.</summary>
    public MapChart? Map()
    {
        if (analysis.Map is not { } map)
            return null;
        var (across, upwards) = (TitleOf(map.Across.Input), TitleOf(map.Upwards.Input));
        var (x, y) = (map.Across.Input.Name == "assets" ? _winner.Assets : map.Across.Input.Value, map.Upwards.Input.Value);
        return new MapChart(
            Head(language["{0}: who is cheapest where", Job], language["lowest total cost over {0} and {1}, best plan of each vendor, all else at base inputs", InSentence(map.Across.Input), InSentence(map.Upwards.Input)]),
            across,
            upwards,
            map.Xs,
            map.Ys,
            [.. map.Cells.Select(row => (IReadOnlyList<string?>)[.. row.Select(c => c.Cheapest?.Vendor)])],
            map.Contenders.DistinctBy(c => c.Vendor).ToDictionary(c => c.Vendor, c => c.Name, StringComparer.Ordinal),
            Vendors,
            x >= map.Xs[0] && x <= map.Xs[^1] && y >= map.Ys[0] && y <= map.Ys[^1] ? (x, y) : null);
    }

    /// <summary>When each vendor delivers.</summary>
    public ScheduleChart Schedule() => new(
        Head(language["{0}: who delivers when", Job], language["calendar days to the last approval, {0}, plans as chosen", Volume]),
        _winner.Job.WindowDays,
        Vendors,
        [
            .. report.Schedules.Where(s => s.Result.Job.Id == _winner.Job.Id).OrderBy(s => s.Days).Select(s => new ScheduleChartRow(
                s.Result.Option.Vendor.Catalog.Id.Value,
                Verdict.VendorName(s.Result),
                s.VendorDays,
                s.PeopleDays,
                s.Remedy is { } remedy
                    ? language["needs {0} instead of {1}", Numbers.Counted(remedy.PeopleAvailable, "designer", language), Numbers.Count(remedy.Before, language)]
                    : language["{0} at work", Numbers.Counted(s.People, "designer", language)])),
        ]);

    private ChartHead Head(string title, string subtitle) => new(title, subtitle, Frame.SourceOf(report, _winner.Job.Id.Value, language));

    private string TitleOf(Input input)
    {
        if (input.Name == "assets")
            return language["approved assets"];
        var unit = UnitWords.PerCurrency(input.Unit, language) is { } price ? $"{price.Currency}{price.Per}" : InputTitles.IsShare(input) ? "" : UnitWords.Of(input.Unit, false, language);
        return unit.Length == 0 ? _titles.Of(input) : $"{_titles.Of(input)} ({unit})";
    }

    private string InSentence(Input input) => input.Name == "assets" ? language["approved assets"] : _titles.InSentence(input);

    private string Value(Input input, decimal value) => InputTitles.IsShare(input) ? Numbers.Share(value, language) : Numbers.Plain(value, language);
}
