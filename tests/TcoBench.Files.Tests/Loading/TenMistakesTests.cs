using TcoBench.Core.Findings;

namespace TcoBench.Files.Tests.Loading;

public class TenMistakesTests
{
    // What one finds when one writes a file in a hurry: each is told where it stands, none hides another, and each with what to do.
    private static readonly (string Right, string Wrong, string Place)[] Mistakes =
    [
        ("currency: USD", "currency: USDD", "3:11 TCO210"),
        ("seen: 2026-08-03", "seen: 2026-02-30", "6:44 TCO209"),
        ("fee: { value: 30.00,", "fee: { value: 1e3,", "8:17 TCO205"),
        ("unit: USD/credit,", "unit: USD/credti,", "9:40 TCO304"),
        ("low: 8, high: 12", "low: 12, high: 8", "10:101 TCO310"),
        ("value: 0.5, unit: credit/step*request", "value: , unit: credit/step*request", "11:19 TCO203"),
        ("quota: { value: 3000, unit: credit/seat, source: page }", "quota: { value: 3000, unit: credit/seat }", "12:10 TCO306"),
        ("modules: [elements]", "module: [elements]", "32:5 TCO202"),
        ("sizes: [1024x1024, 1536x1024]", "sizes: [1024x1024, 1536*1024]", "38:24 TCO319"),
        ("seats: { per: person }", "seats: { per: people }", "45:19 TCO210"),
    ];

    [Test]
    public void TenMistakesInOneFileAreTenFindings()
    {
        using var folder = new Folder();
        foreach (var (right, wrong, _) in Mistakes)
            folder.Change(Folder.Vendor, right, wrong);

        var findings = folder.Load().Findings;

        Assert.That(findings.Select(f => $"{f.Where.Line}:{f.Where.Column} {f.Code}"), Is.EqualTo(Mistakes.Select(m => m.Place)));
        Assert.That(findings.Where(f => f.Hint.Length == 0), Is.Empty);
        Assert.That(findings.Select(f => f.Severity), Is.All.EqualTo(Severity.Error));
    }

    [Test]
    public void EachOfThemAloneIsOne([Range(0, 9)] int index)
    {
        var (right, wrong, place) = Mistakes[index];
        using var folder = Folder.WithVendor(right, wrong);

        Assert.That(folder.Places(), Is.EqualTo($"vendor.yaml:{place}"));
    }
}
