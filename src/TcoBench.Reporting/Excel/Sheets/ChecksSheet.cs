using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>Whether the workbook is sound, and whether it still says what TcoBench said.</summary>
internal sealed class ChecksSheet
{
    private const int What = 1;
    private const int Where = 2;
    private const int Found = 3;
    private const int Allowed = 4;
    private const int Verdict = 5;
    private const int Header = 4;

    private readonly Edition _edition;
    private int _row = Header;

    /// <summary>Writes the sheet.</summary>
    public ChecksSheet(Edition edition, PlansSheet plans, CompareSheet compare, InputsSheet inputs)
    {
        _edition = edition;
        Grid = new GridSheet(edition.Language["Checks"]) { FrozenRows = Header };
        Write(plans, compare, inputs);
    }

    /// <summary>The sheet.</summary>
    public GridSheet Grid { get; }

    /// <summary>Number of checks that fail; none may.</summary>
    public Live Failed { get; private set; }

    /// <summary>Number of decisions that differ from TcoBench's.</summary>
    public Live Flipped { get; private set; }

    private void Write(PlansSheet plans, CompareSheet compare, InputsSheet inputs)
    {
        var language = _edition.Language;
        Grid.Wide(62, 34, 16, 16, 14);
        Grid.Put(1, 1, new(Dress.Title), language["Checks"]);
        Grid.Put(2, 1, new(Dress.Quiet), language["The first part must always hold. The second tells when inputs were edited so far that a decision changes: TcoBench then has to run again to choose plan, term and months anew."]);
        foreach (var (title, column) in new[] { language["Check"], language["Where"], language["Found"], language["Allowed"], language["Result"] }.Select((t, i) => (t, i + 1)))
            Grid.Put(Header, column, new(column is Found or Allowed ? Dress.NumberHeader : Dress.Header), title);

        var first = _row + 1;
        Section(language["Sound"]);
        foreach (var job in _edition.Jobs)
        {
            var rows = _edition.Cases.Where(c => c.Job.Id == job.Id).SelectMany(c => Enumerable.Range(0, _edition.Volumes.Count).SelectMany(v => plans[c, v])).OrderBy(r => r.Row).ToList();
            if (rows.Count == 0)
                continue;
            decimal Most(PlanColumn column) => rows.Max(r => r.Number(column)!.Value);
            AtMost(language["Blocks add up to the total"], job.Title, $"MAX({plans.Range(rows, PlanColumn.Gap)})", Most(PlanColumn.Gap));
            AtMost(language["Cost lines add up to the total"], job.Title, $"MAX({plans.Range(rows, PlanColumn.LineGap)})", Most(PlanColumn.LineGap));
            AtMost(language["No block of a total is negative"], job.Title, $"0-MIN(0,MIN({plans.Range(rows, PlanColumn.LowestBlock)}))", -Math.Min(0, rows.Min(r => r.Number(PlanColumn.LowestBlock)!.Value)));
        }

        Equal(language["Every input has a number in use"], language["Inputs"], inputs.Numbers.Found.Reference, inputs.Numbers.Expected, inputs.Numbers.Expected);
        foreach (var job in _edition.Jobs)
        {
            if (compare.LargestGap(job.Id.Value) is not { } gap)
                continue;
            AtMost(
                language["With nothing changed, totals are those of TcoBench"],
                job.Title,
                $"IF({inputs.ChangedCount.Reference}=0,MAX({compare.Range(job.Id.Value, CompareColumn.Gap)}),0)",
                gap);
        }

        var sound = Address.Range(first, Verdict, _row, Verdict);

        Section(language["As TcoBench decided"]);
        var decided = _row + 1;
        Equal(language["Scenario is base"], language["Inputs"], inputs.Scenario.Reference, 1, 1);
        Equal(language["Inputs and volumes are those of the run"], language["Inputs"], inputs.ChangedCount.Reference, 0, 0);
        foreach (var job in _edition.Jobs)
        {
            for (var v = 0; v < _edition.Volumes.Count; v++)
            {
                var where = $"{job.Title}, {Numbers.Count(_edition.Volumes[v], _edition.Language)}";
                var (choice, engine) = (compare.Range(job.Id.Value, v, CompareColumn.Choice), compare.Range(job.Id.Value, v, CompareColumn.EngineChoice));
                Equal(language["Plans, terms and months are as chosen at base values"], where, $"SUMPRODUCT(({choice}<>{engine})*1)", 0, 0);
                Equal(language["The winner is TcoBench's"], where, $"SUMPRODUCT(({compare.Range(job.Id.Value, v, CompareColumn.Rank)}=1)*({compare.Range(job.Id.Value, v, CompareColumn.EngineWinner)}=1))", compare.HasWinner(job.Id.Value, v) ? 1 : 0, compare.HasWinner(job.Id.Value, v) ? 1 : 0);
            }
        }

        var last = _row;
        _row += 2;
        var no = language["no"];
        Grid.Put(_row, What, new(Dress.Section), language["Checks that fail"]);
        Failed = Grid.Compute(_row, Found, new(Dress.Total, Formats.Count), $"COUNTIF({sound},{Address.Quoted(no)})", 0m);
        _row++;
        Grid.Put(_row, What, new(Dress.Section), language["Decisions and inputs that differ from TcoBench's run"]);
        Flipped = Grid.Compute(_row, Found, new(Dress.Total, Formats.Count), $"COUNTIF({Address.Range(decided, Verdict, last, Verdict)},{Address.Quoted(no)})", 0m);
        Grid.Rules.Add(new ColourRule(sound, $"{Address.Of(first, Verdict)}={Address.Quoted(no)}", RuleColour.Red));
        Grid.Rules.Add(new ColourRule(Address.Range(decided, Verdict, last, Verdict), $"{Address.Of(decided, Verdict)}={Address.Quoted(no)}", RuleColour.Amber));
        Grid.Rules.Add(new ColourRule(Address.Range(first, Verdict, last, Verdict), $"{Address.Of(first, Verdict)}={Address.Quoted(language["yes"])}", RuleColour.Green));
    }

    private void Section(string title)
    {
        _row++;
        for (var column = 1; column <= Verdict; column++)
            Grid.Put(_row, column, new(Dress.Section), column == 1 ? title : "");
    }

    private void AtMost(string what, string where, string formula, decimal found) => Add(what, where, formula, found, 0.000001m, "<=", found <= 0.000001m);

    private void Equal(string what, string where, string formula, decimal found, decimal expected) => Add(what, where, formula, found, expected, "=", found == expected);

    private void Add(string what, string where, string formula, decimal found, decimal allowed, string comparison, bool holds)
    {
        _row++;
        var (yes, no) = (_edition.Language["yes"], _edition.Language["no"]);
        Grid.Put(_row, What, new(Dress.Text), what);
        Grid.Put(_row, Where, new(Dress.Text), where);
        Grid.Compute(_row, Found, new(Dress.Number, "General"), formula, found);
        Grid.Put(_row, Allowed, new(Dress.Static, "General"), allowed);
        Grid.Compute(_row, Verdict, new(Dress.Signal), $"IFERROR(IF({Address.Of(_row, Found)}{comparison}{Address.Of(_row, Allowed)},{Address.Quoted(yes)},{Address.Quoted(no)}),{Address.Quoted(no)})", holds ? yes : no);
    }
}
