using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>Every candidate plan at every volume: whether it may win and delivers, what it costs, and whether its parts add up.</summary>
internal sealed class PlansSheet
{
    private const int Header = 4;
    private readonly Edition _edition;
    private readonly IReadOnlyDictionary<VendorCase, ModelSheet> _models;
    private readonly Dictionary<(VendorCase, int), List<PlanRow>> _rows = [];

    /// <summary>Writes the sheet.</summary>
    /// <param name="edition">The workbook.</param>
    /// <param name="models">The model sheets of cases that have candidates.</param>
    public PlansSheet(Edition edition, IReadOnlyDictionary<VendorCase, ModelSheet> models)
    {
        (_edition, _models) = (edition, models);
        Grid = new GridSheet(edition.Language["Plans"]) { FrozenRows = Header, FrozenColumns = 4, PagesWide = 2 };
        Write();
    }

    /// <summary>The sheet.</summary>
    public GridSheet Grid { get; }

    /// <summary>Rows of a case at a volume, one after the other; empty if it has no candidate.</summary>
    public IReadOnlyList<PlanRow> this[VendorCase vendor, int volume] => _rows.GetValueOrDefault((vendor, volume), []);

    /// <summary>The cells of some rows in a column, as other sheets refer to them.</summary>
    public string Range(IReadOnlyList<PlanRow> rows, PlanColumn column) =>
        Address.On(Grid.Name, Address.Range(rows[0].Row, (int)column, rows[^1].Row, (int)column, isFixed: true));

    private void Write()
    {
        var language = _edition.Language;
        Grid.Put(1, 1, new(Dress.Title), language["Candidate plans"]);
        Grid.Put(2, 1, new(Dress.Quiet), language["Each plan with the term and months that were best for it at one of the volumes. Eligibility is a matter of fact; whether it delivers, and its cost, are computed. Amounts in {0} before tax.", _edition.Currency]);
        foreach (var column in Enum.GetValues<PlanColumn>())
        {
            Grid.Put(Header, (int)column, new(PlanColumns.IsText(column) ? Dress.Header : Dress.NumberHeader), language[PlanColumns.Title(column)]);
            Grid.Wide((int)column, PlanColumns.Width(column));
        }

        var row = Header;
        foreach (var job in _edition.Jobs)
        {
            for (var volume = 0; volume < _edition.Volumes.Count; volume++)
            {
                foreach (var vendor in _edition.Cases.Where(c => c.Job.Id == job.Id && _models.ContainsKey(c)))
                {
                    var shown = vendor.ShownAt(_edition.Volumes[volume]).Option.Model;
                    _rows[(vendor, volume)] = [.. vendor.Candidates.Select(c => Written(++row, vendor, c, volume, ReferenceEquals(c, shown)))];
                }
            }
        }

        Grid.Filter = Address.Range(Header, 1, Math.Max(row, Header + 1), (int)PlanColumn.LowestBlock);
        Grid.Rules.Add(new ColourRule(Address.Range(Header + 1, 1, Math.Max(row, Header + 1), (int)PlanColumn.LowestBlock), $"NOT(ISNUMBER({Address.Of(Header + 1, (int)PlanColumn.Key, fixedColumn: true)}))", RuleColour.Grey));
    }

    private PlanRow Written(int row, VendorCase vendor, CostModel plan, int volume, bool shown)
    {
        var (language, sheet) = (_edition.Language, _models[vendor]);
        var reason = vendor.Ineligible(plan, language);
        var eligible = reason.Length == 0;
        var written = new PlanRow(row, shown);
        string At(PlanColumn column) => Address.Of(row, (int)column);
        object Line(PlanColumn column, Line line, string format)
        {
            var cell = sheet[line, volume];
            Computed(column, format, cell.Reference, cell.Value);
            return cell.Value!;
        }

        void Text(PlanColumn column, string text, string? link = null) => Grid.Put(row, (int)column, new(link is null ? Dress.Text : Dress.Link), written.Values[column] = text, link);
        void Computed(PlanColumn column, string format, string formula, object? value) =>
            Grid.Compute(row, (int)column, new(format.Length == 0 ? Dress.Text : Dress.Number, format), formula, written.Values[column] = value);

        Text(PlanColumn.Job, vendor.Job.Title);
        Computed(PlanColumn.Assets, Formats.Count, Edition.VolumeName(volume), (decimal)_edition.Volumes[volume]);
        Text(PlanColumn.Vendor, vendor.Vendor.Name, Address.On(sheet.Grid.Name, "A1"));
        Text(PlanColumn.Plan, plan.Plan.Title);
        Text(PlanColumn.Paid, Words.Of(plan.Term, language));
        Grid.Put(row, (int)PlanColumn.Months, new(Dress.Number, Formats.Count), written.Values[PlanColumn.Months] = (decimal)plan.Months);
        Text(PlanColumn.Eligible, eligible ? language["yes"] : language["no"]);
        Text(PlanColumn.Otherwise, shown ? language["yes"] : "");

        var total = Line(PlanColumn.Total, plan.Total, Formats.Money) as decimal?;
        var blocks = CostModel.BlockIds.Select((_, i) => Line(PlanColumn.Charges + i, plan.Blocks[i], Formats.Money) as decimal?).ToList();
        var inTime = Line(PlanColumn.InTime, plan.InTime, Formats.Count) as decimal?;
        var days = Line(PlanColumn.Days, plan.Days, Formats.Days) as decimal?;
        var images = Line(PlanColumn.Images, plan.ImagesMade, Formats.Count) as decimal?;
        Line(PlanColumn.Effective, plan.Effective, Formats.Money);
        Line(PlanColumn.Tax, plan.Tax, Formats.Money);
        Line(PlanColumn.Wasted, plan.Wasted, Formats.Money);
        Line(PlanColumn.Staff, plan.Delivery.People, Formats.Count);

        decimal? unserved = 0;
        if (plan.Bill.Unserved.Count > 0)
        {
            var cells = plan.Bill.Unserved.Select(u => sheet[u, volume]).ToList();
            unserved = cells.Any(c => c.Number is null) ? null : cells.Max(c => c.Number);
            Computed(PlanColumn.Unserved, Formats.Quantity, $"MAX({string.Join(',', cells.Select(c => c.Reference))})", Number(unserved));
        }

        var delivers = total is not null && days is not null && inTime == 1 && unserved <= Semantics.Slack;
        var wins = eligible && delivers;
        Computed(PlanColumn.Feasible, Formats.Count, $"IF(ISNUMBER({At(PlanColumn.Total)}),IF(ISNUMBER({At(PlanColumn.Days)}),IF({At(PlanColumn.InTime)}=1,IF({At(PlanColumn.Unserved)}<={SheetReading.Slack},1,0),0),0),0)", delivers ? 1m : 0m);
        Computed(PlanColumn.Key, Formats.Money, $"IF(AND({At(PlanColumn.Eligible)}={Address.Quoted(language["yes"])},{At(PlanColumn.Feasible)}=1),{At(PlanColumn.Total)},\"\")", wins ? total : "");
        if (eligible)
        {
            var (ranked, late, above, impossible) = (language["ranked"], language["late"], language["above the allowance"], language["cannot be computed"]);
            Computed(
                PlanColumn.Status,
                "",
                $"IF({At(PlanColumn.Feasible)}=1,{Address.Quoted(ranked)},IF(ISNUMBER({At(PlanColumn.Total)}),IF({At(PlanColumn.InTime)}=1,{Address.Quoted(above)},{Address.Quoted(late)}),{Address.Quoted(impossible)}))",
                delivers ? ranked : total is null ? impossible : inTime == 1 ? above : late);
        }
        else
        {
            Text(PlanColumn.Status, reason);
        }

        Computed(PlanColumn.Cpai, Formats.Money, $"{At(PlanColumn.Total)}/{At(PlanColumn.Assets)}", Number(total / _edition.Volumes[volume]));
        Computed(
            PlanColumn.Cpi,
            Formats.SmallMoney,
            $"IF({At(PlanColumn.Images)}=0,\"\",{At(PlanColumn.Charges)}/{At(PlanColumn.Images)})",
            images == 0 ? "" : Number(blocks[0] / images));
        if (vendor.Job.IsCampaign)
            Computed(PlanColumn.Cpc, Formats.Money, At(PlanColumn.Total), Number(total));

        var sum = blocks.Sum();
        var lines = plan.CostLines.Select(l => sheet[l, volume]).ToList();
        Computed(PlanColumn.Gap, Formats.Check, $"IF(ISNUMBER({At(PlanColumn.Total)}),ABS({At(PlanColumn.Total)}-SUM({At(PlanColumn.Charges)}:{At(PlanColumn.Risk)})),0)", total is null ? 0m : Math.Abs(total.Value - blocks.Sum(b => b!.Value)));
        Computed(PlanColumn.LineGap, Formats.Check, $"IF(ISNUMBER({At(PlanColumn.Total)}),ABS({At(PlanColumn.Total)}-SUM({string.Join(',', lines.Select(l => l.Reference))})),0)", total is null ? 0m : Math.Abs(total.Value - lines.Sum(l => l.Number!.Value)));
        Computed(PlanColumn.LowestBlock, Formats.Money, $"IF(ISNUMBER({At(PlanColumn.Total)}),MIN({At(PlanColumn.Charges)}:{At(PlanColumn.Risk)}),0)", total is null ? 0m : blocks.Min(b => b!.Value));
        return written with { Wins = wins };
    }

    private static object Number(decimal? value) => value is { } v ? v : CellError.DivisionByZero;
}
