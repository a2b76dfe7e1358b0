using System.Globalization;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Reporting.Excel.Model;

/// <summary>
/// Which formulas of a case stand in which row: constants, then what several candidates share, then each candidate. A row holds formulas of different
/// months whose text is the same but for the month; where the text differs, as it may in a first month, there is a row for each text.
/// </summary>
internal sealed class ModelLayout
{
    private readonly List<Formula> _formulas;
    private readonly Dictionary<Formula, IReadOnlyList<Formula>> _parts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Formula, Use> _uses = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Formula, (ModelRow Row, int Month)> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(decimal, Unit), ModelRow> _constants = [];
    private readonly Dictionary<(int? Candidate, Channel? Channel, string Id, string Text), List<ModelRow>> _monthly = [];
    private readonly Dictionary<(int? Candidate, Channel? Channel, string Text), ModelRow> _unnamed = [];
    private int _rows;

    private ModelLayout(VendorCase vendor)
    {
        var cells = SheetReading.Cells(vendor.Tape);
        _formulas = [.. cells.Where(f => f is not Constant)];
        FindUses(vendor, [.. cells]);

        var shared = new List<(Channel? Channel, List<ModelRow> Rows)>();
        var own = vendor.Candidates.Select(_ => new List<ModelRow>()).ToList();
        foreach (var formula in _formulas)
        {
            if (Placed(formula) is { } fresh)
                (_uses[formula].Candidate is { } candidate ? own[candidate] : SharedBy(_uses[formula].Channel)).Add(fresh);
        }

        (Constants, Shared, OfCandidates) = ([.. _constants.Values], [.. shared.Select(s => (s.Channel, (IReadOnlyList<ModelRow>)s.Rows))], own);
        Months = Math.Max(0, _places.Values.Select(p => p.Month).DefaultIfEmpty(0).Max());
        HasOpening = _places.Values.Any(p => p.Month == 0);

        List<ModelRow> SharedBy(Channel? channel)
        {
            if (!shared.Exists(s => s.Channel == channel))
                shared.Add((channel, []));
            return shared.Find(s => s.Channel == channel).Rows;
        }
    }

    /// <summary>Constants that need a cell, each value and unit once.</summary>
    public IReadOnlyList<ModelRow> Constants { get; }

    /// <summary>What two or more candidates rest on, by their channel; of several channels under none.</summary>
    public IReadOnlyList<(Channel? Channel, IReadOnlyList<ModelRow> Rows)> Shared { get; }

    /// <summary>What one candidate alone rests on, by candidate.</summary>
    public IReadOnlyList<IReadOnlyList<ModelRow>> OfCandidates { get; }

    /// <summary>Most months of any row; 0 if nothing recurs.</summary>
    public int Months { get; }

    /// <summary>True if a row has an opening state.</summary>
    public bool HasOpening { get; }

    /// <summary>Lays out a case.</summary>
    public static ModelLayout Of(VendorCase vendor) => new(vendor);

    /// <summary>Row and month of a formula that has a cell; null for one that has none.</summary>
    public (ModelRow Row, int Month)? PlaceOf(Formula formula) =>
        formula is Constant c ? _constants.TryGetValue((c.Value, c.Unit), out var row) ? (row, ModelRow.Once) : null
        : _places.TryGetValue(formula, out var place) ? place
        : null;

    // Who uses a formula: found from the last to the first, as each comes after what it needs.
    private void FindUses(VendorCase vendor, HashSet<Formula> cells)
    {
        foreach (var formula in _formulas)
            _parts[formula] = PartsOf(formula, cells);
        for (var c = 0; c < vendor.Candidates.Count; c++)
        {
            foreach (var headline in vendor.Candidates[c].Headlines.Where(cells.Contains))
                Join(headline, new Use(c, vendor.Candidates[c].Plan.Channel, null, null));
        }

        foreach (var formula in Enumerable.Reverse(_formulas))
        {
            var use = _uses[formula];
            foreach (var part in _parts[formula])
                Join(part, formula is Line line ? use with { Month = line.Month, User = line } : use);
        }

        foreach (var constant in cells.OfType<Constant>().OrderBy(c => c.Value).ThenBy(c => c.Unit.ToString(), StringComparer.Ordinal))
        {
            if (!_constants.ContainsKey((constant.Value, constant.Unit)))
                _constants[(constant.Value, constant.Unit)] = NewRow(constant, ModelRow.Once);
        }
    }

    private static List<Formula> PartsOf(Formula formula, HashSet<Formula> cells)
    {
        var parts = new List<Formula>();
        _ = SheetReading.TextOf(formula, part =>
        {
            if (cells.Contains(part))
                parts.Add(part);
            return cells.Contains(part) || part is Input ? "x" : null;
        });
        return parts;
    }

    // Used by two candidates it is nobody's own; of several months it serves the first.
    private void Join(Formula part, Use use) =>
        _uses[part] = !_uses.TryGetValue(part, out var known) ? use : new Use(
            known.Candidate == use.Candidate ? use.Candidate : null,
            known.Channel == use.Channel ? use.Channel : null,
            known.Month is { } a && use.Month is { } b ? Math.Min(a, b) : known.Month ?? use.Month,
            use.User ?? known.User);

    // A line stands in its month. An unnamed part stands in the month it serves if it needs figures of that or an earlier month.
    private int MonthOf(Formula formula)
    {
        if (formula is Line line)
            return line.Month ?? ModelRow.Once;
        var needs = _parts[formula].Select(p => PlaceOf(p)!.Value.Month).Where(m => m != ModelRow.Once).ToList();
        return _uses[formula].Month is { } month && needs.Count > 0 && needs.Max() <= month ? month : ModelRow.Once;
    }

    // The row made for a formula; null if a row of another month takes it.
    private ModelRow? Placed(Formula formula)
    {
        var (month, id, candidate, channel) = (MonthOf(formula), (formula as Line)?.Id ?? "", _uses[formula].Candidate, _uses[formula].Channel);
        if (month == ModelRow.Once && formula is Line)
            return NewRow(formula, month);

        // The opening state stands before the months, whatever its text.
        var text = month == 0 ? "" : SheetReading.TextOf(formula, part => Sign(part, month));
        if (month == ModelRow.Once)
            return Unnamed(formula, (candidate, channel, text));
        if (!_monthly.TryGetValue((candidate, channel, id, text), out var alike))
            _monthly[(candidate, channel, id, text)] = alike = _monthly.TryGetValue((candidate, channel, id, ""), out var opened) ? [.. opened.Where(r => r.Cells.Count == 1)] : [];
        if (alike.Find(r => !r.Cells.ContainsKey(month)) is { } row)
        {
            Put(row, month, formula);
            return null;
        }

        var fresh = NewRow(formula, month);
        alike.Add(fresh);
        return fresh;
    }

    // Unnamed parts that do not recur share a row if they are the same.
    private ModelRow? Unnamed(Formula formula, (int? Candidate, Channel? Channel, string Text) key)
    {
        if (_unnamed.TryGetValue(key, out var row))
        {
            _places.Add(formula, (row, ModelRow.Once));
            return null;
        }

        return _unnamed[key] = NewRow(formula, ModelRow.Once);
    }

    private ModelRow NewRow(Formula formula, int month)
    {
        var row = new ModelRow(++_rows, formula, formula is Line ? null : _uses[formula].User);
        Put(row, month, formula);
        return row;
    }

    private void Put(ModelRow row, int month, Formula formula)
    {
        row.Add(month, formula);
        _places.TryAdd(formula, (row, month));
    }

    // Stands for the address of a part as seen from a month: its row, and its month by the distance.
    private string? Sign(Formula part, int month) =>
        part is Input input ? input.Name
        : PlaceOf(part) is not { } place ? null
        : place.Month == ModelRow.Once ? string.Create(CultureInfo.InvariantCulture, $"[{place.Row.Number}]")
        : string.Create(CultureInfo.InvariantCulture, $"[{place.Row.Number} {place.Month - month}]");

    /// <summary>Who uses a formula.</summary>
    /// <param name="Candidate">The only candidate that does; null if several do.</param>
    /// <param name="Channel">The only channel of those that do; null if there are several.</param>
    /// <param name="Month">The first month it serves; null if none.</param>
    /// <param name="User">A line that rests on it; null for a headline nobody else uses.</param>
    private readonly record struct Use(int? Candidate, Channel? Channel, int? Month, Line? User);
}
