using Spectre.Console;
using TcoBench.Analysis.Offers;
using TcoBench.Core.Requirements;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Console;

/// <summary>Offers for a terminal: what is required, who meets it, who would win by which method, and what to ask.</summary>
public static class OffersReport
{
    private const int WidestReport = 100;
    private const int OfferColumn = 36;
    private const int CriterionColumn = 13;
    private const int ShownBids = 6;

    /// <summary>Prints offers; fits 100 columns, and fewer where the console has fewer.</summary>
    /// <param name="offers">The offers.</param>
    /// <param name="currency">Currency of the prices.</param>
    /// <param name="console">Where to.</param>
    /// <param name="language">The language; English unless told.</param>
    public static void Print(OfferComparison offers, Unit currency, IAnsiConsole console, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(offers);
        ArgumentNullException.ThrowIfNull(console);
        var page = new Page(console, Math.Max(40, Math.Min(WidestReport, console.Profile.Width)), language ?? Language.English);
        page.Head(page.Language["Requirements: {0}", offers.Requirements.Title]);
        page.Text(offers.Requirements.Description);
        foreach (var sentence in OfferText.Required(offers.Matrix, page.Language))
            page.Item(sentence);
        Matrix(page, offers.Matrix);
        foreach (var award in offers.Awards)
            Awarded(page, award, currency);
        Questions(page, offers);
    }

    private static void Matrix(Page page, OfferMatrix matrix)
    {
        var shown = matrix.Criteria.Select((c, i) => (Criterion: c, Index: i)).Where(c => c.Criterion.Need != Need.Later).ToList();
        foreach (var part in shown.Chunk(Math.Max(1, (page.Width - OfferColumn) / CriterionColumn)))
        {
            var table = new Table().Border(TableBorder.Simple);
            table.AddColumn(new TableColumn(Markup.Escape(page.Language["Offer"])) { Width = OfferColumn - 4 });
            foreach (var (criterion, _) in part)
                table.AddColumn(new TableColumn(Markup.Escape(Words.Criterion(criterion.Id, page.Language))) { Alignment = Justify.Center });
            foreach (var (who, standings) in OfferText.Alike(matrix, [.. part.Select(c => c.Index)], page.Language))
                table.AddRow([Markup.Escape(who), .. standings.Select(s => Cell(s, page.Language))]);
            page.Write(table);
        }

        page.Text(page.Language["yes: met as it is sold; add-on: bought where it is a must-have, its price is in the cost; contract: only by individual contract; ?: not known, see the questions"], "dim");
        page.Blank();
    }

    private static string Cell(Standing standing, Language language)
    {
        var word = Markup.Escape(Words.Of(standing.Fulfilment, language));
        return standing.Fulfilment is Fulfilment.Met or Fulfilment.AddOn ? word : $"[bold]{word}[/]";
    }

    private static void Awarded(Page page, Award award, Unit currency)
    {
        var words = page.Language;
        page.Head($"{award.Job.Title}, {Numbers.Counted(award.Assets, "asset", words)}");
        if (award.Rankings.Count == 0)
        {
            page.Item(OfferText.NoRanking(award, words));
            page.Blank();
            return;
        }

        var weighted = award.Rankings.First(r => r.Method is WeightedScore);
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(Markup.Escape(words["Offer"]));
        foreach (var title in new[] { $"{currency}", words["points"], words["points per {0} 1,000", $"{currency}"], words["weighted score"] })
            table.AddColumn(new TableColumn(Markup.Escape(title)) { Alignment = Justify.Right });
        foreach (var (bid, value, inBand) in award.Rankings.First(r => r.Method is ExtendedGuideValue).Bids.Take(ShownBids))
        {
            table.AddRow(
                Markup.Escape(OfferText.Name(bid)),
                Numbers.Amount(bid.Price, words),
                Numbers.Plain(bid.Performance, words),
                inBand ? $"[bold]{Numbers.Amount(value * 1000, words)}[/]" : Numbers.Amount(value * 1000, words),
                Numbers.Plain(Math.Round(weighted.Bids.First(b => ReferenceEquals(b.Bid, bid)).Score, 1), words));
        }

        page.Write(table);
        if (award.Bids.Count > ShownBids)
            page.Text(words["and {0} more", Numbers.Count(award.Bids.Count - ShownBids, words)], "dim");
        foreach (var sentence in OfferText.Winners(award, words))
            page.Item(sentence);
        foreach (var sentence in OfferText.Warnings(award, words))
            page.Item($"{words["Warning"]}: {sentence}");
        foreach (var sentence in OfferText.Firmness(award, words))
            page.Item(sentence);
        page.Blank();
    }

    private static void Questions(Page page, OfferComparison offers)
    {
        page.Head(page.Language["Questions to vendors"]);
        foreach (var vendor in offers.Questions.Where(q => q.Criterion.Need != Need.Later).GroupBy(q => q.Vendor.Id))
        {
            page.Text(vendor.First().Vendor.Name);
            foreach (var question in vendor)
                page.Item(OfferText.Question(question, offers.Matrix.Rows.Count(r => r.Vendor.Id == vendor.Key), page.Language));
        }

        if (offers.Questions.Count(q => q.Criterion.Need == Need.Later) is > 0 and var later)
            page.Text(page.Language["{0} more about what is for later: --format json", Numbers.Count(later, page.Language)], "dim");
    }

    private sealed record Page(IAnsiConsole Console, int Width, Language Language)
    {
        internal void Write(Spectre.Console.Rendering.IRenderable what) => Console.Write(what);

        internal void Head(string text) => Console.MarkupLine($"[bold]{Markup.Escape(text)}[/]");

        internal void Blank() => Console.MarkupLine("");

        internal void Text(string text, string style = "default") => Lines(Wrapped.Lines(text, Width), style);

        internal void Item(string text) => Lines(Wrapped.Lines(text, Width, " • ", "   "), "default");

        private void Lines(IEnumerable<string> lines, string style)
        {
            foreach (var line in lines)
                Console.MarkupLine($"[{style}]{Markup.Escape(line)}[/]");
        }
    }
}
