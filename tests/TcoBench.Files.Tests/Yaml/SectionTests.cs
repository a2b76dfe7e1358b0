using TcoBench.Files.Yaml;

namespace TcoBench.Files.Tests.Yaml;

public class SectionTests
{
    [Test]
    public void AMissingKeyIsReportedWhereItsMapStarts()
    {
        var findings = new FindingList();

        var plan = Read.Section("plans:\n  - id: team\n", findings).Required("plans").Sections().Single();

        Assert.That(plan.Required("seat_fee").Number(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo("2:5 TCO201"));
        Assert.That(findings.Snapshot()[0].Message, Is.EqualTo("key \"seat_fee\" is missing"));
    }

    [Test]
    public void AnOptionalKeyMayBeLeftOutButNotBlank()
    {
        var findings = new FindingList();
        var section = Read.Section("note:\n", findings);

        Assert.That(section.Optional("from").Date(), Is.Null);
        Assert.That(section.Optional("from").IsPresent, Is.False);
        Assert.That(findings.Snapshot(), Is.Empty);

        Assert.That(section.Optional("note").Text(), Is.Null);
        Assert.That(Read.Places(findings), Is.EqualTo("1:1 TCO203"));
    }

    [Test]
    public void AMisspeltKeyIsAnsweredWithTheNearestOneLeft()
    {
        var findings = new FindingList();
        var section = Read.Section("vendor: a\nvendro: b\ncurency: USD\n", findings);

        section.Required("vendor").Id();
        section.Optional("currency").Text();
        section.Done();

        Assert.That(Read.Places(findings), Is.EqualTo("2:1 TCO202, 3:1 TCO202"));
        Assert.That(findings.Snapshot()[0].Message, Is.EqualTo("unknown key \"vendro\""));
        Assert.That(findings.Snapshot()[1].Message, Is.EqualTo("unknown key \"curency\"; did you mean \"currency\"?"));
        Assert.That(findings.Snapshot()[1].Hint, Is.EqualTo("keys allowed here: vendor, currency"));
    }

    [TestCase("- a\n", "the file is a list, not a map")]
    [TestCase("hello\n", "the file is a single value, not a map")]
    [TestCase("~\n", "the file is blank; blank is not zero")]
    public void AFileIsAMap(string text, string message)
    {
        var findings = new FindingList();

        Assert.That(YamlReader.Read(Read.File, text, findings).Section(findings), Is.Null);
        Assert.That(findings.Snapshot().Single().Message, Is.EqualTo(message));
    }

    [Test]
    public void AllMistakesAreToldAtOnce()
    {
        var findings = new FindingList();
        var section = Read.Section(
            """
            vendor: Example
            currency:
            seen: 2026-02-30
            fee: 1,5
            quota: &q 3000
            rate: "8"
            share: 15
            fee: 2
            active: maybe
            channel: retial
            colour: red
            """,
            findings
        );

        section.Required("vendor").Id();
        section.Required("currency").Text();
        section.Required("seen").Date();
        section.Required("fee").Number();
        section.Required("quota").Number();
        section.Required("rate").Number();
        section.Required("share").Share();
        section.Required("active").YesNo();
        section.Required("channel").OneOf("retail", "reseller");
        section.Required("plan").Id();
        section.Done();

        Assert.That(
            Read.Places(findings),
            Is.EqualTo(
                "1:1 TCO201, 1:9 TCO212, 2:1 TCO203, 3:7 TCO209, 4:6 TCO205, 5:8 TCO109, 6:7 TCO206, 7:8 TCO208, "
                    + "8:1 TCO113, 9:9 TCO211, 10:10 TCO210, 11:1 TCO202"
            )
        );
    }
}
