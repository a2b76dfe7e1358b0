using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Model;

/// <summary>
/// The formulas of a vendor's candidate plans for a job, as the engine built them: per volume a block of columns, opening, months and total.
/// </summary>
internal sealed class ModelSheet
{
    private const int VolumeRow = 4;
    private const int HeaderRow = 5;
    private const int FixedColumn = 4;
    private const int FirstBlock = 5;
    private const double LongestTitle = 75;

    private readonly Edition _edition;
    private readonly VendorCase _case;
    private readonly ModelLayout _layout;
    private readonly LineTitles _titles;
    private readonly Dictionary<ModelRow, int> _rows = [];
    private readonly IReadOnlyList<ExactReading> _readings;
    private readonly HashSet<Line> _sums;

    private ModelSheet(Edition edition, VendorCase vendor, string name)
    {
        (_edition, _case, _layout) = (edition, vendor, ModelLayout.Of(vendor));
        _titles = LineTitles.For(vendor.Candidates[0], edition.Language);
        _readings = [.. edition.Volumes.Select(vendor.At)];
        _sums = new HashSet<Line>(vendor.Candidates.SelectMany(c => c.Blocks.Append(c.Total)), ReferenceEqualityComparer.Instance);
        Grid = new GridSheet(name) { FrozenRows = HeaderRow, FrozenColumns = 3 };
        LayOut();
        Write();
    }

    /// <summary>The sheet.</summary>
    public GridSheet Grid { get; }

    /// <summary>Writes the sheet of a case that has a candidate.</summary>
    /// <param name="edition">The workbook.</param>
    /// <param name="vendor">The case.</param>
    /// <param name="name">Name of the sheet.</param>
    public static ModelSheet Of(Edition edition, VendorCase vendor, string name) => new(edition, vendor, name);

    /// <summary>The cell of a line that does not recur.</summary>
    /// <param name="line">The line.</param>
    /// <param name="volume">Place of the volume, from 0.</param>
    public Live this[Line line, int volume] => CellOf(line, volume) is var (row, column) ? Grid.At(row, column, ValueOf(line, volume)) : throw new ArgumentException($"\"{line}\" has no cell", nameof(line));

    /// <summary>The formula of a line that does not recur, as other sheets write it, with another cell in place of an input: what rests on the input is spelled out, the rest are cells of this sheet.</summary>
    /// <param name="line">The line.</param>
    /// <param name="volume">Place of the volume, from 0.</param>
    /// <param name="input">The input.</param>
    /// <param name="cell">The cell that takes its place.</param>
    public string TextWith(Line line, int volume, Input input, string cell)
    {
        var evidence = EvidenceReading.Of(_case.Tape);
        return Text(line);

        string Text(Formula formula) => SheetReading.TextOf(formula, part =>
            ReferenceEquals(part, input) ? cell
            : part is Input other ? VendorCase.IsVolume(other) ? Edition.VolumeName(volume) : other.Name
            : part is Constant || !evidence.InputsOf(part).Contains(input) ? CellOf(part, volume) is var (row, column) ? Grid.At(row, column, null).Reference : null
            : part is Line rests ? $"({Text(rests)})"
            : null);
    }

    private int BlockWidth => (_layout.HasOpening ? 1 : 0) + _layout.Months + 1;

    private void LayOut()
    {
        var row = HeaderRow;
        foreach (var section in _layout.Shared.Select(s => s.Rows).Prepend(_layout.Constants).Concat(_layout.OfCandidates))
        {
            row += 2;
            foreach (var r in section)
                _rows[r] = row++;
        }
    }

    private void Write()
    {
        var language = _edition.Language;
        Grid.Put(1, 1, new(Dress.Title), $"{_case.Vendor.Name}: {_case.Job.Title}");
        Grid.Put(2, 1, new(Dress.Quiet), language["Every figure of the candidate plans, from inputs to total, as formulas. Amounts before tax. Nothing here is to be typed over: change inputs on the sheet Inputs."]);
        WriteHeader(language);
        WriteSection(language["Fixed quantities: months, sizes and conversions that are part of the model"], _layout.Constants);
        foreach (var (channel, rows) in _layout.Shared)
            WriteSection(channel is { } by ? language["Shared by several plans: {0}", Words.Of(by, language)] : language["Shared by several plans"], rows);
        for (var c = 0; c < _case.Candidates.Count; c++)
            WriteSection(TitleOf(_case.Candidates[c]), _layout.OfCandidates[c]);
        Grid.Wide(30, Math.Clamp(_rows.Keys.Max(r => Title(r).Length) * 0.95, 46, LongestTitle), 20, 9);
        for (var v = 0; v < _edition.Volumes.Count; v++)
        {
            for (var i = 0; i < BlockWidth; i++)
                Grid.Wide(ColumnOf(v, 0) + i, i == BlockWidth - 1 ? 14 : 11);
        }
    }

    private string TitleOf(CostModel candidate) =>
        _edition.Language["Plan: {0}, paid {1}, billing months: {2}", candidate.Plan.Title, Words.Of(candidate.Term, _edition.Language), FormattableString.Invariant($"{candidate.Months}")]
        + (_case.Ineligible(candidate, _edition.Language) is { Length: > 0 } reason ? $" ({reason})" : "");

    private void WriteHeader(Language language)
    {
        var (text, number) = (new CellStyle(Dress.Header), new CellStyle(Dress.NumberHeader));
        for (var column = 1; column < FirstBlock; column++)
            Grid.Put(VolumeRow, column, text, "");
        foreach (var (title, i) in new[] { language["Line"], language["What it is"], language["Unit"] }.Select((t, i) => (t, i)))
            Grid.Put(HeaderRow, i + 1, text, title);
        Grid.Put(HeaderRow, FixedColumn, number, language["fixed"]);
        for (var v = 0; v < _edition.Volumes.Count; v++)
        {
            var (first, last) = (ColumnOf(v, 0), TotalColumn(v));
            for (var column = first; column < last; column++)
                Grid.Put(VolumeRow, column, number, column == last - 1 ? language["assets"] : "");
            Grid.Compute(VolumeRow, last, new(Dress.NumberHeader, Formats.Count), Edition.VolumeName(v), (decimal)_edition.Volumes[v]);
            if (_layout.HasOpening)
                Grid.Put(HeaderRow, first, number, language["opening"]);
            for (var month = 1; month <= _layout.Months; month++)
                Grid.Put(HeaderRow, ColumnOf(v, month), number, language["month {0}", FormattableString.Invariant($"{month}")]);
            Grid.Put(HeaderRow, last, number, language["total"]);
        }
    }

    private void WriteSection(string title, IReadOnlyList<ModelRow> rows)
    {
        if (rows.Count == 0)
            return;
        var header = _rows[rows[0]] - 1;
        for (var column = 1; column <= TotalColumn(_edition.Volumes.Count - 1); column++)
            Grid.Put(header, column, new(Dress.Section), column == 1 ? title : "");
        var ids = rows.Select(r => (r.Head as Line)?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
            Write(row, _rows[row], ids);
    }

    private void Write(ModelRow row, int at, HashSet<string> ids)
    {
        var line = row.Head as Line;
        var isTotal = line is not null && _sums.Contains(line);
        Grid.Put(at, 1, new(Dress.Quiet), line?.Id ?? "");
        Grid.Put(at, 2, new(isTotal ? Dress.Section : Dress.Text), Title(row));
        Grid.Put(at, 3, new(Dress.Text), UnitOf(row.Head));
        if (row.Head is Constant constant)
        {
            Grid.Put(at, FixedColumn, new(Dress.Number, "General"), constant.Value);
            return;
        }

        var style = new CellStyle(isTotal ? Dress.Total : Dress.Number, FormatOf(row.Head));
        var isCharge = row.IsMonthly && line is not null && (line.Id.EndsWith("_quantity", StringComparison.Ordinal) || ids.Contains($"{line.Id}_quantity"));
        for (var v = 0; v < _edition.Volumes.Count; v++)
        {
            foreach (var (month, formula) in row.Cells)
            {
                var (volume, monthly) = (v, month != ModelRow.Once);
                Grid.Compute(at, ColumnOf(v, month), style, SheetReading.TextOf(formula, part => Reference(part, volume, monthly)), ValueOf(formula, v));
            }

            if (isCharge)
                Grid.Compute(at, TotalColumn(v), style, $"SUM({Address.Range(at, ColumnOf(v, 1), at, ColumnOf(v, _layout.Months))})", Sum(row, v));
        }
    }

    private object Sum(ModelRow row, int volume)
    {
        var values = row.Cells.Where(c => c.Key > 0).Select(c => _readings[volume].Try(c.Value)).ToList();
        return values.Any(v => v is null) ? CellError.DivisionByZero : values.Sum()!.Value;
    }

    // Inside a row columns of months move and the others stay; between volumes all columns of a block move together.
    private string? Reference(Formula part, int volume, bool monthly)
    {
        if (part is Input input)
            return VendorCase.IsVolume(input) ? Address.Of(VolumeRow, TotalColumn(volume), fixedRow: true, fixedColumn: monthly) : input.Name;
        if (_layout.PlaceOf(part) is not { } place)
            return null;
        return part is Constant
            ? Address.Of(_rows[place.Row], FixedColumn, fixedColumn: true)
            : Address.Of(_rows[place.Row], ColumnOf(volume, place.Month), fixedColumn: monthly && place.Month == ModelRow.Once);
    }

    private (int Row, int Column)? CellOf(Formula formula, int volume) =>
        _layout.PlaceOf(formula) is { } place ? (_rows[place.Row], formula is Constant ? FixedColumn : ColumnOf(volume, place.Month)) : null;

    private object ValueOf(Formula formula, int volume) => _readings[volume].Try(formula) is { } value ? value : CellError.DivisionByZero;

    // The opening state stands first, then the months, then the total.
    private int ColumnOf(int volume, int month) =>
        month == ModelRow.Once ? TotalColumn(volume) : FirstBlock + (volume * BlockWidth) + (_layout.HasOpening ? month : Math.Max(0, month - 1));

    private int TotalColumn(int volume) => FirstBlock + ((volume + 1) * BlockWidth) - 1;

    private string Title(ModelRow row)
    {
        if (row.Head is Line line)
            return _titles.Of(line.Month is null ? line : line.Definition.Named(line.Id));
        var user = row.User is { } u ? _titles.Of(u.Month is null ? u : u.Definition.Named(u.Id)) : "";
        return row.Head is Constant ? _edition.Language["Number in: {0}", user] : _edition.Language["Part of: {0}", user];
    }

    private string UnitOf(Formula formula) =>
        formula is Line line && LineTitles.IsShare(line) ? "%" : UnitWords.IsCurrency(formula.Unit) ? formula.Unit.ToString() : UnitWords.Of(formula.Unit, language: _edition.Language);

    private static string FormatOf(Formula formula) =>
        formula is Line line && LineTitles.IsShare(line) ? Formats.SmallPercent
        : UnitWords.IsCurrency(formula.Unit) ? Formats.Money
        : formula is Line ? Formats.Quantity
        : Formats.SmallMoney;
}
