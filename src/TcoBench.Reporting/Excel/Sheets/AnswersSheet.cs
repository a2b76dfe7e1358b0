using TcoBench.Analysis.Offers;
using TcoBench.Core.Requirements;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>What stands behind the offer matrix: what vendors answer, where and when it was read, what add-ons cost, and what is to be asked.</summary>
internal static class AnswersSheet
{
    private const int Header = 4;

    /// <summary>The sheet.</summary>
    public static GridSheet Of(Edition edition, OfferComparison offers)
    {
        var language = edition.Language;
        var sheet = new GridSheet(language["Answers"]) { FrozenRows = Header, FrozenColumns = 1 };
        sheet.Wide(24, 34, 24, 14, 10, 54, 32, 12, 30, 54);
        sheet.Put(1, 1, new(Dress.Title), language["What vendors answer, and what to ask them"]);
        sheet.Put(2, 1, new(Dress.Quiet), language["Static, as of the day of the run: answers as the vendors' files state them. A question stands where nothing is known, where a contract decides, where a price is missing, and where nothing in writing was seen."]);
        string[] titles =
        [
            language["Vendor"], language["Plans"], language["Criterion"], language["Wanted"], language["Answer"], language["What it rests on"], language["Source"], language["Seen"], language["Add-on, price a month"], language["Question to the vendor"],
        ];
        for (var i = 0; i < titles.Length; i++)
            sheet.Put(Header, i + 1, new(i == 7 ? Dress.NumberHeader : Dress.Header), titles[i]);
        var row = Header;
        foreach (var vendor in offers.Matrix.Rows.GroupBy(r => r.Vendor.Id))
        {
            for (var i = 0; i < offers.Matrix.Criteria.Count; i++)
            {
                foreach (var alike in vendor.GroupBy(r => Key(r.Standings[i])))
                    Write(edition, sheet, ++row, offers, offers.Matrix.Criteria[i], alike.First().Standings[i], [.. alike], vendor.Count());
            }
        }

        sheet.Filter = Address.Range(Header, 1, Math.Max(row, Header + 1), titles.Length);
        return sheet;
    }

    // Plans whose answers say the same share a row.
    private static (Fulfilment, string?, string?, string?) Key(Standing standing) => (standing.Fulfilment, standing.Answer?.Text, standing.Answer?.Source?.Id, standing.AddOn?.Id);

    private static void Write(Edition edition, GridSheet sheet, int row, OfferComparison offers, MatrixCriterion criterion, Standing standing, IReadOnlyList<OfferRow> rows, int plans)
    {
        var language = edition.Language;
        void Text(int column, string text) => sheet.Put(row, column, new(Dress.Wrapped), text);
        Text(1, rows[0].Vendor.Name);
        Text(2, rows.Count == plans ? language["all plans"] : string.Join("; ", rows.Select(r => r.Plan.Title)));
        Text(3, Words.Capital(Words.Criterion(criterion.Id, language)));
        Text(4, Words.Of(criterion.Need, language));
        Text(5, Words.Of(standing.Fulfilment, language));
        Text(6, OfferText.Stated(standing, language));
        var (source, address) = (standing.Answer?.Source, standing.Answer?.Source is { } read ? SourceAddress.Of(read.Url) : null);
        sheet.Put(row, 7, new(address is null ? Dress.Wrapped : Dress.Link), source?.Id ?? "", address);
        sheet.Put(row, 8, new(Dress.Text, language.DayInCells), source?.Seen);
        Text(9, OfferText.Price(standing, language));
        Text(10, offers.Questions.FirstOrDefault(q => q.Vendor.Id == rows[0].Vendor.Id && q.Criterion.Id == criterion.Id && q.Plans.Any(p => p.Id == rows[0].Plan.Id)) is { } question ? OfferText.Question(question, plans, language) : "");
    }
}
