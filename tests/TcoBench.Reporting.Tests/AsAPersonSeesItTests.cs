using TcoBench.Reporting.Charts;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests;

/// <summary>Opens what is written with the programs people use. Ignored where they are not installed, but never in CI.</summary>
public class AsAPersonSeesItTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("tcobench-look-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("en", "What an approved asset costs")]
    [TestCase("de", "Was ein freigegebenes Asset kostet")]
    public void AnOfficeSuitePrintsTheWorkbookWithoutClippedNumbersOrErrors(string language, string title)
    {
        var book = Written(new WorkbookWriter(Language.Of(language)));
        Installed.Run("soffice", "--headless", $"-env:UserInstallation=file://{_folder}/profile", "--convert-to", "pdf", "--outdir", _folder, book);
        Installed.Run("pdftotext", "-layout", Path.ChangeExtension(book, "pdf"), Path.Combine(_folder, "book.txt"));
        var text = File.ReadAllText(Path.Combine(_folder, "book.txt"));

        Assert.That(text, Does.Contain(title).And.Contain("Leonardo.Ai").And.Contain("Midjourney").And.Contain("docs.midjourney.com"));
        Assert.That(text, Does.Not.Contain("###").And.Not.Contain("#NAME?").And.Not.Contain("#VALUE!").And.Not.Contain("#REF!").And.Not.Contain("Err:"));
    }

    [Test]
    public void ABrowserDrawsThePictures()
    {
        foreach (var writer in ChartWriters.Of(Real.Report).Where(w => w.Name.EndsWith(".svg", StringComparison.Ordinal)))
        {
            var picture = Written(writer);
            var shot = Path.ChangeExtension(picture, "shot.png");
            Installed.Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", $"--user-data-dir={_folder}/browser", "--window-size=1600,900", $"--screenshot={shot}", $"file://{picture}");

            // A blank page of this size packs into about 5 kB.
            Assert.That(new FileInfo(shot).Length, Is.GreaterThan(40_000), writer.Name);
        }
    }

    private string Written(IReportWriter writer)
    {
        var path = Path.Combine(_folder, writer.Name);
        using var file = File.Create(path);
        writer.Write(Real.Report, file);
        return path;
    }
}
