using TcoBench.Analysis.Offers;
using TcoBench.Core.Billing;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>The offer matrix: every plan that is sold against every criterion, and why those without a must-have are excluded.</summary>
internal sealed class RequirementsSheet
{
    private const int Header = 5;
    private const int Vendor = 1;
    private const int Plan = 2;
    private const int MustHaves = 3;

    private readonly Edition _edition;
    private readonly OfferMatrix _matrix;
    private readonly Dictionary<(VendorId, PlanId), int> _rows = [];

    /// <summary>Writes the sheet.</summary>
    /// <param name="edition">The workbook.</param>
    /// <param name="offers">What the buyer requires and who meets it.</param>
    public RequirementsSheet(Edition edition, OfferComparison offers)
    {
        (_edition, _matrix) = (edition, offers.Matrix);
        Grid = new GridSheet(edition.Language["Requirements"]) { FrozenRows = Header, FrozenColumns = Plan, PagesWide = 2 };
        Write(offers.Requirements);
    }

    /// <summary>The sheet.</summary>
    public GridSheet Grid { get; }

    /// <summary>The cell that says how a plan stands towards a criterion, as other sheets refer to it, with its text.</summary>
    public Live this[Catalog vendor, Plan plan, string criterion]
    {
        get
        {
            var (row, column) = (_rows[(vendor.Id, plan.Id)], ColumnOf(criterion));
            return new Live(Address.On(Grid.Name, Address.Of(row, column, fixedRow: true, fixedColumn: true)), Words.Of(_matrix.Rows[row - Header - 1].Standings[column - MustHaves - 1].Fulfilment, _edition.Language));
        }
    }

    private int ColumnOf(string criterion) => MustHaves + 1 + _matrix.Criteria.Select(c => c.Id).ToList().IndexOf(criterion);

    private void Write(RequirementSet requirements)
    {
        var language = _edition.Language;
        Grid.Put(1, 1, new(Dress.Title), language["Requirements: {0}", requirements.Title]);
        Grid.Put(2, 1, new(Dress.Quiet), requirements.Description);
        Grid.Put(3, 1, new(Dress.Quiet), language["Static: what vendors say, as of the day of the run; what it rests on, and what to ask, is on the sheet Answers. Not known is never yes. An add-on is bought where it is a must-have, its price is then in the cost."]);
        Grid.Wide(30, 46, 50);
        foreach (var (text, column) in new[] { (language["Vendor"], Vendor), (language["Plan"], Plan), (language["Must-haves"], MustHaves) })
        {
            Grid.Put(Header - 1, column, new(Dress.Header), "");
            Grid.Put(Header, column, new(Dress.Header), text);
        }

        foreach (var criterion in _matrix.Criteria)
        {
            Grid.Put(Header - 1, ColumnOf(criterion.Id), new(Dress.Header), Words.Of(criterion.Need, language));
            Grid.Put(Header, ColumnOf(criterion.Id), new(Dress.Header), Words.Capital(Words.Criterion(criterion.Id, language)));
            Grid.Wide(ColumnOf(criterion.Id), 12);
        }

        for (var i = 0; i < _matrix.Rows.Count; i++)
            WriteRow(Header + 1 + i, _matrix.Rows[i]);
        var last = Math.Max(Grid.LastRow, Header + 1);
        Grid.Filter = Address.Range(Header, 1, last, MustHaves + _matrix.Criteria.Count);
        Colour(last);
    }

    private void WriteRow(int row, OfferRow offer)
    {
        var language = _edition.Language;
        _rows[(offer.Vendor.Id, offer.Plan.Id)] = row;
        Grid.Put(row, Vendor, new(Dress.Text), offer.Vendor.Name);
        Grid.Put(row, Plan, new(Dress.Text), offer.Plan.Title);
        var unmet = Unmet(offer);
        Grid.Put(row, MustHaves, new(Dress.Wrapped), unmet.Length == 0 ? language["met"] : language["excluded: {0}", unmet]);
        foreach (var standing in offer.Standings)
            Grid.Put(row, ColumnOf(standing.Criterion), new(Dress.Text), Words.Of(standing.Fulfilment, language));
    }

    // Must-haves a plan does not meet, with the jobs that ask for one where not all do. Why a model does not live stands nowhere else on the sheet.
    private string Unmet(OfferRow offer)
    {
        var language = _edition.Language;
        return string.Join("; ", _matrix.Criteria.Zip(offer.Standings).Where(c => c.First.Need == Need.MustHave && c.Second.Fulfilment is not (Fulfilment.Met or Fulfilment.AddOn)).Select(c =>
        {
            var why = c.First.Id == Criteria.LivingModel ? OfferText.Stated(c.Second, language) : Why(c.Second.Fulfilment);
            var asking = _edition.Jobs.Where(j => j.MustHave.Contains(c.First.Id)).ToList();
            return $"{Words.Criterion(c.First.Id, language)} – {why}{(asking.Count == _edition.Jobs.Count ? "" : $" ({string.Join(", ", asking.Select(j => j.Title))})")}";
        }));
    }

    private string Why(Fulfilment fulfilment) => fulfilment switch
    {
        Fulfilment.NotMet => _edition.Language["not met"],
        Fulfilment.Contract => _edition.Language["contract only"],
        Fulfilment.Unknown => _edition.Language["not known"],
        _ => throw new ArgumentOutOfRangeException(nameof(fulfilment), fulfilment, "meets a must-have"),
    };

    private void Colour(int last)
    {
        var first = Address.Of(Header + 1, MustHaves + 1);
        string Is(params ReadOnlySpan<Fulfilment> fulfilments)
        {
            var tests = new List<string>();
            foreach (var fulfilment in fulfilments)
                tests.Add($"{first}={Address.Quoted(Words.Of(fulfilment, _edition.Language))}");
            return $"OR({string.Join(',', tests)})";
        }

        var all = Address.Range(Header + 1, MustHaves + 1, last, MustHaves + _matrix.Criteria.Count);
        if (_matrix.Criteria.Count(c => c.Need == Need.MustHave) is > 0 and var musts)
            Grid.Rules.Add(new ColourRule(Address.Range(Header + 1, MustHaves + 1, last, MustHaves + musts), Is(Fulfilment.NotMet, Fulfilment.Contract, Fulfilment.Unknown), RuleColour.Red));
        Grid.Rules.Add(new ColourRule(all, Is(Fulfilment.Met, Fulfilment.AddOn), RuleColour.Green));
        Grid.Rules.Add(new ColourRule(all, Is(Fulfilment.Contract, Fulfilment.Unknown), RuleColour.Amber));
        Grid.Rules.Add(new ColourRule(all, Is(Fulfilment.NotMet), RuleColour.Grey));
    }
}
