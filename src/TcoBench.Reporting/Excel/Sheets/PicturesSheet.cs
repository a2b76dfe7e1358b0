using TcoBench.Reporting.Charts;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>The report's pictures of cost over volume, with more volumes than the workbook computes, and of its analyses: they do not move.</summary>
internal static class PicturesSheet
{
    private const int FirstRow = 4;
    private const int Width = 980;

    // A page of A4 holds this much of a sheet that fits its width.
    private const int HighestOnPage = 640;

    /// <summary>The sheet, and the pictures to put on it.</summary>
    public static (GridSheet Sheet, IReadOnlyList<SheetPicture> Pictures) Of(Edition edition)
    {
        var language = edition.Language;
        var sheet = new GridSheet(language["Pictures"]);
        sheet.Wide(140);
        sheet.Put(1, 1, new(Dress.Title), language["Pictures of the run"]);
        sheet.Put(2, 1, new(Dress.Quiet), language["Static: drawn by TcoBench from its run, at more volumes and values than this workbook computes. They do not move with it."]);
        var pictures = new List<SheetPicture>();
        var row = FirstRow;
        foreach (var picture in edition.Jobs.SelectMany(j => Pictures(edition, j.Id.Value)))
        {
            if (row > FirstRow)
                sheet.PageBreaks.Add(row);
            var height = Math.Min(HighestOnPage, Width * picture.Height / picture.Width);
            pictures.Add(new SheetPicture(picture.As(PictureFormat.Png), picture.Title, row, 0, height * picture.Width / picture.Height, height));
            row += SheetPictures.Rows(pictures[^1].Height) + 2;
        }

        sheet.Extend(row);
        return (sheet, pictures);
    }

    private static IEnumerable<Picture> Pictures(Edition edition, string job)
    {
        if (CurveChart.Of(edition.Report, job, edition.Language) is { IsEmpty: false } curve)
            yield return CurvePicture.Of(curve, edition.Language);
        foreach (var analysis in edition.Report.Analyses.Where(a => a.Winner.Job.Id.Value == job).SelectMany(a => AnalysisPictures.Of(edition.Report, a, edition.Language)))
            yield return analysis.Picture;
    }
}
