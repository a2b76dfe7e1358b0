using TcoBench.Files.Yaml;

namespace TcoBench.Files.Tests.Yaml;

public class FieldTests
{
    [TestCase("0", "0")]
    [TestCase("24.00", "24.00")]
    [TestCase("-3.5", "-3.5")]
    [TestCase("-0", "0")]
    [TestCase("-0.00", "0.00")]
    [TestCase("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [TestCase("9999999999999999999999999999", "9999999999999999999999999999")]
    public void APlainDecimalIsReadExactly(string text, string expected)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).Number().ToString(), Is.EqualTo(expected));
        Assert.That(findings.Snapshot(), Is.Empty);
    }

    [TestCase("010", "leave out the leading zero")]
    [TestCase("1:30", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("1_000", "write the digits without \"_\"")]
    [TestCase("1e400", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("1e3", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("0x10", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("0o10", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("1,5", "write a decimal point, and no separators between thousands")]
    [TestCase("1,000.00", "write a decimal point, and no separators between thousands")]
    [TestCase("+1", "leave out the \"+\"")]
    [TestCase(".5", "write a digit before and after the decimal point")]
    [TestCase("5.", "write a digit before and after the decimal point")]
    [TestCase("-.5", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("--1", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("1 000", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("NaN", "write digits with at most one decimal point, such as 12.50")]
    [TestCase(".nan", "write a digit before and after the decimal point")]
    [TestCase("Infinity", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("-.inf", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("１２", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("٣", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("1.2.3", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("$5", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("free", "write digits with at most one decimal point, such as 12.50")]
    [TestCase("10000000000000000000000000000", "a number has at most 28 digits")]
    [TestCase("0.00000000000000000000000000001", "a number has at most 28 digits")]
    [TestCase("15 %", "write digits with at most one decimal point, such as 12.50")]
    public void ANumberIsWrittenInOneWayOnly(string text, string hint)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).Number(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo("1:4 TCO205"));
        Assert.That(findings.Snapshot()[0].Hint, Is.EqualTo(hint));
    }

    [TestCase("", "1:1 TCO203")]
    [TestCase("~", "1:4 TCO203")]
    [TestCase("null", "1:4 TCO203")]
    [TestCase("NULL", "1:4 TCO203")]
    [TestCase("''", "1:1 TCO203")]
    [TestCase("'  '", "1:4 TCO203")]
    [TestCase("# to be found out", "1:1 TCO203")]
    public void ABlankPriceIsNotZero(string text, string place)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).Number(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo(place));
    }

    [Test]
    public void ABlankIsNoValueOfAnyType()
    {
        var readings = new Func<Field, object?>[]
        {
            field => field.Text(), field => field.Id(), field => field.Name(), field => field.Number(), field => field.Percent(),
            field => field.Share(), field => field.Integer(0, 9), field => field.Date(), field => field.YesNo(), field => field.OneOf("a"),
            field => field.Section(), field => field.Sections().SingleOrDefault(), field => field.Texts().SingleOrDefault(),
            field => field.Entries().SingleOrDefault(),
        };

        foreach (var reading in readings)
        {
            var findings = new FindingList();
            Assert.That(reading(Read.Field("~", findings)), Is.Null);
            Assert.That(Read.Places(findings), Is.EqualTo("1:4 TCO203"));
        }
    }

    [TestCase("'24.00'")]
    [TestCase("\"24.00\"")]
    public void AQuotedNumberIsAText(string text)
    {
        var findings = new FindingList();
        var field = Read.Field(text, findings);

        Assert.That(field.Text(), Is.EqualTo("24.00"));
        Assert.That(field.Number(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo("1:4 TCO206"));
        Assert.That(findings.Snapshot()[0].Hint, Is.EqualTo("remove the quotes"));
    }

    [Test]
    public void ABlockTextIsNoNumber()
    {
        var findings = new FindingList();

        Assert.That(Read.Field("|\n  12", findings).Number(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo("1:4 TCO206"));
    }

    [TestCase("15%", "0.15")]
    [TestCase("-5%", "-0.05")]
    [TestCase("0.5%", "0.005")]
    [TestCase("120%", "1.2")]
    public void APercentageIsAShare(string text, decimal expected)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).Percent(), Is.EqualTo(expected));
        Assert.That(findings.Snapshot(), Is.Empty);
    }

    [TestCase("15", "1:4 TCO207")]
    [TestCase("0.15", "1:4 TCO207")]
    [TestCase("15 %", "1:4 TCO205")]
    [TestCase("015%", "1:4 TCO205")]
    [TestCase("%", "1:4 TCO107")]
    [TestCase("'15%'", "1:4 TCO206")]
    [TestCase("0.000000000000000000000000001%", "1:4 TCO205")]
    public void APercentageHasItsSign(string text, string place)
    {
        var findings = new FindingList();

        Assert.That(YamlReader.Read(Read.File, $"x: {text}", findings).Section(findings)?.Required("x").Percent(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo(place));
    }

    [Test]
    public void APercentageIsNoPlainNumber()
    {
        var findings = new FindingList();

        Assert.That(Read.Field("15%", findings).Number(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo("1:4 TCO207"));
        Assert.That(findings.Snapshot()[0].Hint, Is.EqualTo("as a plain number 15% is 0.15"));
    }

    [TestCase("15%", "0.15")]
    [TestCase("0.15", "0.15")]
    [TestCase("0", "0")]
    [TestCase("1", "1")]
    [TestCase("100%", "1")]
    public void AShareIsWrittenEitherWay(string text, decimal expected)
    {
        Assert.That(Read.Field(text, new FindingList()).Share(), Is.EqualTo(expected));
    }

    [TestCase("15", "x is 15, more than 1")]
    [TestCase("101%", "x is 101%, more than 100%")]
    [TestCase("-1%", "x is -1%, less than 0%")]
    public void AShareIsAtMostTheWhole(string text, string message)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).Share(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo("1:4 TCO208"));
        Assert.That(findings.Snapshot()[0].Message, Is.EqualTo(message));
    }

    [TestCase("0.00", null)]
    [TestCase("-0.01", "write at least 0")]
    public void ANegatedPriceIsNoticed(string text, string? hint)
    {
        var findings = new FindingList();

        Read.Field(text, findings).Number(min: 0);

        Assert.That(findings.Snapshot().SingleOrDefault()?.Hint, Is.EqualTo(hint));
    }

    [TestCase("1", 1, "")]
    [TestCase("12", 12, "")]
    [TestCase("0", null, "1:4 TCO208")]
    [TestCase("13", null, "1:4 TCO208")]
    [TestCase("99999999999999999999", null, "1:4 TCO208")]
    [TestCase("1.0", null, "1:4 TCO205")]
    [TestCase("50%", null, "1:4 TCO205")]
    public void AMonthIsAWholeNumberFromOneToTwelve(string text, int? expected, string place)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).Integer(1, 12), Is.EqualTo(expected));
        Assert.That(Read.Places(findings), Is.EqualTo(place));
    }

    [Test]
    public void ADateIsADay()
    {
        Assert.That(Read.Field("2028-02-29", new FindingList()).Date(), Is.EqualTo(new DateOnly(2028, 2, 29)));
    }

    [TestCase("2026-02-29", "TCO209")]
    [TestCase("2026-13-01", "TCO209")]
    [TestCase("2026-1-1", "TCO209")]
    [TestCase("20.11.2026", "TCO209")]
    [TestCase("12:30", "TCO209")]
    [TestCase("2026-11-20T00:00:00Z", "TCO209")]
    [TestCase("２０２６-11-20", "TCO209")]
    [TestCase("'2026-11-20'", "TCO206")]
    public void OnlyARealDayIsADate(string text, string code)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).Date(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo($"1:4 {code}"));
    }

    [TestCase("yes", true, "")]
    [TestCase("no", false, "")]
    [TestCase("true", null, "1:4 TCO211")]
    [TestCase("Yes", null, "1:4 TCO211")]
    [TestCase("1", null, "1:4 TCO211")]
    public void YesIsYesAndNoIsNo(string text, bool? expected, string place)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).YesNo(), Is.EqualTo(expected));
        Assert.That(Read.Places(findings), Is.EqualTo(place));
    }

    [Test]
    public void AnUnknownWordIsAnsweredWithTheNearestOne()
    {
        var findings = new FindingList();

        Assert.That(Read.Field("redit", findings).OneOf("draft", "variation", "edit"), Is.Null);

        var finding = findings.Snapshot().Single();
        Assert.That(finding.Code, Is.EqualTo("TCO210"));
        Assert.That(finding.Message, Is.EqualTo("unknown x \"redit\"; did you mean \"edit\"?"));
        Assert.That(finding.Hint, Is.EqualTo("allowed here: draft, variation, edit"));
        Assert.That(Read.Field("edit", findings).OneOf("draft", "edit"), Is.EqualTo("edit"));
    }

    [TestCase("example-cloud", true)]
    [TestCase("a1", true)]
    [TestCase("Example", false)]
    [TestCase("1st", false)]
    [TestCase("a_b", false)]
    [TestCase("a.b", false)]
    [TestCase("é", false)]
    public void AnIdIsLowerCaseWithDashes(string text, bool valid)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).Id(), Is.EqualTo(valid ? text : null));
        Assert.That(Read.Places(findings), Is.EqualTo(valid ? "" : "1:4 TCO212"));
    }

    [TestCase("seat_fee", null)]
    [TestCase("leonardo.premium.seat_fee", null)]
    [TestCase("dall_e.3", null)]
    [TestCase("gpus4", null)]
    [TestCase("gpu4.price", null)]
    [TestCase("r1c1_price", null)]
    [TestCase("seat-fee", "TCO213")]
    [TestCase("Seat", "TCO213")]
    [TestCase("3d", "TCO213")]
    [TestCase("a..b", "TCO213")]
    [TestCase("a.", "TCO213")]
    [TestCase("sd3", "TCO214")]
    [TestCase("h100", "TCO214")]
    [TestCase("keep", "TCO214")]
    [TestCase("r", "TCO214")]
    [TestCase("c", "TCO214")]
    [TestCase("rc", "TCO214")]
    [TestCase("r1c1", "TCO214")]
    public void ANameIsNoCellAddress(string text, string? code)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).Name(), Is.EqualTo(code is null ? text : null));
        Assert.That(findings.Snapshot().SingleOrDefault()?.Code, Is.EqualTo(code));
    }

    [Test]
    public void AnIdAndANameHaveAtMost120Characters()
    {
        var longest = new string('a', 120);

        Assert.That(Read.Field(longest, new FindingList()).Id(), Is.EqualTo(longest));
        Assert.That(Read.Field(longest, new FindingList()).Name(), Is.EqualTo(longest));
        Assert.That(Read.Field(longest + "a", new FindingList()).Id(), Is.Null);
        Assert.That(Read.Field(longest + "a", new FindingList()).Name(), Is.Null);
    }

    [Test]
    public void FreeKeysAreCheckedWhereTheyStand()
    {
        var findings = new FindingList();

        var entries = Read.Section("prices:\n  seat_fee: 1\n  H100: 2\n  l4: 3\n", findings).Required("prices").Entries();

        Assert.That(entries.Select(entry => entry.KeyAsName()).OfType<string>().Single(), Is.EqualTo("seat_fee"));
        Assert.That(entries.Select(entry => entry.Number()), Is.EqualTo(new decimal?[] { 1, 2, 3 }));
        Assert.That(Read.Places(findings), Is.EqualTo("3:3 TCO213, 4:3 TCO214"));
    }

    [TestCase("[a, b]", "x is a list, not a number")]
    [TestCase("{a: 1}", "x is a map, not a number")]
    public void ANumberIsNoListOrMap(string text, string message)
    {
        var findings = new FindingList();

        Assert.That(Read.Field(text, findings).Number(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo("1:4 TCO204"));
        Assert.That(findings.Snapshot()[0].Message, Is.EqualTo(message));
    }

    [Test]
    public void AWrongItemIsNamedAndTheOthersAreKept()
    {
        var findings = new FindingList();
        var section = Read.Section("plans:\n  - id: team\n  - pro\ntags: [a, ~, [b], c]\n", findings);

        Assert.That(section.Required("plans").Sections().Single().Required("id").Id(), Is.EqualTo("team"));
        Assert.That(string.Join(" ", section.Required("tags").Texts()), Is.EqualTo("a c"));
        Assert.That(Read.Places(findings), Is.EqualTo("3:5 TCO204, 4:11 TCO203, 4:14 TCO204"));
        Assert.That(findings.Snapshot()[0].Message, Is.EqualTo("item 2 of plans is a single value, not a map"));
    }

    [Test]
    public void AnAliasIsReportedOnce()
    {
        var findings = new FindingList();

        Assert.That(Read.Field("*price", findings).Number(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo("1:4 TCO110"));
    }
}
