using System.IO.Compression;
using System.Text.RegularExpressions;

namespace TcoBench.Cli.Tests;

/// <summary>The command <c>workbook</c>.</summary>
public partial class WorkbookTests
{
    private string _folder = null!;

    private string File => Path.Combine(_folder, "book.xlsx");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("tcobench-workbook-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void ASelectionBecomesAWorkbookAndNothingElse()
    {
        var outcome = Tcobench.Run("workbook", "--job", "campaign", "--vendor", "leonardo", "--vendor", "midjourney", "--assets", "250", "-o", File);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Code, Is.Zero, outcome.Error);
            Assert.That(outcome.Out, Is.Empty);
            Assert.That(Directory.GetFiles(_folder), Is.EqualTo(new[] { File }));
            Assert.That(Sheets(), Does.Contain("\"leonardo campaign\"").And.Contain("\"midjourney campaign\"").And.Not.Contain(" draft-1024\"").And.Not.Contain("\"dall-e"));
        }
    }

    [Test]
    public void EveryPlanCanBeAskedFor()
    {
        string[] run = ["workbook", "--job", "upscale-2x", "--vendor", "leonardo", "--assets", "100", "-o", File];
        long Length(params string[] more)
        {
            Assert.That(Tcobench.Run([.. run, .. more]).Code, Is.Zero);
            var place = SheetName().Matches(Sheets()).Select(m => m.Groups[1].Value).ToList().IndexOf("leonardo upscale-2x") + 1;
            return Entry(FormattableString.Invariant($"xl/worksheets/sheet{place}.xml")).Length;
        }

        Assert.That(Length("--all-plans"), Is.GreaterThan(2 * Length()), "the model holds more plans");
    }

    // OpenAI has no upscaler: a campaign needs Recraft's, and without helpers there is nothing to compute.
    [Test]
    public void HelpersCanBeSwitchedOff()
    {
        string[] run = ["workbook", "--job", "campaign", "--vendor", "dall-e", "--vendor", "leonardo", "--assets", "100", "-o", File];

        Assert.That(Tcobench.Run(run).Code, Is.Zero);
        Assert.That(Sheets(), Does.Contain("\"dall-e campaign\""));
        Assert.That(Tcobench.Run([.. run, "--no-bridges"]).Code, Is.Zero);
        Assert.That(Sheets(), Does.Contain("\"leonardo campaign\"").And.Not.Contain("\"dall-e campaign\""));
    }

    [Test]
    public void ItSpeaksGerman()
    {
        Assert.That(Tcobench.Run("workbook", "--job", "campaign", "--vendor", "leonardo", "--assets", "100", "--lang", "de", "-o", File).Code, Is.Zero);

        Assert.That(Sheets(), Does.Contain("\"Übersicht\"").And.Contain("\"Eingaben\""));
    }

    [Test]
    public void AReportSetHasAGermanWorkbookIfAskedFor()
    {
        var outcome = Tcobench.Run("compare", "--job", "upscale-2x", "--vendor", "leonardo", "--assets", "100", "--lang", "de", "--out", _folder);

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Error, Does.Contain("page, workbook and pictures are in Deutsch, the other files in English"));
    }

    [Test]
    public void AnOlderFileIsReplacedWhole()
    {
        System.IO.File.WriteAllText(File, "old");

        Assert.That(Tcobench.Run("workbook", "--job", "upscale-2x", "--vendor", "dall-e", "--assets", "100", "-o", File).Code, Is.Zero);
        Assert.That(Sheets(), Does.Contain("\"Summary\""));
    }

    [TestCase("report.xls", ExitCode.Usage, "is not the name of a .xlsx file")]
    [TestCase(".xlsx", ExitCode.Usage, "is not the name of a .xlsx file")]
    [TestCase("taken.xlsx", ExitCode.Usage, "is a folder, not a file")]
    [TestCase("no/such/folder/book.xlsx", ExitCode.InputOutput, "does not exist")]
    public void AFileThatCannotBeWrittenIsToldBeforeAnythingIsComputed(string name, int code, string message)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "taken.xlsx"));

        Tcobench.Run("workbook", "-o", Path.Combine(_folder, name)).Refused(code, message);
    }

    [Test]
    public void AFileIsAskedFor() => Assert.That(Tcobench.Run("workbook").Code, Is.EqualTo(ExitCode.Usage));

    private string Sheets() => Entry("xl/workbook.xml");

    private string Entry(string part)
    {
        using var zip = ZipFile.OpenRead(File);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<(?:x:)?sheet name=\"([^\"]*)\"")]
    private static partial Regex SheetName();
}
