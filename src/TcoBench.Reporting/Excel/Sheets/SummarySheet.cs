using TcoBench.Core.Jobs;
using TcoBench.Reporting.Excel.Charts;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>The answer on one page: who is cheapest per job and volume, whether the workbook is sound, and where everything is.</summary>
internal sealed class SummarySheet
{
    private const int SignalRow = 4;
    private const int Header = 8;
    private const int Width = 12;
    private const int ChartRows = 27;

    // Three charts side by side, each as wide as four columns.
    private static readonly int[] Slots = [1, 5, 9, 13];

    private readonly Edition _edition;
    private readonly CompareSheet _compare;

    /// <summary>Writes the sheet.</summary>
    public SummarySheet(Edition edition, CompareSheet compare, ChecksSheet checks, InputsSheet inputs, RankingSheet ranking, IReadOnlyDictionary<VendorCase, ModelSheet> models, IEnumerable<(string Name, string About)> sheets)
    {
        (_edition, _compare) = (edition, compare);
        Grid = new GridSheet(edition.Language["Summary"]);
        WriteHead(checks, inputs);
        var row = WriteAnswers();
        row = WriteContents(row + 2, models, sheets);
        Charts = Placed(ranking, row + 2);
    }

    /// <summary>The sheet.</summary>
    public GridSheet Grid { get; }

    /// <summary>Its charts.</summary>
    public IReadOnlyList<NativeChart> Charts { get; }

    private void WriteHead(ChecksSheet checks, InputsSheet inputs)
    {
        var (language, report) = (_edition.Language, _edition.Report);
        Grid.Wide(16, 10, 21, 27, 13, 14, 27, 19, 18, 18, 19, 19);
        Grid.Put(1, 1, new(Dress.Title), language["What an approved asset costs, and with whom"]);
        Grid.Put(2, 1, new(Dress.Quiet), language["As of {0}, amounts in {1} before tax; TcoBench {2}. Every figure is a formula on the sheet Inputs, but where it says static.", Numbers.Day(report.Comparison.AsOf, language), _edition.Currency, report.Engine]);
        var (pass, fail) = (language["All checks pass"], language["Checks fail: see the sheet Checks"]);
        var (same, edited) = (language["Inputs and decisions are those of TcoBench's run"], language["Edited: see the sheet Checks; run TcoBench again to choose plans, terms and months anew"]);
        Signal(SignalRow, language["Checks"], $"IF({checks.Failed.Reference}=0,{Address.Quoted(pass)},{Address.Quoted(fail)})", pass);
        Signal(SignalRow + 1, language["State"], $"IF({checks.Flipped.Reference}=0,{Address.Quoted(same)},{Address.Quoted(edited)})", same);
        Signal(SignalRow + 2, language["Scenario"], inputs.ScenarioText.Reference, inputs.ScenarioText.Value);
        foreach (var (row, test, colour) in new[] { (SignalRow, $"{checks.Failed.Reference}=0", RuleColour.Green), (SignalRow, $"{checks.Failed.Reference}>0", RuleColour.Red), (SignalRow + 1, $"{checks.Flipped.Reference}=0", RuleColour.Green), (SignalRow + 1, $"{checks.Flipped.Reference}>0", RuleColour.Amber) })
            Grid.Rules.Add(new ColourRule(Address.Range(row, 3, row, 4), test, colour));
    }

    private void Signal(int row, string title, string formula, object? value)
    {
        Grid.Put(row, 1, new(Dress.Section), title);
        Grid.Put(row, 2, new(Dress.Section), "");
        Grid.Compute(row, 3, new(Dress.Signal), formula, value);
        Grid.Put(row, 4, new(Dress.Signal), "");
    }

    private string TieMargin => _edition.Report.Comparison.TieMargin?.Name ?? "0";

    private int WriteAnswers()
    {
        var (language, currency) = (_edition.Language, _edition.Currency);
        var titles = new[]
        {
            (language["Job"], false), (language["Approved assets"], true), (language["Cheapest"], false), (language["Plan"], false),
            (language["{0} per approved asset", currency], true), (language["Total cost, {0}", currency], true), (language["Runner-up"], false),
            (language["Its {0} per asset", currency], true), (language["It costs more, {0} per asset", currency], true), (language["Too near to call"], false), (language["Vendors ranked"], true), (language["Rests on assumptions (static)"], true),
        };
        for (var i = 0; i < titles.Length; i++)
            Grid.Put(Header, i + 1, new(titles[i].Item2 ? Dress.NumberHeader : Dress.Header), titles[i].Item1);
        var row = Header;
        foreach (var job in _edition.Jobs)
        {
            for (var volume = 0; volume < _edition.Volumes.Count; volume++)
                WriteAnswer(++row, job, volume);
        }

        return row;
    }

    private void WriteAnswer(int row, ReferenceJob job, int volume)
    {
        var (language, id) = (_edition.Language, job.Id.Value);
        var rows = _compare[id, volume];
        string Of(CompareColumn column) => _compare.Range(id, volume, column);
        var (keys, next) = (Of(CompareColumn.Key), Of(CompareColumn.Next));
        var winner = rows.Where(r => r.Ranked is not null).MinBy(r => r.Ranked);
        var second = rows.Where(r => r.Values.GetValueOrDefault(CompareColumn.Next) is decimal).MinBy(r => (decimal)r.Values[CompareColumn.Next]!);
        object? First(CompareColumn column) => winner is null ? "" : winner.Values[column];
        void Computed(int column, string format, string formula, object? value) =>
            Grid.Compute(row, column, new(format.Length == 0 ? Dress.Text : column is 5 or 6 ? Dress.Total : Dress.Number, format), formula, value);
        string Best(CompareColumn column) => $"IF(COUNT({keys})=0,\"\",INDEX({Of(column)},MATCH(MIN({keys}),{keys},0)))";
        string Second(CompareColumn column) => $"IF(COUNT({next})=0,\"\",INDEX({Of(column)},MATCH(MIN({next}),{next},0)))";

        Grid.Put(row, 1, new(Dress.Text), job.Title);
        Computed(2, Formats.Count, Edition.VolumeName(volume), (decimal)_edition.Volumes[volume]);
        Computed(3, "", $"IF(COUNT({keys})=0,{Address.Quoted(language["no vendor is ranked"])},INDEX({Of(CompareColumn.Vendor)},MATCH(MIN({keys}),{keys},0)))", winner?.Case.Vendor.Name ?? language["no vendor is ranked"]);
        Computed(4, "", Best(CompareColumn.Plan), First(CompareColumn.Plan));
        Computed(5, Formats.Money, Best(CompareColumn.Cpai), First(CompareColumn.Cpai));
        Computed(6, Formats.Money, Best(CompareColumn.Total), First(CompareColumn.Total));
        Computed(7, "", Second(CompareColumn.Vendor), second?.Case.Vendor.Name ?? "");
        Computed(8, Formats.Money, Second(CompareColumn.Cpai), second is null ? "" : second.Values[CompareColumn.Cpai]);
        Computed(
            9,
            Formats.Money,
            $"IF(ISNUMBER({Address.Of(row, 8)}),{Address.Of(row, 8)}-{Address.Of(row, 5)},\"\")",
            second is null ? "" : (decimal)second.Values[CompareColumn.Cpai]! - (decimal)winner!.Values[CompareColumn.Cpai]!);
        Computed(
            10,
            "",
            $"IF(ISNUMBER({Address.Of(row, 8)}),IF({Address.Of(row, 8)}<={Address.Of(row, 5)}*(1+{TieMargin}),{Address.Quoted(language["tie"])},\"\"),\"\")",
            second is not null && (decimal)second.Values[CompareColumn.Cpai]! <= (decimal)winner!.Values[CompareColumn.Cpai]! * (1 + (_edition.Report.Comparison.TieMargin?.Value ?? 0)) ? language["tie"] : "");
        Computed(11, Formats.Count, $"COUNT({keys})", (decimal)rows.Count(r => r.Ranked is not null));
        if (winner?.Case.ShownAt(_edition.Volumes[volume]).Figures is { } figures)
            Grid.Put(row, 12, new(Dress.Static, Formats.Percent), figures.AssumptionShare);
    }

    private int WriteContents(int row, IReadOnlyDictionary<VendorCase, ModelSheet> models, IEnumerable<(string Name, string About)> sheets)
    {
        var language = _edition.Language;
        Section(row, language["Contents"]);
        foreach (var (name, about) in sheets)
        {
            row++;
            Grid.Put(row, 1, new(Dress.Link), name, Address.On(name, "A1"));
            Grid.Put(row, 2, new(Dress.Text), about);
        }

        var jobs = _edition.Jobs.Select(j => j.Id).ToList();
        row += 2;
        Section(row, language["Models: one sheet per vendor and job"]);
        foreach (var vendor in _edition.Cases.Where(models.ContainsKey).GroupBy(c => c.Vendor.Id))
        {
            row++;
            Grid.Put(row, 1, new(Dress.Text), vendor.First().Vendor.Name);
            Grid.Put(row, 2, new(Dress.Text), "");
            foreach (var model in vendor)
                Grid.Put(row, 3 + jobs.IndexOf(model.Job.Id), new(Dress.Link), model.Job.Title, Address.On(models[model].Grid.Name, "A1"));
        }

        return row;
    }

    // A band per job: blocks at each volume. Then cost over volume, job by job. Every second band begins a page.
    private List<NativeChart> Placed(RankingSheet ranking, int row)
    {
        var charts = new List<NativeChart>();
        var (language, bands) = (_edition.Language, 0);
        foreach (var job in _edition.Jobs)
        {
            var at = Band(ref row, ref bands, language["{0}: {1} per approved asset", job.Title, _edition.Currency], _edition.Volumes.Count);
            for (var volume = 0; volume < _edition.Volumes.Count; volume++)
                charts.Add(ranking.Blocks(job, volume, Grid.Name, at[volume]));
        }

        var curves = _edition.Jobs.Where(ranking.HasCurve).ToList();
        if (curves.Count > 0)
        {
            var at = Band(ref row, ref bands, language["What volume does to the cost of an asset"], curves.Count);
            for (var i = 0; i < curves.Count; i++)
                charts.Add(ranking.Curve(curves[i], Grid.Name, at[i]));
        }

        Grid.Extend(row);
        return charts;
    }

    // The places of a band of charts below its title; moves the row past them.
    private List<(int Row, int Column, int ToRow, int ToColumn)> Band(ref int row, ref int bands, string title, int charts)
    {
        if (bands++ % 2 == 0)
            Grid.PageBreaks.Add(row);
        Section(row, title);
        var (top, perRow) = (row + 1, Slots.Length - 1);
        row += 2 + (((charts + perRow - 1) / perRow) * ChartRows);
        return [.. Enumerable.Range(0, charts).Select(i => (top + (i / perRow * ChartRows), Slots[i % perRow], top + (((i / perRow) + 1) * ChartRows), Slots[(i % perRow) + 1]))];
    }

    private void Section(int row, string title)
    {
        for (var column = 1; column <= Width; column++)
            Grid.Put(row, column, new(Dress.Section), column == 1 ? title : "");
    }

}
