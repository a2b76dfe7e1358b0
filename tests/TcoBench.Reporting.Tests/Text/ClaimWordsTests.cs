using TcoBench.Analysis.Claims;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Text;

public class ClaimWordsTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { ["self-hosted"] = "Self-hosted SDXL" };

    [TestCase("assets", "asset", "1000", "10345.2", "on TCO it changes at 10,346 assets", "TCO: anders bei 10.346 Assets")]
    [TestCase("assets", "asset", "1000", "147.8", "on TCO it changes at 147 assets", "TCO: anders bei 147 Assets")]
    [TestCase("assets", "asset", "1000", null, "on TCO no volume from 1 to 13,335 assets changes it", "TCO: keine Menge von 1 bis 13.335 Assets ändert es")]
    [TestCase("draft_acceptance", "", "0.25", "0.0845864", "on TCO it changes if draft acceptance is 8.5 % instead of 25 %", "TCO: anders, wenn der Wert „Akzeptanzquote Entwurf“ 8,5 % statt 25 % beträgt")]
    [TestCase("draft_acceptance", "", "0.25", "0.25000001", "on TCO it changes with the least change of draft acceptance from 25 %", "TCO: anders bei der kleinsten Abweichung des Werts „Akzeptanzquote Entwurf“ von 25 %")]
    [TestCase("designer_rate", "EUR/hour", "65", null, "on TCO no designer rate from 1 to EUR 13,335.90 per hour changes it (it is EUR 65.00 per hour)", "TCO: kein Wert „Stundensatz Design“ von 1 bis 13.335,90 EUR je Stunde ändert es (Basis 65,00 EUR je Stunde)")]
    [TestCase("self_hosted.utilisation_ceiling", "", "0.5", "0.0883394", "on TCO it changes if utilisation ceiling (Self-hosted SDXL) is 8.8 % instead of 50 %", null)]
    public void AFlipIsToldWithTitlesAndUnits(string name, string unit, decimal now, decimal? at, string english, string? german)
    {
        var input = new Input(name, now, unit.Length == 0 ? Unit.None : Unit.Parse(unit), Evidence.Chosen("a test's figure"));
        var flip = new FlipAnswer(
            new FlipQuestion(name, 0, 1, ClaimBasis.Total),
            new ClaimCase(new JobId("campaign"), 1000, new VendorId("self-hosted"), null, "another", null, null, null, null),
            input,
            now,
            at,
            1,
            13335.9m);

        Assert.That(ClaimWords.Told(flip, Names), Is.EqualTo(english));
        if (german is not null)
            Assert.That(ClaimWords.Told(flip, Names, Language.German), Is.EqualTo(german));
    }

    [TestCase("0.214", "-21 %")]
    [TestCase("-0.018", "+1.8 %")]
    [TestCase("-47.88", "+4,788 %")]
    [TestCase("0", "0 %")]
    public void ASavingIsAChangeOfCost(decimal saving, string expected) => Assert.That(ClaimWords.Change(saving), Is.EqualTo(expected));
}
