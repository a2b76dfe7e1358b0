using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Reporting.Charts;
using TcoBench.Reporting.Excel.Charts;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>Vendors from the cheapest on, per job and volume, and their cost over volume; the charts draw these cells.</summary>
internal sealed class RankingSheet
{
    private const int Header = 4;
    private const int Job = 1;
    private const int Assets = 2;
    private const int Place = 3;
    private const int Vendor = 4;
    private const int Plan = 5;
    private const int Cpai = 6;
    private const int More = 7;
    private const int FirstBlock = 8;
    private const int ChartTitle = 12;
    private const int FirstVolume = 5;

    private readonly Edition _edition;
    private readonly CompareSheet _compare;
    private readonly Dictionary<(JobId, int), int> _firstRows = [];
    private readonly Dictionary<JobId, (int Header, IReadOnlyList<CompareRow> Rows)> _curves = [];

    /// <summary>Writes the sheet.</summary>
    public RankingSheet(Edition edition, CompareSheet compare)
    {
        (_edition, _compare) = (edition, compare);
        Grid = new GridSheet(edition.Language["Ranking"]) { FrozenRows = Header };
        Grid.Wide(16, 12, 9, 30, 38, 15, 15, 15, 15, 15, 15, 26);
        WriteRanks();
        if (edition.Volumes.Count > 1)
            WriteCurves();
    }

    /// <summary>The sheet.</summary>
    public GridSheet Grid { get; }

    /// <summary>Stacked blocks of every vendor, for a job and volume.</summary>
    /// <param name="job">The job.</param>
    /// <param name="volume">Place of the volume, from 0.</param>
    /// <param name="sheet">Sheet it stands on.</param>
    /// <param name="at">Its place: first row and column, and the row and column after the last.</param>
    public NativeChart Blocks(ReferenceJob job, int volume, string sheet, (int Row, int Column, int ToRow, int ToColumn) at)
    {
        var language = _edition.Language;
        var (first, count) = (_firstRows[(job.Id, volume)], _compare[job.Id.Value, volume].Count);
        var ranked = Ranked(job, volume);
        return new NativeChart(
            sheet,
            ChartKind.StackedBars,
            TitleOf(job, volume),
            at.Row,
            at.Column,
            at.ToRow,
            at.ToColumn,
            Range(first, Vendor, first + count - 1, Vendor),
            [[.. Enumerable.Range(0, count).Select(i => i < ranked.Count ? ranked[i].Case.Vendor.Name : "")]],
            "",
            language["{0} per approved asset", _edition.Currency],
            Formats.Count,
            [
                .. CostModel.BlockIds.Select((id, b) => new ChartSeries(
                    Words.Block(id, language),
                    Range(Header, FirstBlock + b, Header, FirstBlock + b),
                    Range(first, FirstBlock + b, first + count - 1, FirstBlock + b),
                    null,
                    [.. Enumerable.Range(0, count).Select(i => i < ranked.Count ? ranked[i].Values[CompareColumn.Charges + b] as decimal? : null)],
                    null,
                    ChartXml.Hex(Palette.Blocks[b]))),
            ],
            language["Cost per approved asset of {0}, {1} assets, by vendor from the cheapest on, in charges, people, platform and risk", job.Title, Numbers.Count(_edition.Volumes[volume], language)],
            Range(first, ChartTitle, first, ChartTitle));
    }

    /// <summary>True if a job has a vendor that is ranked, and there are volumes to compare.</summary>
    public bool HasCurve(ReferenceJob job) => _curves.ContainsKey(job.Id);

    /// <summary>Cost over volume of the vendors of a job.</summary>
    public NativeChart Curve(ReferenceJob job, string sheet, (int Row, int Column, int ToRow, int ToColumn) at)
    {
        var curve = _curves[job.Id];
        var (language, last) = (_edition.Language, FirstVolume + _edition.Volumes.Count - 1);
        var vendors = _edition.Cases.Select(c => c.Vendor.Id.Value).ToList();
        var volumes = Range(curve.Header, FirstVolume, curve.Header, last);
        return new NativeChart(
            sheet,
            ChartKind.Lines,
            language["{0}: what volume does", job.Title],
            at.Row,
            at.Column,
            at.ToRow,
            at.ToColumn,
            null,
            [],
            language["approved assets"],
            language["{0} per approved asset", _edition.Currency],
            Formats.Count,
            [
                .. curve.Rows.Select((row, i) =>
                {
                    var mark = Palette.MarkOf(row.Case.Vendor.Id.Value, vendors);
                    var at = curve.Header + 1 + i;
                    return new ChartSeries(
                        row.Case.Vendor.Name,
                        Range(at, Vendor, at, Vendor),
                        Range(at, FirstVolume, at, last),
                        volumes,
                        [.. Enumerable.Range(0, _edition.Volumes.Count).Select(v => PerAsset(row.Case, v))],
                        [.. _edition.Volumes.Select(v => (decimal)v)],
                        ChartXml.Hex(mark.Colour),
                        mark.Shape);
                }),
            ],
            language["Cost per approved asset of {0} over the number of approved assets, a line per vendor", job.Title]);
    }

    private void WriteRanks()
    {
        var (language, currency) = (_edition.Language, _edition.Currency);
        Grid.Put(1, 1, new(Dress.Title), language["From the cheapest on"]);
        Grid.Put(2, 1, new(Dress.Quiet), language["Ranked vendors of every job and volume with their best plan, in {0} per approved asset, sorted by formula. Vendors that are not ranked are missing here; Compare and Log tell why.", currency]);
        string[] texts = [language["Job"], language["Approved assets"], language["Place"], language["Vendor"], language["Plan"], language["{0} per approved asset", currency], language["More than the cheapest"], .. CostModel.BlockIds.Select(b => Words.Block(b, language)), language["Chart title"]];
        for (var i = 0; i < texts.Length; i++)
        {
            Grid.Put(Header, i + 1, new(i + 1 is Job or Vendor or Plan or ChartTitle ? Dress.Header : Dress.NumberHeader), texts[i]);
        }

        var row = Header;
        foreach (var job in _edition.Jobs)
        {
            for (var volume = 0; volume < _edition.Volumes.Count; volume++)
            {
                var first = _firstRows[(job.Id, volume)] = row + 1;
                var ranked = Ranked(job, volume);
                for (var place = 0; place < _compare[job.Id.Value, volume].Count; place++)
                    WriteRank(++row, first, job, volume, place, ranked);
                Grid.Compute(
                    first,
                    ChartTitle,
                    new(Dress.Text),
                    $"{Address.Of(first, Job)}&{Address.Quoted(", ")}&{Address.Of(first, Assets)}&{Address.Quoted($" {language["assets"]}")}",
                    TitleOf(job, volume));
            }
        }

        Grid.Rules.Add(new ColourRule(Address.Range(Header + 1, 1, Math.Max(row, Header + 1), FirstBlock + CostModel.BlockIds.Count - 1), $"NOT(ISNUMBER({Address.Of(Header + 1, Cpai, fixedColumn: true)}))", RuleColour.Grey));
    }

    private void WriteRank(int row, int first, ReferenceJob job, int volume, int place, List<CompareRow> ranked)
    {
        var found = place < ranked.Count ? ranked[place] : null;
        var ranks = _compare.Range(job.Id.Value, volume, CompareColumn.Rank);
        void Found(int column, CompareColumn of, string format, object? value = null) => Grid.Compute(
            row,
            column,
            new(format.Length == 0 ? Dress.Text : column == Cpai ? Dress.Total : Dress.Number, format),
            $"IF({Address.Of(row, Place, fixedColumn: true)}>COUNT({ranks}),\"\",INDEX({_compare.Range(job.Id.Value, volume, of)},MATCH({Address.Of(row, Place, fixedColumn: true)},{ranks},0)))",
            found is null ? "" : value ?? found.Values[of]);

        Grid.Put(row, Job, new(Dress.Text), job.Title);
        Grid.Compute(row, Assets, new(Dress.Number, Formats.Count), Edition.VolumeName(volume), (decimal)_edition.Volumes[volume]);
        Grid.Compute(row, Place, new(Dress.Number, Formats.Count), place == 0 ? "1" : $"{Address.Of(row - 1, Place)}+1", place + 1m);
        Found(Vendor, CompareColumn.Vendor, "", found?.Case.Vendor.Name);
        Found(Plan, CompareColumn.Plan, "");
        Found(Cpai, CompareColumn.Cpai, Formats.Money);
        Grid.Compute(
            row,
            More,
            new(Dress.Number, Formats.Money),
            $"IF(ISNUMBER({Address.Of(row, Cpai)}),{Address.Of(row, Cpai)}-{Address.Of(first, Cpai, fixedRow: true)},\"\")",
            found is null ? "" : (decimal)found.Values[CompareColumn.Cpai]! - (decimal)ranked[0].Values[CompareColumn.Cpai]!);
        for (var b = 0; b < CostModel.BlockIds.Count; b++)
            Found(FirstBlock + b, CompareColumn.Charges + b, Formats.Money);
    }

    // A vendor that is not ranked at a volume has no point there: charts draw none for #N/A.
    private void WriteCurves()
    {
        var language = _edition.Language;
        var row = Grid.LastRow + 1;
        foreach (var job in _edition.Jobs)
        {
            var rows = _compare[job.Id.Value, 0].Where(r => Enumerable.Range(0, _edition.Volumes.Count).Any(v => PerAsset(r.Case, v) is not null)).ToList();
            if (rows.Count == 0)
                continue;
            row += 2;
            _curves[job.Id] = (row, rows);
            foreach (var (text, column) in new[] { (language["Job"], Job), ("", Assets), ("", Place), (language["{0} per approved asset at", _edition.Currency], Vendor) })
                Grid.Put(row, column, new(Dress.Header), text);
            for (var volume = 0; volume < _edition.Volumes.Count; volume++)
                Grid.Compute(row, FirstVolume + volume, new(Dress.NumberHeader, Formats.Count), Edition.VolumeName(volume), (decimal)_edition.Volumes[volume]);
            foreach (var vendor in rows)
            {
                row++;
                Grid.Put(row, Job, new(Dress.Text), job.Title);
                Grid.Put(row, Assets, new(Dress.Text), "");
                Grid.Put(row, Place, new(Dress.Text), "");
                Grid.Put(row, Vendor, new(Dress.Text), vendor.Case.Vendor.Name);
                for (var volume = 0; volume < _edition.Volumes.Count; volume++)
                {
                    var key = _compare.Cell(vendor.Case, volume, CompareColumn.Key);
                    Grid.Compute(
                        row,
                        FirstVolume + volume,
                        new(Dress.Number, Formats.Money),
                        $"IF(ISNUMBER({key}),{key}/{Edition.VolumeName(volume)},NA())",
                        PerAsset(vendor.Case, volume) is { } value ? value : CellError.NotAvailable);
                }
            }

            Grid.Rules.Add(new ColourRule(Address.Range(row - rows.Count + 1, FirstVolume, row, FirstVolume + _edition.Volumes.Count - 1), $"ISERROR({Address.Of(row - rows.Count + 1, FirstVolume)})", RuleColour.Grey));
        }
    }

    private string TitleOf(ReferenceJob job, int volume) => FormattableString.Invariant($"{job.Title}, {_edition.Volumes[volume]} {_edition.Language["assets"]}");

    private List<CompareRow> Ranked(ReferenceJob job, int volume) => [.. _compare[job.Id.Value, volume].Where(r => r.Ranked is not null).OrderBy(r => (decimal)r.Values[CompareColumn.Rank]!)];

    private decimal? PerAsset(VendorCase vendor, int volume) => _compare[vendor.Job.Id.Value, volume].First(r => ReferenceEquals(r.Case, vendor)).Ranked / _edition.Volumes[volume];

    private string Range(int row, int column, int lastRow, int lastColumn) => Address.On(Grid.Name, Address.Range(row, column, lastRow, lastColumn, isFixed: true));
}
