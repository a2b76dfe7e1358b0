using TcoBench.Analysis.Crossings;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Sheets;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>The workbook as a German finance department gets it.</summary>
public class GermanWorkbookTests
{
    [Test]
    public void EveryTextOfTheShippedWorkbookHasAGermanWording()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var german = Language.German with { Missing = text => missing.Add(text) };
        var flips = new[] { new Flip("campaign", 100, "leonardo", "midjourney", "designer_rate", 60, null) };
        FinanceWorkbook.Of(Real.AllPlans with { Flips = flips }, german);
        foreach (var column in Enum.GetValues<CompareColumn>())
            _ = german[CompareColumns.Title(column)];
        foreach (var column in Enum.GetValues<PlanColumn>())
            _ = german[PlanColumns.Title(column)];

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void SheetsHaveGermanNamesThatAProgramAccepts()
    {
        var sheets = FinanceWorkbook.Of(Small.Report(), Language.German).Sheets.Select(s => s.Name).ToList();

        Assert.That(sheets, Is.EqualTo(new[]
        {
            "Übersicht", "Rangfolge", "Vergleich", "Tarife", "Eingaben", "alpha packshots", "beta packshots", "epsilon packshots", "Simulation", "Abbildungen", "Quellen", "Prüfungen", "Protokoll",
        }));
        Assert.That(sheets, Is.All.Matches<string>(name => name!.Length <= 31 && name.IndexOfAny(['[', ']', '*', '?', ':', '/', '\\']) < 0));
    }

    [Test]
    public void FormulasAndFiguresAreTheSameInBothLanguagesButForTheirTexts()
    {
        var (english, german) = (Cells(Language.English), Cells(Language.German));

        Assert.That(german.Select(c => (c.Row, c.Column, c.Value as decimal?)), Is.EqualTo(english.Select(c => (c.Row, c.Column, c.Value as decimal?))));
        Assert.That(german.Where(c => c.Formula is not null).Select(c => c.Formula!.Count(x => x == '"') % 2), Is.All.Zero, "a wording ends no text of a formula");

        static List<GridCell> Cells(Language language) =>
            [.. FinanceWorkbook.Of(Small.Report(), language).Sheets.Where(s => s.Name != language["Log"]).SelectMany(s => s.Cells)];
    }

    [Test]
    public void NoWordingCouldEndATextInAFormulaOrAChoice()
    {
        Assert.That(GermanWording.All.Where(w => w.Value.Contains('"')), Is.Empty);
        Assert.That(FinanceWorkbook.Of(Small.Report(), Language.German).Sheets.SelectMany(s => s.Choices).SelectMany(c => c.Texts), Is.EqualTo(new[] { "Basis", "günstig", "ungünstig" }));
    }

    [Test]
    public void DaysAreWrittenAsInGermany()
    {
        var finance = FinanceWorkbook.Of(Small.Report(), Language.German);
        var days = finance.Sheets.SelectMany(s => s.Cells).Where(c => c.Value is DateOnly).Select(c => c.Style.Format).Distinct();

        Assert.That(days, Is.EqualTo(new[] { "dd.mm.yyyy" }));
        Assert.That(finance.Sheets.Single(s => s.Name == "Protokoll").Cells.Select(c => c.Value), Has.Some.EqualTo("22.11.2026"));
    }

    [Test]
    public void NoWordOfAHeaderIsBroken()
    {
        foreach (var language in Language.All)
        {
            foreach (var sheet in FinanceWorkbook.Of(Small.Report(), language).Sheets)
            {
                var widths = sheet.Widths;
                foreach (var cell in sheet.Cells.Where(c => c.Style.Dress is Dress.Header or Dress.NumberHeader && c.Value is string))
                    Assert.That(((string)cell.Value!).Split(' ').Max(w => w.Length), Is.LessThan(widths.GetValueOrDefault(cell.Column, 8.43)), $"{sheet.Name}: {cell.Value}");
            }
        }
    }
}
