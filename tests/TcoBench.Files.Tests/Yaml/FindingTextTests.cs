using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Tests.Yaml;

public class FindingTextTests
{
    [Test]
    public void AFindingIsShownUnderTheUsersLine()
    {
        var where = new FileSpan("vendors/example/vendor.yaml", 19, 15, 8, "    seat_fee: seat_fee + plan_quota");
        const string reason = "cannot add USD and credit in \"seat_fee + plan_quota\"";
        var finding = new Finding("TCO301", Severity.Error, reason, where, "multiply the quota by a price");

        Assert.That(
            FindingText.Render(finding),
            Is.EqualTo(
                """
                vendors/example/vendor.yaml:19:15  TCO301 error    cannot add USD and credit in "seat_fee + plan_quota"
                  19 |     seat_fee: seat_fee + plan_quota
                     |               ^^^^^^^^
                     = hint: multiply the quota by a price
                """
            )
        );
    }

    [Test]
    public void AMistakeInAFileIsShownWithItsLineCaretAndHint()
    {
        var findings = new FindingList();
        var section = Read.Section("vendor: example\nprices:\n  seat_fee: 24,00   # per month\n", findings);
        section.Required("prices").Entries()[0].Number();
        section.Required("vendor").Id();
        section.Required("currency").Text();

        Assert.That(
            FindingText.Render(findings.Snapshot()),
            Is.EqualTo(
                """
                vendors/example/vendor.yaml:1:1  TCO201 error    key "currency" is missing
                  1 | vendor: example
                    | ^
                    = hint: add "currency: ..." to this map
                vendors/example/vendor.yaml:3:13  TCO205 error    seat_fee is "24,00", not a number
                  3 |   seat_fee: 24,00   # per month
                    |             ^^^^^
                    = hint: write a decimal point, and no separators between thousands

                """
            )
        );
    }

    [Test]
    public void AFindingWithoutALineHasNoCaret()
    {
        var file = new Finding("TCO108", Severity.Error, "the file is empty", new FileSpan("a.yaml", 0, 0, 1, ""), "copy another");
        var run = new Finding("TCO402", Severity.Warning, "price \"seat_fee\" was last seen 143 days ago", FileSpan.None);
        var line = new Finding("TCO301", Severity.Info, "noted", new FileSpan("a.yaml", 3, 0, 1, "x: 1"));

        Assert.That(FindingText.Render(file), Is.EqualTo("a.yaml  TCO108 error    the file is empty\n   = hint: copy another"));
        Assert.That(FindingText.Render(run), Is.EqualTo("TCO402 warning  price \"seat_fee\" was last seen 143 days ago"));
        Assert.That(FindingText.Render(line), Is.EqualTo("a.yaml:3  TCO301 info     noted\n  3 | x: 1"));
    }

    [Test]
    public void TheCaretStandsUnderItsColumnAfterTabs()
    {
        var where = new FileSpan("a.yaml", 1, 4, 3, "a:\tfoo\tbar");

        Assert.That(string.Join('\n', Lines(where)[1..]), Is.EqualTo("  1 | a:\tfoo\tbar\n    |   \t^^^"));
    }

    [TestCase(1)]
    [TestCase(60)]
    [TestCase(500)]
    [TestCase(999)]
    [TestCase(1000)]
    public void ALongLineIsCutAroundTheCaret(int column)
    {
        var text = new string('.', column - 1) + "X" + new string('.', 1000 - column);

        var lines = Lines(new FileSpan("a.yaml", 1, column, 600, text));

        Assert.That(lines[1], Has.Length.LessThan(120));
        Assert.That(lines[2], Has.Length.LessThanOrEqualTo(lines[1].Length));
        Assert.That(lines[2].IndexOf('^'), Is.EqualTo(lines[1].IndexOf('X')));
    }

    [Test]
    public void ATerminalIsNeverGivenControlCharacters()
    {
        var where = new FileSpan("a\u001b.yaml", 1, 2, 1, "x\u001b[31m\uD83D");

        var text = FindingText.Render(new Finding("TCO105", Severity.Error, "a\u001b[31m\u202Eb", where, "c\u0007"));

        Assert.That(text, Is.EqualTo("a\uFFFD.yaml:1:2  TCO105 error    a\uFFFD[31m\uFFFDb\n  1 | x\uFFFD[31m\uFFFD\n    |  ^\n    = hint: c\uFFFD"));
    }

    [Test]
    public void FindingsAreToldInTheOrderOfTheFile()
    {
        var findings = new FindingList();
        findings.Warning("TCO901", "d", At("b.yaml", 1, 1));
        findings.Error("TCO902", "c", At("a.yaml", 10, 1));
        findings.Error("TCO903", "b", At("a.yaml", 2, 7));
        findings.Error("TCO904", "a", At("a.yaml", 2, 7));
        var before = findings.Snapshot();

        findings.Error("TCO905", "e", At("a.yaml", 1, 1));

        Assert.That(string.Join(", ", before.Select(finding => finding.Code)), Is.EqualTo("TCO903, TCO904, TCO902, TCO901"));
    }

    [Test]
    public void AWarningIsNoError()
    {
        var findings = new FindingList();

        findings.Warning("TCO901", "old", FileSpan.None);
        Assert.That(findings.HasErrors, Is.False);
        findings.Error("TCO902", "wrong", FileSpan.None);
        Assert.That(findings.HasErrors, Is.True);
    }

    private static FileSpan At(string file, int line, int column) => new(file, line, column, 1, "");

    private static string[] Lines(FileSpan where) =>
        FindingText.Render(new Finding("TCO301", Severity.Error, "wrong", where)).Split('\n');
}
