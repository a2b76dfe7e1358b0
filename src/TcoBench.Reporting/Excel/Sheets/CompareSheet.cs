using TcoBench.Core;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>Vendors per job and volume, each with the candidate plan that is best at the inputs in use.</summary>
internal sealed class CompareSheet
{
    private const int Header = 4;
    private readonly Edition _edition;
    private readonly PlansSheet _plans;
    private readonly Dictionary<(string Job, int Volume), List<CompareRow>> _rows = [];

    /// <summary>Writes the sheet.</summary>
    /// <param name="edition">The workbook.</param>
    /// <param name="plans">The candidates.</param>
    /// <param name="models">Names of the model sheets.</param>
    public CompareSheet(Edition edition, PlansSheet plans, IReadOnlyDictionary<VendorCase, ModelSheet> models)
    {
        (_edition, _plans) = (edition, plans);
        Grid = new GridSheet(edition.Language["Compare"]) { FrozenRows = Header, FrozenColumns = 3, PagesWide = 2 };
        Write(models);
    }

    /// <summary>The sheet.</summary>
    public GridSheet Grid { get; }

    /// <summary>Names of the totals, such as <c>tco.campaign.leonardo.volume_1</c>, and the cells they stand for.</summary>
    public IEnumerable<(string Name, string Cell)> Names =>
        from row in _rows
        from vendor in row.Value
        where vendor.Values.ContainsKey(CompareColumn.Total)
        let name = $"tco.{vendor.Case.Job.Id.Segment}.{vendor.Case.Vendor.Id.Segment}.{Edition.VolumeName(row.Key.Volume)}"
        where TcoBench.Formulas.Names.Reason(name) is null
        select (name, Address.On(Grid.Name, Address.Of(vendor.Row, (int)CompareColumn.Total, fixedRow: true, fixedColumn: true)));

    /// <summary>Rows of a job at a volume, in vendor order.</summary>
    public IReadOnlyList<CompareRow> this[string job, int volume] => _rows[(job, volume)];

    /// <summary>The cells of a job and volume in a column, as other sheets refer to them.</summary>
    public string Range(string job, int volume, CompareColumn column) => Range(_rows[(job, volume)][0].Row, _rows[(job, volume)][^1].Row, column);

    /// <summary>The cells of a job in a column, all volumes one after the other.</summary>
    public string Range(string job, CompareColumn column) => Range(_rows[(job, 0)][0].Row, _rows[(job, _edition.Volumes.Count - 1)][^1].Row, column);

    /// <summary>A cell of a vendor at a volume, as other sheets refer to it.</summary>
    public string Cell(VendorCase vendor, int volume, CompareColumn column) =>
        Address.On(Grid.Name, Address.Of(_rows[(vendor.Job.Id.Value, volume)].First(r => ReferenceEquals(r.Case, vendor)).Row, (int)column, fixedRow: true, fixedColumn: true));

    /// <summary>True if TcoBench has a winner.</summary>
    public bool HasWinner(string job, int volume) => _rows[(job, volume)].Any(r => r.Values.GetValueOrDefault(CompareColumn.EngineWinner) is not null);

    /// <summary>Largest relative difference of a total of a job from TcoBench's; null if there is no total.</summary>
    public decimal? LargestGap(string job) => _rows.Where(r => r.Key.Job == job).SelectMany(r => r.Value).Max(r => r.Values.GetValueOrDefault(CompareColumn.Gap) as decimal?);

    private string Range(int first, int last, CompareColumn column) => Address.On(Grid.Name, Address.Range(first, (int)column, last, (int)column, isFixed: true));

    private void Write(IReadOnlyDictionary<VendorCase, ModelSheet> models)
    {
        var language = _edition.Language;
        Grid.Put(1, 1, new(Dress.Title), language["Every vendor, job and volume"]);
        Grid.Put(2, 1, new(Dress.Quiet), language["The best candidate plan of each vendor at the inputs in use, chosen by formula; candidates are on the sheet Plans. Amounts in {0} before tax. What is not ranked is grey.", _edition.Currency]);
        foreach (var column in Enum.GetValues<CompareColumn>())
        {
            Grid.Put(Header, (int)column, new(CompareColumns.IsText(column) ? Dress.Header : Dress.NumberHeader), language[CompareColumns.Title(column)]);
            Grid.Wide((int)column, CompareColumns.Width(column));
        }

        var row = Header;
        foreach (var job in _edition.Jobs)
        {
            for (var volume = 0; volume < _edition.Volumes.Count; volume++)
            {
                var cases = _edition.Cases.Where(c => c.Job.Id == job.Id).ToList();
                var first = row + 1;
                var totals = cases.Select(c => _plans[c, volume].Where(p => p.Wins).Min(p => p.Number(PlanColumn.Total))).ToList();
                _rows[(job.Id.Value, volume)] = [.. cases.Select(c => Written(++row, first, totals, c, volume, models.GetValueOrDefault(c)))];
            }
        }

        var all = Address.Range(Header + 1, 1, row, (int)CompareColumn.Gap);
        Grid.Filter = Address.Range(Header, 1, row, (int)CompareColumn.Gap);
        Grid.Rules.Add(new ColourRule(all, $"{Address.Of(Header + 1, (int)CompareColumn.Rank, fixedColumn: true)}=1", RuleColour.Green));
        Grid.Rules.Add(new ColourRule(all, $"NOT(ISNUMBER({Address.Of(Header + 1, (int)CompareColumn.Key, fixedColumn: true)}))", RuleColour.Grey));
    }

    private CompareRow Written(int row, int first, List<decimal?> totals, VendorCase vendor, int volume, ModelSheet? model)
    {
        var (language, candidates) = (_edition.Language, _plans[vendor, volume]);
        var shown = vendor.ShownAt(_edition.Volumes[volume]);
        var ranked = candidates.Where(c => c.Wins).MinBy(c => c.Number(PlanColumn.Total));
        var chosen = ranked ?? candidates.FirstOrDefault(c => c.Shown) ?? (candidates.Count > 0 ? candidates[0] : null);
        var written = new CompareRow(row, vendor, ranked?.Number(PlanColumn.Total));
        string At(CompareColumn column) => Address.Of(row, (int)column);
        string Candidates(PlanColumn column) => _plans.Range(candidates, column);
        void Computed(CompareColumn column, string format, string formula, object? value) =>
            Grid.Compute(row, (int)column, new(format.Length == 0 ? Dress.Text : Dress.Number, format), formula, written.Values[column] = value);
        void Chosen(CompareColumn column, PlanColumn of, string format) =>
            Computed(column, format, $"INDEX({Candidates(of)},{Address.Of(row, (int)CompareColumn.Choice, fixedColumn: true)})", chosen!.Values[of]);

        Grid.Put(row, (int)CompareColumn.Job, new(Dress.Text), vendor.Job.Title);
        Computed(CompareColumn.Assets, Formats.Count, Edition.VolumeName(volume), (decimal)_edition.Volumes[volume]);
        Grid.Put(row, (int)CompareColumn.Vendor, new(model is null ? Dress.Text : Dress.Link), vendor.Vendor.Name, model is null ? null : Address.On(model.Grid.Name, "A1"));
        if (chosen is null)
        {
            Grid.Put(row, (int)CompareColumn.Plan, new(Dress.Text), shown.Option.Plan.Title);
            Grid.Put(row, (int)CompareColumn.Status, new(Dress.Text), written.Values[CompareColumn.Status] = Words.Short(shown.Option, language));
            Grid.Put(row, (int)CompareColumn.Key, new(Dress.Text), "");
            return written;
        }

        var place = (decimal)(candidates.ToList().IndexOf(chosen) + 1);
        var (keys, marks) = (Candidates(PlanColumn.Key), Candidates(PlanColumn.Otherwise));
        Computed(CompareColumn.Choice, Formats.Count, $"IF(COUNT({keys})=0,MATCH({Address.Quoted(language["yes"])},{marks},0),MATCH(MIN({keys}),{keys},0))", place);
        Chosen(CompareColumn.Plan, PlanColumn.Plan, "");
        Chosen(CompareColumn.Paid, PlanColumn.Paid, "");
        Chosen(CompareColumn.Months, PlanColumn.Months, Formats.Count);
        Chosen(CompareColumn.Status, PlanColumn.Status, "");
        Chosen(CompareColumn.Cpai, PlanColumn.Cpai, Formats.Money);
        Chosen(CompareColumn.Total, PlanColumn.Total, Formats.Money);
        Computed(CompareColumn.Key, Formats.Money, $"IF(COUNT({keys})=0,\"\",MIN({keys}))", ranked is null ? "" : ranked.Values[PlanColumn.Total]);
        for (var block = 0; block < CostModel.BlockIds.Count; block++)
        {
            var of = PlanColumn.Charges + block;
            Computed(
                CompareColumn.Charges + block,
                Formats.Money,
                $"IF(ISNUMBER({Address.Of(row, (int)CompareColumn.Key, fixedColumn: true)}),INDEX({Candidates(of)},{Address.Of(row, (int)CompareColumn.Choice, fixedColumn: true)})/{Address.Of(row, (int)CompareColumn.Assets, fixedColumn: true)},\"\")",
                ranked?.Number(of) / _edition.Volumes[volume] is { } each ? each : "");
        }

        Chosen(CompareColumn.Cpi, PlanColumn.Cpi, Formats.SmallMoney);
        if (shown.Figures?.Kpis.Cpv is { } variation)
            Grid.Put(row, (int)CompareColumn.Cpv, new(Dress.Static, Formats.SmallMoney), variation);
        if (vendor.Job.IsCampaign)
            Chosen(CompareColumn.Cpc, PlanColumn.Cpc, Formats.Money);
        Chosen(CompareColumn.Effective, PlanColumn.Effective, Formats.Money);
        Chosen(CompareColumn.Tax, PlanColumn.Tax, Formats.Money);
        Chosen(CompareColumn.Wasted, PlanColumn.Wasted, Formats.Money);
        Chosen(CompareColumn.Staff, PlanColumn.Staff, Formats.Count);
        Chosen(CompareColumn.Days, PlanColumn.Days, Formats.Days);
        var keysOfAll = Address.Range(first, (int)CompareColumn.Key, first + totals.Count - 1, (int)CompareColumn.Key, isFixed: true);
        Computed(
            CompareColumn.Rank,
            Formats.Count,
            $"IF(ISNUMBER({At(CompareColumn.Key)}),SUMPRODUCT(ISNUMBER({keysOfAll})*({keysOfAll}<{At(CompareColumn.Key)}))+SUMPRODUCT(({Address.Of(first, (int)CompareColumn.Key, fixedRow: true)}:{At(CompareColumn.Key)}={At(CompareColumn.Key)})*1),\"\")",
            written.Ranked is null ? "" : (decimal)(totals.Count(t => t < written.Ranked) + totals.Take(row - first + 1).Count(t => t == written.Ranked)));
        Computed(CompareColumn.Next, Formats.Money, $"IF({At(CompareColumn.Rank)}=1,\"\",{At(CompareColumn.Key)})", written.Values[CompareColumn.Rank] is 1m ? "" : written.Values[CompareColumn.Key]);
        if (vendor.IsCheapest(_edition.Volumes[volume]))
            Grid.Put(row, (int)CompareColumn.EngineWinner, new(Dress.Static, Formats.Count), written.Values[CompareColumn.EngineWinner] = 1m);
        if (candidates.FirstOrDefault(c => c.Shown) is { } engines)
        {
            Grid.Put(row, (int)CompareColumn.EngineChoice, new(Dress.Static, Formats.Count), (decimal)(candidates.ToList().IndexOf(engines) + 1));
            if (engines.Number(PlanColumn.Total) is { } total)
            {
                Grid.Put(row, (int)CompareColumn.EngineTotal, new(Dress.Static, Formats.Money), shown.Figures?.Total ?? total);
                Computed(
                    CompareColumn.Gap,
                    Formats.Check,
                    $"IF(ISNUMBER({At(CompareColumn.Total)}),ABS({At(CompareColumn.Total)}-{At(CompareColumn.EngineTotal)})/MAX(1,ABS({At(CompareColumn.EngineTotal)})),1)",
                    chosen.Number(PlanColumn.Total) is { } now ? Math.Abs(now - (shown.Figures?.Total ?? total)) / Math.Max(1, Math.Abs(shown.Figures?.Total ?? total)) : 1m);
            }
        }

        return written;
    }
}
