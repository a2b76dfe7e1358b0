using System.Text.RegularExpressions;
using TcoBench.Analysis;
using TcoBench.Analysis.Claims;
using TcoBench.Analysis.Offers;
using TcoBench.Core;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Titles;

public partial class GermanTests
{
    [Test]
    public void EveryLineInputAndUnitOfTheShippedModelsHasAGermanWording()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var german = Language.German with { Missing = text => missing.Add(text) };
        foreach (var model in Real.Models)
        {
            var titles = LineTitles.For(model, german);
            var tape = Tape.Of(model.Headlines);
            foreach (var formula in tape.Lines.Cast<Formula>().Concat(tape.Inputs))
            {
                titles.Of(formula);
                UnitWords.Of(formula.Unit, one: false, german);
                UnitWords.Of(formula.Unit, one: true, german);
            }

            Words.Of(model.Term, german);
        }

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void EveryReasonIsGivenInGerman()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var german = Language.German with { Missing = text => missing.Add(text) };
        var options = Real.AllPlans.Comparison.Results.SelectMany(r => r.Alternatives.Append(r.Option)).Where(o => o.Reasons.Count > 0).ToList();
        foreach (var option in options)
            Assert.That(Words.Reasons(option, german) + Words.Short(option, german), Is.Not.Empty);

        Assert.That(options, Is.Not.Empty);
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void NoTwoCostLinesOfAModelShareAGermanTitle()
    {
        foreach (var model in Real.Models)
            Assert.That(model.CostLines.Select(LineTitles.For(model, Language.German).Of), Is.Unique);
    }

    [Test]
    public void TitlesReadAsAGermanBuyerWouldWriteThem()
    {
        var titles = LineTitles.For(Small.Alpha, Language.German);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(titles.Of(Small.Alpha.Total), Is.EqualTo("Gesamtkosten (TCO)"));
            Assert.That(Small.Alpha.CostLines.Select(titles.Of), Is.EqualTo(new[] { "Abonnement", "Sichtung", "Dateibearbeitung", "Lieferantensteuerung", "Erwartete Urheberrechtsansprüche" }));
            Assert.That(titles.Of(Small.DesignerRate), Is.EqualTo("Stundensatz Design"));
            Assert.That(titles.Of(Small.Assets.Named("draft.rounds")), Is.EqualTo("Entwurf: Runden"));
        }
    }

    [TestCase("done only after 1,183 days: needs 12 people, 4 are available", "erst nach 1.183 Tagen fertig: 12 Personen nötig, 4 verfügbar")]
    [TestCase("done only after 183 days", "erst nach 183 Tagen fertig")]
    [TestCase("no longer sold since 2026-01-28", "wird seit 28.01.2026 nicht mehr verkauft")]
    [TestCase("212,619 tokens a month above the allowance, and no price for more is published", "212.619 Token im Monat über dem Kontingent, und für mehr ist kein Preis veröffentlicht")]
    [TestCase("Gamma 3 was shut down on 2026-05-12", "Gamma 3 wurde am 12.05.2026 abgeschaltet")]
    [TestCase("must-have \"audit log\" is not met: only on request", "Muss-Kriterium „Audit-Protokoll“ ist nicht erfüllt: only on request")]
    [TestCase("must-have \"sso\" is not answered", "Muss-Kriterium „Single Sign-on“ ist nicht beantwortet")]
    [TestCase("something a later engine says", "something a later engine says")]
    public void AReasonOfTheEngineIsReadBackAndWhatFilesSayStays(string english, string german)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReasonTemplates.In(Language.German, english), Is.EqualTo(german));
            Assert.That(ReasonTemplates.In(Language.English, english), Is.EqualTo(english));
        }
    }

    [Test]
    public void EveryCaseOfTheModelHasAWord()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var german = Language.German with { Missing = text => missing.Add(text) };
        foreach (var channel in Enum.GetValues<Channel>())
            Words.Of(channel, german);
        foreach (var status in Enum.GetValues<ResultStatus>())
            Words.Of(status, german);
        foreach (var kind in Enum.GetValues<SourceKind>())
            Words.Of(kind, german);
        foreach (var kind in Enum.GetValues<EvidenceKind>())
            Words.Of(kind, german);
        foreach (var block in CostModel.BlockIds)
            Words.Block(block, german);
        foreach (var fulfilment in Enum.GetValues<Fulfilment>())
            Words.Of(fulfilment, german);
        foreach (var need in Enum.GetValues<Need>())
            Words.Of(need, german);
        foreach (var criterion in Criteria.Answerable)
            Assert.That(Words.Criterion(criterion.Id, german) + german[criterion.Question] + german[criterion.Id.Replace('_', ' ')], Is.Not.Empty);
        Words.Criterion(Criteria.LivingModel, german);
        foreach (var template in ReasonTemplates.All)
            _ = german[template];

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void ReasonsOfTheInputsThatMoveTotalsMostAreWordedInGerman()
    {
        const int shown = 15;
        var reasons = Real.Analysis.Analyses.SelectMany(a => a.Tornado.Bars.Where(b => b.Swing > 0).Take(shown)).Select(b => b.Input.Evidence.Reason).Distinct().ToList();

        Assert.That(reasons, Has.Count.GreaterThan(10));
        Assert.That(reasons.Where(r => Language.German.Known(r) == r), Is.Empty);
    }

    [Test]
    public void EveryClaimIsWordedInGerman()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var german = Language.German with { Missing = text => missing.Add(text) };
        var vendors = Real.Report.Comparison.Results.Select(r => r.Option.Vendor.Catalog.Id).Distinct().ToList();
        foreach (var claim in KnownClaims.For(vendors))
            Assert.That(new[] { claim.Statement, claim.Reading }.Concat(claim.Pairs.Select(p => p.Against)).Select(text => german[text]), Has.All.Not.Empty);
        foreach (var verdict in Enum.GetValues<ClaimVerdict>())
            ClaimWords.Of(verdict, german);

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void AWordingHasThePlacesOfItsText()
    {
        foreach (var (english, german) in GermanWording.All)
            Assert.That(Places(german), Is.EqualTo(Places(english)), english);

        static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
    }

    [Test]
    public void EveryTextThatCodeAsksForHasAGermanWording()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Real.Root(), "src", "TcoBench.Reporting"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var asked = sources.SelectMany(s => Asked().Matches(s)).Select(m => Regex.Unescape(m.Groups["text"].Value)).Distinct().ToList();

        Assert.That(asked, Has.Count.GreaterThan(40));
        Assert.That(asked.Where(text => !GermanWording.All.ContainsKey(text)), Is.Empty);
    }

    [Test]
    public void ATextWithoutAWordingStaysAndIsTold()
    {
        var told = new List<string>();
        var german = Language.German with { Missing = told.Add };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(german["of a vendor's own"], Is.EqualTo("of a vendor's own"));
            Assert.That(Language.German["of a vendor's own"], Is.EqualTo("of a vendor's own"));
            Assert.That(Language.English["of a vendor's own"], Is.EqualTo("of a vendor's own"));
            Assert.That(told, Is.EqualTo(new[] { "of a vendor's own" }));
            Assert.That(german["late, day {0}", "12"], Is.EqualTo("zu spät, Tag 12"));
            Assert.That(german["late, day {0}", "{1}"], Is.EqualTo("zu spät, Tag {1}"), "values are no templates");
        }
    }

    [TestCase("en", "English")]
    [TestCase("de", "Deutsch")]
    [TestCase("fr", null)]
    [TestCase("DE", null)]
    public void ALanguageIsFoundByItsCode(string code, string? name) => Assert.That(Language.Of(code)?.Name, Is.EqualTo(name));

    [Test]
    public void NumbersAndDaysAreWrittenAsInGermany()
    {
        var (german, euro) = (Language.German, Unit.Parse("EUR"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Numbers.Amount(-1234567.895m, german), Is.EqualTo("-1.234.567,90"));
            Assert.That(Numbers.Money(1234.5m, euro, german), Is.EqualTo("1.234,50 EUR"));
            Assert.That(Numbers.Signed(1.8m, german), Is.EqualTo("+1,80"));
            Assert.That(Numbers.Count(10000, german), Is.EqualTo("10.000"));
            Assert.That(Numbers.Percent(0.0453m, german), Is.EqualTo("4,5 %"));
            Assert.That(Numbers.Percent(0.0001m, german), Is.EqualTo("unter 0,1 %"));
            Assert.That(Numbers.Percent(0.999m, german), Is.EqualTo("über 99 %"));
            Assert.That(Numbers.Share(0.47689m, german), Is.EqualTo("47,689 %"));
            Assert.That(Numbers.Stated(65, Unit.Parse("EUR/hour"), german), Is.EqualTo("65,00 EUR je Stunde"));
            Assert.That(Numbers.Stated(0.15m, Unit.Parse("minute/image"), german), Is.EqualTo("0,15 Minuten je Bild"));
            Assert.That(Numbers.Quantity(1, Unit.Parse("request"), german), Is.EqualTo("1 Anfrage"));
            Assert.That(Numbers.Day(new DateOnly(2026, 11, 2), german), Is.EqualTo("02.11.2026"));
            Assert.That(Numbers.Counted(1, "month", german), Is.EqualTo("1 Monat"));
            Assert.That(Numbers.Counted(3, "month", german), Is.EqualTo("3 Monate"));
            Assert.That(UnitWords.Of(Unit.Parse("image*step/second"), language: german), Is.EqualTo("Bild-Schritte je Sekunde"));
            Assert.That(Verdict.Listed([("Personal", 1.8m), ("Entgelte", -0.3m)], german), Is.EqualTo("Personal +1,80; Entgelte -0,30"));
        }
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    // A text asked of a language, as _in["…"], words["…"], (language ?? …)["…"] or In(language, "…").
    [GeneratedRegex(@"(?:(?:\b_in|[lL]anguage|\bwords|\))\[|\bIn\(language, )""(?<text>(?:[^""\\]|\\.)*)""")]
    private static partial Regex Asked();
}
