using TcoBench.Analysis.Offers;
using TcoBench.Reporting.Excel.Charts;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Excel.Sheets;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel;

/// <summary>All sheets of a report's workbook as data, in their order, with the names formulas use.</summary>
/// <param name="Sheets">The sheets.</param>
/// <param name="Names">Names and the cells they stand for.</param>
/// <param name="Charts">Charts that draw cells.</param>
/// <param name="Pictures">Pictures of what is static, with the sheet they stand on.</param>
internal sealed record FinanceWorkbook(
    IReadOnlyList<GridSheet> Sheets, IReadOnlyList<(string Name, string Cell)> Names, IReadOnlyList<NativeChart> Charts, (string Sheet, IReadOnlyList<SheetPicture> Pictures) Pictures)
{
    private const int LongestSheetName = 31;
    private const string Forbidden = "[]:*?/\\'";

    /// <summary>Builds the workbook of a report in a language.</summary>
    public static FinanceWorkbook Of(Report report, Language language)
    {
        var edition = new Edition(report, language);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var named = edition.Cases.Where(c => c.Candidates.Count > 0).Select(c => (Case: c, Name: Unique($"{c.Vendor.Id} {c.Job.Id}", taken))).ToList();

        // Models, pictures and inputs take the time, and do not need each other.
        var drawing = Task.Run(() => PicturesSheet.Of(edition));
        var listing = Task.Run(() => new InputsSheet(edition));
        var sheets = named.AsParallel().AsOrdered().Select(c => ModelSheet.Of(edition, c.Case, c.Name)).ToList();
        var inputs = listing.GetAwaiter().GetResult();
        var (pictures, drawn) = drawing.GetAwaiter().GetResult();
        var models = named.Zip(sheets).ToDictionary(m => m.First.Case, m => m.Second);
        var plans = new PlansSheet(edition, models);
        var compare = new CompareSheet(edition, plans, models);
        var ranking = new RankingSheet(edition, compare);
        var checks = new ChecksSheet(edition, plans, compare, inputs);
        IReadOnlyList<(GridSheet Sheet, string About)> offers = report.Offers is { } compared ? OffersOf(edition, compared) : [];
        IReadOnlyList<(GridSheet Sheet, string About)> risks = RisksSheet.Of(edition, compare, inputs, models) is { } register ? [(register, language["what may go wrong, how often, and what stays with the buyer"])] : [];
        var (simulation, sources, log) = (StaticSheets.Simulation(edition), StaticSheets.Sources(edition), StaticSheets.Log(edition));
        IReadOnlyList<(string, string)> contents =
        [
            (ranking.Grid.Name, language["vendors from the cheapest on, as the charts show them"]),
            (compare.Grid.Name, language["every vendor, job and volume with its best plan, chosen by formula"]),
            .. offers.Concat(risks).Select(s => (s.Sheet.Name, s.About)),
            (plans.Grid.Name, language["the candidate plans behind it: who may win, who delivers, at what cost"]),
            (inputs.Grid.Name, language["every price, assumption and choice; change them here"]),
            (simulation.Name, language["how sure the totals are, and where decisions flip (static)"]),
            (pictures.Name, language["pictures of the run (static)"]),
            (sources.Name, language["where prices and facts were read"]),
            (checks.Grid.Name, language["whether all adds up, and whether edits changed a decision"]),
            (log.Name, language["how this workbook came about, and what it leaves out"]),
        ];
        var summary = new SummarySheet(edition, compare, checks, inputs, ranking, models, contents);
        return new FinanceWorkbook(
            [summary.Grid, ranking.Grid, compare.Grid, .. offers.Concat(risks).Select(s => s.Sheet), plans.Grid, inputs.Grid, .. sheets.Select(m => m.Grid), simulation, pictures, sources, checks.Grid, log],
            [.. inputs.Names.Concat(compare.Names).DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase).OrderBy(n => n.Name, StringComparer.Ordinal)],
            summary.Charts,
            (pictures.Name, drawn));
    }

    private static IReadOnlyList<(GridSheet Sheet, string About)> OffersOf(Edition edition, OfferComparison offers)
    {
        var (language, requirements) = (edition.Language, new RequirementsSheet(edition, offers));
        return
        [
            (requirements.Grid, language["what is required, who meets it, and who is excluded (static)"]),
            (ScoresSheet.Of(edition, offers, requirements), language["points of the plans that may win, beside their cost"]),
            (AnswersSheet.Of(edition, offers), language["what vendors answer, where that was read, and what to ask them (static)"]),
        ];
    }

    // Ids are short and plain; what no sheet may be called is replaced, long names are cut, and what is then alike is numbered.
    private static string Unique(string id, HashSet<string> taken)
    {
        var name = string.Concat(id.Select(c => char.IsControl(c) || Forbidden.Contains(c) ? '_' : c));
        var cut = name.Length <= LongestSheetName ? name : name[..LongestSheetName];
        for (var i = 2; !taken.Add(cut); i++)
        {
            var number = FormattableString.Invariant($" {i}");
            cut = name[..Math.Min(name.Length, LongestSheetName - number.Length)] + number;
        }

        return cut;
    }
}
