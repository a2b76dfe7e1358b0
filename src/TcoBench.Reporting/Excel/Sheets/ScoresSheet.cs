using TcoBench.Analysis.Offers;
using TcoBench.Core.Requirements;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>Points and scores of the plans that may win, beside their cost. Costs are of the run, because plans bid of which the workbook has no model; all else is computed.</summary>
internal sealed class ScoresSheet
{
    private const int Rules = 4;
    private const int Header = 9;
    private const int Job = 1;
    private const int Assets = 2;
    private const int Place = 3;
    private const int Vendor = 4;
    private const int Plan = 5;
    private const int Cost = 6;
    private const int Points = 7;
    private const int Most = 8;
    private const int ForTheMoney = 9;
    private const int InBand = 10;
    private const int PricePoints = 11;
    private const int Weighted = 12;
    private const int FirstEarned = 13;

    // The rules stand above the table, each in a row of its own.
    private static readonly string Basic = Address.Of(Rules, Vendor, fixedRow: true, fixedColumn: true);
    private static readonly string Band = Address.Of(Rules + 1, Vendor, fixedRow: true, fixedColumn: true);
    private static readonly string PriceWeight = Address.Of(Rules + 2, Vendor, fixedRow: true, fixedColumn: true);

    private readonly Edition _edition;
    private readonly OfferComparison _offers;
    private readonly RequirementsSheet _requirements;

    private ScoresSheet(Edition edition, OfferComparison offers, RequirementsSheet requirements)
    {
        (_edition, _offers, _requirements) = (edition, offers, requirements);
        Grid = new GridSheet(edition.Language["Scores"]) { FrozenRows = Header, FrozenColumns = Plan };
        Write();
    }

    private GridSheet Grid { get; }

    private IReadOnlyList<NiceToHave> NiceToHave => _offers.Requirements.NiceToHave;

    /// <summary>Writes the sheet.</summary>
    /// <param name="edition">The workbook.</param>
    /// <param name="offers">The awards.</param>
    /// <param name="requirements">The offer matrix, whose cells earn points.</param>
    public static GridSheet Of(Edition edition, OfferComparison offers, RequirementsSheet requirements) => new ScoresSheet(edition, offers, requirements).Grid;

    private void Write()
    {
        var language = _edition.Language;
        Grid.Wide(16, 12, 9, 30, 46, 14, 11, 11, 13, 11, 11, 11);
        Grid.Put(1, 1, new(Dress.Title), language["Scores beside the cost"]);
        Grid.Put(2, 1, new(Dress.Quiet), language["Plans that meet the must-haves, deliver in time and have a known cost, in the order of the extended guide-value method. Costs are those of the run (static), points and scores are formulas. No score changes a cost or a rank on other sheets."]);
        WriteRules();
        WriteHeader();
        var row = Header;
        foreach (var award in _offers.Awards.Where(a => a.Rankings.Count > 0))
            row = WriteAward(row, award);
        Grid.Filter = Address.Range(Header, 1, Math.Max(row, Header + 1), FirstEarned + NiceToHave.Count - 1);
        Grid.Rules.Add(new ColourRule(Address.Range(Header + 1, InBand, Math.Max(row, Header + 1), InBand), $"{Address.Of(Header + 1, InBand)}={Address.Quoted(language["yes"])}", RuleColour.Green));
        WriteWinners(row + 2);
    }

    private void WriteRules()
    {
        var (language, rules) = (_edition.Language, _offers.Requirements.Scoring);
        void Rule(int row, string title, string format, object value)
        {
            Grid.Put(row, Job, new(Dress.Section), title);
            Grid.Put(row, Assets, new(Dress.Section), "");
            Grid.Put(row, Place, new(Dress.Section), "");
            Grid.Put(row, Vendor, new(format.Length == 0 ? Dress.Text : Dress.Number, format), value);
        }

        Rule(Rules, language["Points for meeting all must-haves"], Formats.Count, rules.BasicPoints);
        Rule(Rules + 1, language["Band of the guide value"], Formats.Percent, rules.Band);
        Grid.Put(Rules + 1, Plan, new(Dress.Text), rules.Decider switch
        {
            Decider.Performance => language["within it the most points win"],
            Decider.Price => language["within it the lowest cost wins"],
            _ => throw new InvalidOperationException($"unknown decider {rules.Decider}"),
        });
        Rule(Rules + 2, language["Weight of the price"], Formats.Percent, rules.PriceWeight);
        Grid.Put(Rules + 2, Plan, new(Dress.Text), rules.PriceFormula switch
        {
            PriceFormula.LowestRatio => language["price points: 100 × lowest cost ÷ cost"],
            PriceFormula.TwoSided => language["price points: 100 at the lowest cost, 0 at the highest"],
            _ => throw new InvalidOperationException($"unknown price formula {rules.PriceFormula}"),
        });
    }

    private void WriteHeader()
    {
        var (language, currency) = (_edition.Language, _edition.Currency);
        foreach (var (column, text, isNumber) in new[]
        {
            (Job, language["Job"], false),
            (Assets, language["Approved assets"], true),
            (Place, language["Place (static)"], true),
            (Vendor, language["Vendor"], false),
            (Plan, language["Plan"], false),
            (Cost, language["Total cost, {0} (static)", currency], true),
            (Points, language["Points"], true),
            (Most, language["Most points"], true),
            (ForTheMoney, language["Points per {0} 1,000", currency], true),
            (InBand, language["Within the band"], false),
            (PricePoints, language["Price points"], true),
            (Weighted, language["Weighted score"], true),
        })
        {
            Grid.Put(Header, column, new(isNumber ? Dress.NumberHeader : Dress.Header), text);
        }

        Grid.Put(Header - 1, FirstEarned - 1, new(Dress.Quiet), NiceToHave.Count > 0 ? language["points"] : "");
        for (var i = 0; i < NiceToHave.Count; i++)
        {
            Grid.Wide(FirstEarned + i, 12);
            Grid.Put(Header - 1, FirstEarned + i, new(Dress.Number, Formats.Count), NiceToHave[i].Points);
            Grid.Put(Header, FirstEarned + i, new(Dress.NumberHeader), Words.Capital(Words.Criterion(NiceToHave[i].Criterion, language)));
        }
    }

    private int WriteAward(int row, Award award)
    {
        var extended = award.Rankings.First(r => r.Method is ExtendedGuideValue);
        var weighted = award.Rankings.First(r => r.Method is WeightedScore);
        var earning = _offers.Requirements.PointsIn(award.Job);
        var (first, last) = (row + 1, row + extended.Bids.Count);
        for (var i = 0; i < extended.Bids.Count; i++)
        {
            var bid = extended.Bids[i].Bid;
            Write(++row, award, i + 1, bid, extended.Bids[i].InBand, (WeightedScore)weighted.Method, weighted.Bids.First(b => ReferenceEquals(b.Bid, bid)).Score, earning, first, last);
        }

        return row;
    }

    private void Write(int row, Award award, int place, Bid bid, bool isInBand, WeightedScore method, decimal score, IReadOnlyList<NiceToHave> earning, int first, int last)
    {
        var language = _edition.Language;
        var (yes, no) = (language["yes"], language["no"]);
        string At(int column) => Address.Of(row, column);
        string Column(int column) => $"{Address.Of(first, column, fixedRow: true)}:{Address.Of(last, column, fixedRow: true)}";
        void Computed(int column, string format, string formula, object value) => Grid.Compute(row, column, new(format.Length == 0 ? Dress.Text : Dress.Number, format), formula, value);

        Grid.Put(row, Job, new(Dress.Text), award.Job.Title);
        Grid.Put(row, Assets, new(Dress.Static, Formats.Count), (decimal)award.Assets);
        Grid.Put(row, Place, new(Dress.Static, Formats.Count), (decimal)place);
        Grid.Put(row, Vendor, new(Dress.Text), bid.Vendor.Name);
        Grid.Put(row, Plan, new(Dress.Text), bid.Plan.Title);
        Grid.Put(row, Cost, new(Dress.Static, Formats.Money), bid.Price);
        for (var i = 0; i < NiceToHave.Count; i++)
        {
            if (earning.Contains(NiceToHave[i]))
                Earned(row, FirstEarned + i, bid, NiceToHave[i]);
        }

        var points = NiceToHave.Select((n, i) => (Nice: n, Column: FirstEarned + i)).Where(n => earning.Contains(n.Nice)).ToList();
        string Sum(Func<int, string> cell) => string.Join('+', points.Select(p => cell(p.Column)).Prepend(Basic));
        Computed(Points, Formats.Count, Sum(At), bid.Performance);
        Computed(Most, Formats.Count, Sum(column => Address.Of(Header - 1, column, fixedRow: true, fixedColumn: true)), method.MostPoints);
        Computed(ForTheMoney, Formats.Money, $"{At(Points)}/{At(Cost)}*1000", bid.GuideValue * 1000);
        Computed(InBand, "", $"IF({At(ForTheMoney)}>=MAX({Column(ForTheMoney)})*(1-{Band})*{SheetReading.Keep},{Address.Quoted(yes)},{Address.Quoted(no)})", isInBand ? yes : no);
        Computed(
            PricePoints,
            Formats.Days,
            method.PriceFormula switch
            {
                PriceFormula.LowestRatio => $"100*MIN({Column(Cost)})/{At(Cost)}",
                PriceFormula.TwoSided => $"IF(MAX({Column(Cost)})=MIN({Column(Cost)}),100,100*(MAX({Column(Cost)})-{At(Cost)})/(MAX({Column(Cost)})-MIN({Column(Cost)})))",
                _ => throw new InvalidOperationException($"unknown price formula {method.PriceFormula}"),
            },
            method.PricePoints(bid, award.Bids));
        Computed(Weighted, Formats.Days, $"{PriceWeight}*{At(PricePoints)}+(1-{PriceWeight})*100*{At(Points)}/{At(Most)}", score);
    }

    // Only what is met as it is sold earns points, or an add-on that a must-have made us buy.
    private void Earned(int row, int column, Bid bid, NiceToHave nice)
    {
        var (isEarned, standing) = (bid.Earned.Contains(nice), _requirements[bid.Vendor, bid.Plan, nice.Criterion]);
        var word = isEarned ? (string)standing.Value! : Words.Of(Fulfilment.Met, _edition.Language);
        Grid.Compute(row, column, new(Dress.Number, Formats.Count), $"IF({standing.Reference}={Address.Quoted(word)},{Address.Of(Header - 1, column, fixedRow: true)},0)", isEarned ? nice.Points : 0m);
    }

    private void WriteWinners(int row)
    {
        var language = _edition.Language;
        for (var column = Job; column <= FirstEarned + NiceToHave.Count - 1; column++)
            Grid.Put(row, column, new(Dress.Section), column == Job ? language["Who wins by which method, and how firmly (static)"] : "");
        foreach (var award in _offers.Awards)
        {
            IEnumerable<string> sentences = award.Rankings.Count == 0
                ? [OfferText.NoRanking(award, language)]
                : [.. OfferText.Winners(award, language), .. OfferText.Warnings(award, language).Select(w => $"{language["Warning"]}: {w}"), .. OfferText.Firmness(award, language)];
            foreach (var sentence in sentences)
            {
                row++;
                Grid.Put(row, Job, new(Dress.Text), award.Job.Title);
                Grid.Put(row, Assets, new(Dress.Static, Formats.Count), (decimal)award.Assets);
                Grid.Put(row, Place, new(Dress.Text), "");
                Grid.Put(row, Vendor, new(Dress.Text), sentence);
            }
        }
    }
}
