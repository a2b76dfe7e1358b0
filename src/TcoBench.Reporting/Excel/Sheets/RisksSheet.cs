using TcoBench.Analysis.Risks;
using TcoBench.Core;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>What may go wrong with the best plan of each vendor: how many cases, what one costs, and what stays with the buyer. Losses are cells of the model sheets.</summary>
internal sealed class RisksSheet
{
    private const int Header = 4;
    private const int Job = 1;
    private const int Assets = 2;
    private const int Vendor = 3;
    private const int Plan = 4;
    private const int Status = 5;
    private const int Risk = 6;
    private const int Cases = 7;
    private const int Chance = 8;
    private const int CostOfOne = 9;
    private const int Indemnified = 10;
    private const int Expected = 11;
    private const int BadCase = 12;
    private const int Currency = 13;

    private readonly Edition _edition;
    private readonly CompareSheet _compare;
    private readonly InputsSheet _inputs;
    private readonly IReadOnlyDictionary<VendorCase, ModelSheet> _models;

    private RisksSheet(Edition edition, CompareSheet compare, InputsSheet inputs, IReadOnlyDictionary<VendorCase, ModelSheet> models)
    {
        (_edition, _compare, _inputs, _models) = (edition, compare, inputs, models);
        Grid = new GridSheet(edition.Language["Risks"]) { FrozenRows = Header, FrozenColumns = Vendor };
        Write();
    }

    private GridSheet Grid { get; }

    /// <summary>Writes the sheet; null if no model has a risk of its own.</summary>
    /// <param name="edition">The workbook.</param>
    /// <param name="compare">Which plan is best.</param>
    /// <param name="inputs">Where the spreads of inputs stand.</param>
    /// <param name="models">The model sheets of cases that have candidates.</param>
    public static GridSheet? Of(Edition edition, CompareSheet compare, InputsSheet inputs, IReadOnlyDictionary<VendorCase, ModelSheet> models) =>
        new RisksSheet(edition, compare, inputs, models).Grid is { LastRow: > Header } sheet ? sheet : null;

    private void Write()
    {
        var language = _edition.Language;
        Grid.Wide(16, 12, 30, 34, 18, 32, 11, 12, 13, 13, 13, 13, 10);
        Grid.Put(1, 1, new(Dress.Title), language["What may go wrong"]);
        Grid.Put(2, 1, new(Dress.Quiet), language["Risks of each vendor's best plan. Expected losses are what stays with the buyer; they are inside the totals. A bad case is one event, or a month's outages, at a cost that nine in ten stay below; it is in no total."]);
        foreach (var (column, text, isNumber) in new[]
        {
            (Job, language["Job"], false),
            (Assets, language["Approved assets"], true),
            (Vendor, language["Vendor"], false),
            (Plan, language["Plan"], false),
            (Status, language["Status"], false),
            (Risk, language["Risk"], false),
            (Cases, language["Expected cases"], true),
            (Chance, language["Chance of at least one"], true),
            (CostOfOne, language["Cost of one"], true),
            (Indemnified, language["Share indemnified"], true),
            (Expected, language["Expected loss"], true),
            (BadCase, language["A bad case"], true),
            (Currency, language["Currency"], false),
        })
        {
            Grid.Put(Header, column, new(isNumber ? Dress.NumberHeader : Dress.Header), text);
        }

        var row = Header;
        foreach (var job in _edition.Jobs)
        {
            for (var volume = 0; volume < _edition.Volumes.Count; volume++)
            {
                foreach (var vendor in _compare[job.Id.Value, volume].Where(r => r.Values.ContainsKey(CompareColumn.Choice) && r.Case.ShownAt(_edition.Volumes[volume]).Figures is not null))
                    row = WriteVendor(row, vendor, volume);
            }
        }

        var last = Math.Max(row, Header + 1);
        Grid.Filter = Address.Range(Header, 1, last, Currency);
        Grid.Rules.Add(new ColourRule(Address.Range(Header + 1, 1, last, Currency), $"{Address.Of(Header + 1, Status, fixedColumn: true)}<>{Address.Quoted(language["ranked"])}", RuleColour.Grey));
    }

    private int WriteVendor(int row, CompareRow vendor, int volume)
    {
        var candidates = vendor.Case.Candidates;
        var chosen = candidates[(int)(decimal)vendor.Values[CompareColumn.Choice]! - 1];
        var registers = candidates.ToDictionary(c => c, c => RegisterOf(vendor.Case, c, volume), (IEqualityComparer<CostModel>)ReferenceEqualityComparer.Instance);
        var titles = LineTitles.For(chosen, _edition.Language);
        for (var i = 0; i < registers[chosen].Count; i++)
            Write(++row, vendor, volume, titles, registers[chosen][i], [.. candidates.Select(c => registers[c][i])]);
        return row;
    }

    private IReadOnlyList<RiskEntry> RegisterOf(VendorCase vendor, CostModel plan, int volume) =>
        RiskRegister.Of(plan, vendor.Tape.Inputs.First(VendorCase.IsVolume), _edition.Volumes[volume]);

    private void Write(int row, CompareRow vendor, int volume, LineTitles titles, RiskEntry entry, IReadOnlyList<RiskEntry> ofCandidates)
    {
        var model = _models[vendor.Case];
        void Same(int column, CompareColumn of) => Computed(column, new(Dress.Text), _compare.Cell(vendor.Case, volume, of), vendor.Values[of]);
        void Computed(int column, CellStyle style, string formula, object? value) => Grid.Compute(row, column, style, formula, value);
        void Known(int column, string format, string? formula, decimal? value)
        {
            if (formula is null)
                Grid.Put(row, column, new(Dress.Number, format), null);
            else
                Computed(column, new(Dress.Number, format), formula, value);
        }

        string OfChosen(Func<RiskEntry, string> formula) => Among([.. ofCandidates.Select(formula)], _compare.Cell(vendor.Case, volume, CompareColumn.Choice));

        Grid.Put(row, Job, new(Dress.Text), vendor.Case.Job.Title);
        Computed(Assets, new(Dress.Number, Formats.Count), Edition.VolumeName(volume), (decimal)_edition.Volumes[volume]);
        Grid.Put(row, Vendor, new(Dress.Link), vendor.Case.Vendor.Name, Address.On(model.Grid.Name, "A1"));
        Same(Plan, CompareColumn.Plan);
        Same(Status, CompareColumn.Status);
        Grid.Put(row, Risk, new(Dress.Text), titles.Of(entry.Line));
        Grid.Put(row, Currency, new(Dress.Text), entry.Line.Unit.ToString());
        var frequency = entry.Frequency;
        Known(Cases, Formats.Cases, frequency is null ? null : $"{Edition.VolumeName(volume)}*{frequency.Name}", entry.Events);
        Known(Chance, Formats.SmallPercent, frequency is null ? null : $"1-EXP(0-{Address.Of(row, Cases)})", (decimal?)entry.Chance);
        Known(CostOfOne, Formats.Money, frequency is null ? null : entry.Severity.Name, entry.CostOfOne);
        Known(Indemnified, Formats.Percent, entry.Indemnity?.Name, entry.Indemnity?.Value);

        // Where nothing is indemnified the cell is empty, which counts as nothing.
        var kept = $"(1-{Address.Of(row, Indemnified)})";
        Computed(Expected, new(Dress.Total, Formats.Money), $"{OfChosen(e => model[e.Line, volume].Reference)}*{kept}", entry.Expected);
        var bad = _inputs.NineInTen(entry.Severity).Reference;
        Computed(BadCase, new(Dress.Number, Formats.Money), $"{(frequency is null ? OfChosen(e => $"({model.TextWith(e.Line, volume, e.Severity, bad)})") : bad)}*{kept}", entry.WorstCase);
    }

    // Plans of a vendor often share their risks; where they do not, those of the plan that is chosen count.
    private static string Among(IReadOnlyList<string> formulas, string choice) =>
        formulas.Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : $"CHOOSE({choice},{string.Join(',', formulas)})";
}
