using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>Every volume, price, assumption and numeric decision once; names point at the value in use.</summary>
internal sealed class InputsSheet
{
    private const int Title = 1;
    private const int Name = 2;
    private const int UnitOf = 3;
    private const int Base = 4;
    private const int Favourable = 5;
    private const int Unfavourable = 6;
    private const int Custom = 7;
    private const int InUse = 8;
    private const int AsRun = 9;
    private const int Changed = 10;
    private const int Kind = 11;
    private const int Why = 12;
    private const int Source = 13;
    private const int Seen = 14;
    private const int FirstVolume = 6;

    private readonly Edition _edition;
    private readonly int _header;

    /// <summary>Writes the sheet.</summary>
    public InputsSheet(Edition edition)
    {
        _edition = edition;
        _header = FirstVolume + edition.Volumes.Count + 2;
        Grid = new GridSheet(edition.Language["Inputs"]) { FrozenRows = _header, FrozenColumns = 2 };
        Write();
    }

    /// <summary>The sheet.</summary>
    public GridSheet Grid { get; }

    /// <summary>Names and the cells they stand for.</summary>
    public IReadOnlyList<(string Name, string Cell)> Names => _names;

    /// <summary>Number of inputs that differ from those of the run, custom values, scenario and volumes included.</summary>
    public Live ChangedCount { get; private set; }

    /// <summary>Name of the scenario in use.</summary>
    public Live ScenarioText { get; private set; }

    /// <summary>1 if the scenario is base.</summary>
    public Live Scenario { get; private set; }

    /// <summary>Number of inputs that have a number in use, and how many there should be.</summary>
    public (Live Found, decimal Expected) Numbers { get; private set; }

    private readonly List<(string Name, string Cell)> _names = [];
    private readonly Dictionary<string, (int Row, int Column)> _highEnds = new(StringComparer.Ordinal);

    /// <summary>The cell of the value that an input stays below in nine cases of ten: the upper end of its spread, or the value in use where it has none.</summary>
    /// <param name="input">An input of one of the models.</param>
    public Live NineInTen(Input input) =>
        input.Spread is null ? new Live(input.Name, input.Value) : Grid.At(_highEnds[input.Name].Row, _highEnds[input.Name].Column, Distribution.Of(input).P90);

    private void Write()
    {
        var language = _edition.Language;
        Grid.Wide(46, 40, 20, 13, 13, 13, 13, 13, 13, 9, 16, 60, 40, 12);
        Grid.Put(1, 1, new(Dress.Title), language["Inputs"]);
        Grid.Put(2, 1, new(Dress.Quiet), language["Yellow cells are to be typed into: a base value, a custom value that goes before it, a volume, the scenario. All else follows. The sheet is protected without a password."]);
        var volumes = Volumes(language);
        WriteScenario(language);
        WriteHeader(language);
        var inputs = Inputs();
        var lowers = Lowers();
        var row = _header;
        string? group = null;
        foreach (var (input, title, belongs) in inputs)
        {
            if (belongs != group)
            {
                row++;
                for (var column = 1; column <= Seen; column++)
                    Grid.Put(row, column, new(Dress.Section), column == 1 ? belongs : "");
                group = belongs;
            }

            WriteInput(++row, input, title, lowers.GetValueOrDefault(input.Name));
        }

        var last = row;
        ChangedCount = Grid.Compute(4, Changed, new(Dress.Total, Formats.Count), $"SUM({Address.Range(_header + 1, Changed, Math.Max(last, _header + 1), Changed)})+{volumes}", 0m);
        Grid.Put(4, AsRun, new(Dress.Quiet), language["inputs changed"]);
        Numbers = (Grid.Compute(5, Changed, new(Dress.Number, Formats.Count), $"COUNT({Address.Range(_header + 1, InUse, Math.Max(last, _header + 1), InUse)})", (decimal)inputs.Count), inputs.Count);
        Grid.Put(5, AsRun, new(Dress.Quiet), language["inputs in use"]);
        Grid.Rules.Add(new ColourRule(Address.Range(_header + 1, InUse, Math.Max(last, _header + 1), InUse), $"{Address.Of(_header + 1, Changed, fixedColumn: true)}=1", RuleColour.Amber));
        row = WriteTolerances(language, row + 2);
        WriteChoices(language, row + 2);
    }

    private string Volumes(Language language)
    {
        Grid.Put(FirstVolume - 1, 1, new(Dress.Section), language["Volumes"]);
        for (var column = 2; column <= Custom; column++)
            Grid.Put(FirstVolume - 1, column, new(Dress.Section), "");
        for (var v = 0; v < _edition.Volumes.Count; v++)
        {
            var row = FirstVolume + v;
            Grid.Put(row, Title, new(Dress.Text), language["Approved assets, volume {0}", FormattableString.Invariant($"{v + 1}")]);
            Grid.Put(row, Name, new(Dress.Quiet), Edition.VolumeName(v));
            Grid.Put(row, UnitOf, new(Dress.Text), language["assets"]);
            Grid.Put(row, Base, new(Dress.Input, Formats.Count), (decimal)_edition.Volumes[v]);
            Grid.Put(row, AsRun, new(Dress.Static, Formats.Count), (decimal)_edition.Volumes[v]);
            Grid.Compute(row, Changed, new(Dress.Number, Formats.Count), $"IF({Address.Of(row, Base)}={Address.Of(row, AsRun)},0,1)", 0m);
            Grid.Counts.Add(Address.Of(row, Base));
            Define(Edition.VolumeName(v), row, Base);
        }

        return $"SUM({Address.Range(FirstVolume, Changed, FirstVolume + _edition.Volumes.Count - 1, Changed)})";
    }

    private void WriteScenario(Language language)
    {
        Grid.Put(4, Title, new(Dress.Section), language["Scenario"]);
        Grid.Put(4, Name, new(Dress.Quiet), language["base, favourable or unfavourable: all inputs at once"]);
        Grid.Put(4, Base, new(Dress.Choice), language["base"]);
        Grid.Choices.Add((Address.Of(4, Base), [language["base"], language["favourable"], language["unfavourable"]]));
        Scenario = Grid.Compute(4, Favourable, new(Dress.Number, Formats.Count), $"MATCH({Address.Of(4, Base)},{Address.Range(_header, Base, _header, Unfavourable)},0)", 1m);
        ScenarioText = Grid.At(4, Base, language["base"]);
        Define("scenario", 4, Favourable);
    }

    private void WriteHeader(Language language)
    {
        var titles = new (int Column, string Text, bool Number)[]
        {
            (Title, language["Input"], false),
            (Name, language["Name in formulas and for --set"], false),
            (UnitOf, language["Unit"], false),
            (Base, language["base"], true),
            (Favourable, language["favourable"], true),
            (Unfavourable, language["unfavourable"], true),
            (Custom, language["custom"], true),
            (InUse, language["in use"], true),
            (AsRun, language["as run (static)"], true),
            (Changed, language["changed"], true),
            (Kind, language["Evidence"], false),
            (Why, language["Why, or how it was derived"], false),
            (Source, language["Source"], false),
            (Seen, language["Seen"], true),
        };
        foreach (var (column, text, number) in titles)
            Grid.Put(_header, column, new(number ? Dress.NumberHeader : Dress.Header), text);
    }

    private void WriteInput(int row, Input input, string title, bool lowIsFavourable)
    {
        var language = _edition.Language;
        var spread = input.Spread is null ? null : Distribution.Of(input);
        var format = Formats.Of(input, input.Value, spread?.P10 ?? input.Value, spread?.P90 ?? input.Value);
        var (good, bad) = lowIsFavourable ? (spread?.P10, spread?.P90) : (spread?.P90, spread?.P10);
        _highEnds[input.Name] = (row, lowIsFavourable ? Unfavourable : Favourable);
        Grid.Put(row, Title, new(Dress.Wrapped), title);
        Grid.Put(row, Name, new(Dress.Quiet), input.Name);
        Grid.Put(row, UnitOf, new(Dress.Wrapped), InputTitles.IsShare(input) ? "%" : UnitWords.IsCurrency(input.Unit) ? input.Unit.ToString() : UnitWords.Of(input.Unit, language: language));
        Grid.Put(row, Base, new(Dress.Input, format), input.Value);
        foreach (var (column, value) in new[] { (Favourable, good), (Unfavourable, bad) })
        {
            if (value is { } stated)
                Grid.Put(row, column, new(Dress.Number, format), stated);
            else
                Grid.Compute(row, column, new(Dress.Number, format), Address.Of(row, Base), input.Value);
        }

        Grid.Put(row, Custom, new(Dress.Input, format), null);
        Grid.Compute(
            row,
            InUse,
            new(Dress.Total, format),
            $"IF(ISNUMBER({Address.Of(row, Custom)}),{Address.Of(row, Custom)},INDEX({Address.Range(row, Base, row, Unfavourable)},1,scenario))",
            input.Value);
        Grid.Put(row, AsRun, new(Dress.Static, format), input.Value);
        Grid.Compute(row, Changed, new(Dress.Number, Formats.Count), $"IF({Address.Of(row, InUse)}={Address.Of(row, AsRun)},0,1)", 0m);
        Grid.Put(row, Kind, new(Dress.Text), Words.Of(input.Evidence.Kind, language));
        Grid.Put(row, Why, new(Dress.Wrapped), input.Evidence.Reason);
        if (input.Evidence.Sources is [var source, ..])
        {
            Grid.Put(row, Source, new(SourceAddress.Of(source.Url) is null ? Dress.Wrapped : Dress.Link), source.Id, SourceAddress.Of(source.Url));
            Grid.Put(row, Seen, new(Dress.Text, language.DayInCells), input.Evidence.Sources.Min(x => x.Seen));
        }

        Define(input.Name, row, InUse);
    }

    private int WriteTolerances(Language language, int row)
    {
        Grid.Put(row, Title, new(Dress.Section), language["Tolerances of the model, the same in every reading of its formulas"]);
        for (var column = 2; column <= Seen; column++)
            Grid.Put(row, column, new(Dress.Section), "");
        foreach (var (name, value, why) in new[]
        {
            (SheetReading.Keep, Semantics.Keep, language["Whole packs and thresholds: a quotient this much of itself still counts as whole"]),
            (SheetReading.Slack, Semantics.Slack, language["What is less than this is nothing"]),
            (SheetReading.Half, 0.5m, language["Half, for rounding"]),
        })
        {
            row++;
            Grid.Put(row, Title, new(Dress.Text), why);
            Grid.Put(row, Name, new(Dress.Quiet), name);
            Grid.Put(row, InUse, new(Dress.Number, "General"), value);
            Define(name, row, InUse);
        }

        return row;
    }

    // What selects the model is no input: it is told, and changed in the files.
    private void WriteChoices(Language language, int row)
    {
        Grid.Put(row, Title, new(Dress.Section), language["Choices that select the model: change them in the job's file or by an option, and run TcoBench again"]);
        for (var column = 2; column <= Seen; column++)
            Grid.Put(row, column, new(Dress.Section), "");
        foreach (var job in _edition.Jobs)
        {
            foreach (var stage in job.Stages)
            {
                row++;
                Grid.Put(row, Title, new(Dress.Text), $"{job.Title}: {stage.Title}");
                var text = language["at least {0}, model class {1}, quality {2}, {3} candidates, {4} kept", $"{stage.MinimumSize}", stage.ModelClass, stage.Quality, FormattableString.Invariant($"{stage.Candidates}"), FormattableString.Invariant($"{stage.Keep}")];
                Grid.Put(row, Name, new(Dress.Text), text);
            }
        }
    }

    private void Define(string name, int row, int column) => _names.Add((name, Address.On(Grid.Name, Address.Of(row, column, fixedRow: true, fixedColumn: true))));

    private List<(Input Input, string Title, string Belongs)> Inputs()
    {
        var known = new Dictionary<string, (Input Input, string Title, string Belongs)>(StringComparer.Ordinal);
        if (_edition.Report.Comparison.TieMargin is { } tie)
            known[tie.Name] = (tie, Words.Capital(InputTitles.Plain(tie.Name, _edition.Language)), _edition.Language["Shared by vendors and jobs"]);
        foreach (var vendor in _edition.Cases.Where(c => c.Candidates.Count > 0))
        {
            LineTitles? titles = null;
            foreach (var input in vendor.Tape.Inputs.Where(i => !VendorCase.IsVolume(i) && !known.ContainsKey(i.Name)))
                known[input.Name] = (input, (titles ??= LineTitles.For(vendor.Candidates[0], _edition.Language)).Of(input), BelongsTo(input.Name, vendor));
        }

        return [.. known.Values.OrderBy(k => k.Input.Name.Contains('.', StringComparison.Ordinal)).ThenBy(k => k.Belongs, StringComparer.Ordinal).ThenBy(k => k.Input.Name, StringComparer.Ordinal)];
    }

    private string BelongsTo(string name, VendorCase vendor)
    {
        var first = name.Split('.')[0];
        return !name.Contains('.', StringComparison.Ordinal) ? _edition.Language["Shared by vendors and jobs"]
            : _edition.Cases.FirstOrDefault(c => c.Vendor.Id.Segment == first)?.Vendor.Name
            ?? _edition.Jobs.FirstOrDefault(j => j.Id.Segment == first)?.Title
            ?? first;
    }

    // For each input with a spread, whether its low end makes all totals together cheaper than its high end.
    private Dictionary<string, bool> Lowers()
    {
        var gain = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var vendor in _edition.Cases.Where(c => c.Candidates.Count > 0))
        {
            var uncertain = vendor.Tape.Inputs.Where(i => i.Spread is not null).ToList();
            var totals = vendor.Candidates.Select(c => (Formula)c.Total).ToList();
            var count = uncertain.Count * 2;
            if (count == 0)
                continue;
            foreach (var assets in _edition.Volumes)
            {
                var lanes = new Dictionary<Input, double[]>(ReferenceEqualityComparer.Instance);
                foreach (var volume in vendor.Tape.Inputs.Where(VendorCase.IsVolume))
                    lanes[volume] = [.. Enumerable.Repeat((double)assets, count)];
                for (var i = 0; i < uncertain.Count; i++)
                {
                    var lane = lanes[uncertain[i]] = [.. Enumerable.Repeat((double)uncertain[i].Value, count)];
                    (lane[2 * i], lane[(2 * i) + 1]) = ((double)Distribution.Of(uncertain[i]).P10, (double)Distribution.Of(uncertain[i]).P90);
                }

                var values = BatchReading.Of(vendor.Tape, count, lanes, totals);
                for (var i = 0; i < uncertain.Count; i++)
                {
                    var better = values.Select(v => v[(2 * i) + 1] - v[2 * i]).Where(double.IsFinite).Sum();
                    gain[uncertain[i].Name] = gain.GetValueOrDefault(uncertain[i].Name) + better;
                }
            }
        }

        return gain.ToDictionary(g => g.Key, g => g.Value >= 0, StringComparer.Ordinal);
    }
}
