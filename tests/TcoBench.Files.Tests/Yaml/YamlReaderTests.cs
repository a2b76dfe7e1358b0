using System.Text;
using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Tests.Yaml;

public class YamlReaderTests
{
    [TestCase("a: 1\nb: &price 2\n", "2:4 TCO109")]
    [TestCase("a: [*price]\n", "1:5 TCO110")]
    [TestCase("a: 1\nb: !!float 2\n", "2:4 TCO111")]
    [TestCase("a: ! 2\n", "1:4 TCO111")]
    [TestCase("a: 1\n---\nb: 2\n", "2:1 TCO112")]
    [TestCase("a: 1\n...\nb: 2\n", "3:1 TCO112")]
    [TestCase("a: 1\nb: 2\na: 3\n", "3:1 TCO113")]
    [TestCase("p: {a: 1, 'a': 2}\n", "1:11 TCO113")]
    [TestCase("[a, b]: 1\n", "1:1 TCO114")]
    [TestCase("a: 1\n? {b: 1}\n: 2\n", "2:3 TCO114")]
    [TestCase(": 1\n", "1:1 TCO114")]
    public void WhatYamlAllowsButPricesDoNotNeedIsRefused(string text, string place)
    {
        Assert.That(Read.Refusals(text), Is.EqualTo(place));
    }

    [TestCase("", "0:0 TCO108")]
    [TestCase("# nothing yet\n", "0:0 TCO108")]
    [TestCase("---\n", "0:0 TCO108")]
    [TestCase("\uFEFF", "0:0 TCO108")]
    public void AnEmptyFileIsAFinding(string text, string place)
    {
        Assert.That(Read.Refusals(text), Is.EqualTo(place));
    }

    [TestCase("a: b: c\n", "1:5", "a second \":\" in one value")]
    [TestCase("a: 1\n  b: 2\n", "2:4", "a second \":\" in one value")]
    [TestCase("a: @b\n", "1:4", "a value cannot start with this character")]
    [TestCase("a: 1\nb: \"abc\n", "2:4", "a quote is not closed")]
    [TestCase("a: \"x\\q\"\n", "1:6", "an unknown escape in a quoted text")]
    [TestCase("a: {x: 1\n", "1:9", "a bracket is not closed, or a comma is missing")]
    [TestCase("a: [1, 2\nb: 3\n", "1:6", "a bracket is not closed, or a comma is missing")]
    [TestCase("a: [1,,2]\n", "1:7", "a value is missing")]
    [TestCase("a:\n  b: 1\n c: 2\n", "3:2", "this does not fit the map above")]
    [TestCase("- a\nb: 1\n", "2:1", "this does not fit the list above")]
    [TestCase("a: - b\n", "1:4", "a list cannot start here")]
    [TestCase("a: |x\n  b\n", "1:4", "a text after | or > starts on the next line")]
    [TestCase("a: \"x\nb: 1\n", "1:4", "a quote is not closed")]
    [TestCase("a: 1\nseats 😀", "2:1", "a \":\" is missing")]
    [TestCase("a: : 1\n", "1:4", "a second \":\" in one value")]
    [TestCase("a: \"\\xg\"\n", "1:4", "an unknown escape in a quoted text")]
    [TestCase("% a\n", "1:1", "this is not YAML: While scanning a directive, could not find expected directive name")]
    public void ABrokenFileSaysWhereAndWhy(string text, string place, string reason)
    {
        var findings = new FindingList();

        var root = Read.Node(text, findings);

        var finding = findings.Snapshot().Single();
        Assert.That(Read.Places(findings), Is.EqualTo($"{place} TCO107"));
        Assert.That(finding.Message, Is.EqualTo(reason));
        Assert.That(finding.Hint, Is.Not.Empty);
        Assert.That(root, Is.Null);
    }

    [TestCase("a: 1\n\tb: 2\n", "2:1 TCO106")]
    [TestCase("a:\n  \tb: 2\n", "2:3 TCO106")]
    [TestCase("a: x\0y\n", "1:5 TCO105")]
    [TestCase("a: 1\nb: \u0007\n", "2:4 TCO105")]
    [TestCase("a: \u202E1\n", "1:4 TCO105")]
    [TestCase("a: 1\u20282\n", "1:5 TCO105")]
    [TestCase("a: \"\\0\"\n", "1:4 TCO105")]
    [TestCase("a: \"\\u202E\"\n", "1:4 TCO105")]
    public void TabsAndInvisibleCharactersAreRefused(string text, string place)
    {
        Assert.That(Read.Refusals(text), Is.EqualTo(place));
    }

    [Test]
    public void HalfASurrogatePairIsRefused()
    {
        Assert.That(Read.Refusals("a: " + '\uD83D' + "\n"), Is.EqualTo("1:4 TCO105"));
        Assert.That(Read.Refusals("a: " + '\uDE00' + "x\n"), Is.EqualTo("1:4 TCO105"));
    }

    [TestCase("a: 1\r\nb: 2\r\na: 3\r\n")]
    [TestCase("a: 1\rb: 2\ra: 3\r")]
    [TestCase("\uFEFFa: 1\nb: 2\na: 3")]
    public void LineEndingsAndByteOrderMarkDoNotMoveAPlace(string text)
    {
        Assert.That(Read.Refusals(text), Is.EqualTo("3:1 TCO113"));
    }

    [Test]
    public void AFindingShowsTheUsersOwnLine()
    {
        var findings = new FindingList();

        Read.Node("a: 1\r\n😀: &price 24.00 # list price\r\n", findings);

        var expected = new FileSpan(Read.File, 2, 5, 6, "😀: &price 24.00 # list price");
        Assert.That(findings.Snapshot().Single().Where, Is.EqualTo(expected));
    }

    [Test]
    public void ValuesStayTheTextThatWasWritten()
    {
        var findings = new FindingList();

        var map = (YamlMap)Read.Node("a: 010\nb: '1'\nc: [x, 1:30]\nd: |\n  two\n  lines\n", findings)!;

        Assert.That(findings.Snapshot(), Is.Empty);
        Assert.That(string.Join(" ", map.Entries.Select(entry => entry.Key)), Is.EqualTo("a b c d"));
        Assert.That(map.Entries[0].Value, Is.EqualTo(new YamlText("010", true, new FileSpan(Read.File, 1, 4, 3, "a: 010"))));
        Assert.That(map.Entries[1].Value, Is.EqualTo(new YamlText("1", false, new FileSpan(Read.File, 2, 4, 3, "b: '1'"))));
        Assert.That(string.Join(" ", ((YamlList)map.Entries[2].Value).Items.Cast<YamlText>().Select(item => item.Text)), Is.EqualTo("x 1:30"));
        Assert.That(((YamlText)map.Entries[3].Value).Text, Is.EqualTo("two\nlines\n"));
    }

    [Test]
    public void TheFirstOfTwoEqualKeysStays()
    {
        var findings = new FindingList();

        var section = Read.Section("a: 1\na: 2\n", findings);

        Assert.That(section.Required("a").Number(), Is.EqualTo(1));
        Assert.That(findings.Snapshot().Single().Hint, Is.EqualTo("it is already on line 1"));
    }

    [Test]
    public void AFileIsReadWithOrWithoutByteOrderMark()
    {
        Assert.That(FileFindings([.. Encoding.UTF8.Preamble, .. "a: 1\na: 2\n"u8]), Is.EqualTo("2:1 TCO113"));
        Assert.That(FileFindings("a: é\n"u8.ToArray()), Is.Empty);
    }

    [Test]
    public void AFileThatIsNotUtf8SaysWhere()
    {
        Assert.That(FileFindings([.. "a: 1\nb: "u8, 0xE9, (byte)'\n']), Is.EqualTo("2:4 TCO103"));
        Assert.That(FileFindings([0xFF, 0xFE, (byte)'a', 0]), Is.EqualTo("1:1 TCO103"));
        Assert.That(FileFindings([.. "a: "u8, 0xC3]), Is.EqualTo("1:4 TCO103"));
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("\u00FF")]
    public void AFileOverTheSizeLimitIsTooLargeWhateverItHolds(string start)
    {
        byte[] bytes = [.. Encoding.Latin1.GetBytes(start), .. Encoding.UTF8.GetBytes(new string('é', YamlReader.MaxBytes))];

        Assert.That(FileFindings(bytes), Is.EqualTo("0:0 TCO104"));
    }

    [Test]
    public void AMissingFileAndAFolderAreFindings()
    {
        var findings = new FindingList();

        YamlReader.ReadFile(Path.Combine(Path.GetTempPath(), "no", "such.yaml"), "a.yaml", findings);
        YamlReader.ReadFile(Path.GetTempPath(), "b.yaml", findings);
        YamlReader.ReadFile("\0", "c.yaml", findings);

        var told = findings.Snapshot().Select(finding => $"{finding.Where.File} {finding.Code}");
        Assert.That(string.Join(", ", told), Is.EqualTo("a.yaml TCO101, b.yaml TCO102, c.yaml TCO102"));
    }

    private static string FileFindings(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            var findings = new FindingList();
            YamlReader.ReadFile(path, Read.File, findings);
            return Read.Places(findings);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
