using TcoBench.Core.Demand;
using TcoBench.Formulas.Readings;

namespace TcoBench.Core.Tests.Demand;

public class AcceptanceTests
{
    // r = 0: 1 − (1−a)^g. 1 − .75⁴ = 1 − .31640625; 1 − .5³ = .875; .9² = .81.
    [TestCase("0.25", "0", 4, "0.68359375")]
    [TestCase("0.5", "0", 3, "0.875")]
    [TestCase("0.1", "0", 2, "0.19")]
    [TestCase("0.25", "0", 1, "0.25")]

    // r = 1: the whole round is alike: a, however many candidates.
    [TestCase("0.25", "1", 1, "0.25")]
    [TestCase("0.25", "1", 4, "0.25")]
    [TestCase("0.5", "1", 6, "0.5")]

    // One candidate: likeness cannot matter.
    [TestCase("0.4", "0.7", 1, "0.4")]

    // a = r = 1/2, g = 2: p₀ = .5 × (.5·.5 + .5)/(.5 + .5) = .5 × .75 = .375.
    [TestCase("0.5", "0.5", 2, "0.625")]

    // a = .25, r = .5, g = 3: p₀ = .75 × (.375 + .5)/1 × (.375 + 1)/1.5 = .75 × .875 × .91666… = .6015625.
    [TestCase("0.25", "0.5", 3, "0.3984375")]

    // Every image passes, or none does.
    [TestCase("1", "0.3", 4, "1")]
    [TestCase("0", "0.3", 4, "0")]
    public void ARoundSucceedsIfAnyOfItsCandidatesPasses(decimal a, decimal r, int candidates, decimal expected) =>
        Assert.That((1 - Acceptance.NoneOf(a, r, candidates)).Exactly(), Is.EqualTo(expected).Within(1e-24m));

    // Binomial: 4·.25·.75³ = .421875; 6·.25²·.75² = .2109375. Beta-binomial a = r = 1/2, g = 2, x = 1: 2·.5·.5·(1−.5) = .25.
    // r = 1: never a part of the round. a = 1/2, r = 1/2, g = 3, x = 1: 3·.5·.5·.5 × (.25+.5) ÷ 1.5 = .1875.
    [TestCase(1, "0.25", "0", 4, "0.421875")]
    [TestCase(2, "0.25", "0", 4, "0.2109375")]
    [TestCase(1, "0.5", "0.5", 2, "0.25")]
    [TestCase(1, "0.5", "1", 4, "0")]
    [TestCase(1, "0.5", "0.5", 3, "0.1875")]
    public void HowManyPassIsBetaBinomial(int x, decimal a, decimal r, int candidates, decimal expected) =>
        Assert.That(Acceptance.Exactly(x, a, r, candidates).Exactly(), Is.EqualTo(expected).Within(1e-24m));

    // p₀ + Σ p_x + p_g = 1 with p_g = NoneOf(1 − a), as rejecting is accepting with 1 − a; and the mean is a·g.
    [Test]
    public void TheProbabilitiesOfARoundAddUpToOneAndItsMeanIsAcceptanceTimesCandidates(
        [Values(1, 2, 3, 4, 6, 10)] int candidates, [Values(0.05, 0.3, 0.9)] double acceptance, [Values(0, 0.3, 1)] double likeness)
    {
        var (a, r) = ((decimal)acceptance, (decimal)likeness);
        var p = Enumerable.Range(1, candidates - 1).Select(x => Acceptance.Exactly(x, a, r, candidates).Exactly()).ToList();
        var all = Acceptance.NoneOf(1 - a, r, candidates).Exactly();

        Assert.That(Acceptance.NoneOf(a, r, candidates).Exactly() + p.Sum() + all, Is.EqualTo(1m).Within(1e-24m));
        Assert.That(p.Select((each, i) => each * (i + 1)).Sum() + (all * candidates), Is.EqualTo(a * candidates).Within(1e-24m));
    }

    [TestCase(0)]
    [TestCase(4)]
    public void TheEndsOfTheDistributionAreNotAskedFor(int x) =>
        Assert.That(() => Acceptance.Exactly(x, 0.5m, 0, 4), Throws.TypeOf<ArgumentOutOfRangeException>());

    // q = 1 without limit: 1/α. α = .68359375 → 1.462857…= 256/175.
    [Test]
    public void WithoutALimitRoundsAreOneOverTheChanceOfARound() =>
        Assert.That(Acceptance.RoundsPerAccepted(Acceptance.NoneOf(0.25m, 0, 4), 1, null).Exactly(), Is.EqualTo(256m / 175).Within(1e-24m));

    // α = 1/2. k = 1: (q + (1−q)) / (q/2) = 2/q. k = 2: Σ = 1.5, 1 − ¼ = ¾: (1.5q + 2(1−q)) / (.75q).
    [TestCase("1", 1, "2")]
    [TestCase("0.8", 1, "2.5")]
    [TestCase("1", 2, "2")] // 1.5/.75: with q = 1 the limit changes nothing
    [TestCase("0.8", 2, "2.6666666666666666666666666667")] // (1.2 + .4)/.6 = 8/3
    [TestCase("0.5", 3, "5.4285714285714285714285714286")] // Σ = 1.75, 1 − ⅛ = .875: (.875 + 1.5)/.4375 = 38/7
    public void RoundsPerAcceptedCountTheWorkOnMotifsThatNeverSucceed(decimal viable, int limit, decimal expected) =>
        Assert.That(Acceptance.RoundsPerAccepted(0.5m, viable, limit).Exactly(), Is.EqualTo(expected).Within(1e-24m));

    // α = 1/2: M = 1/(q(1 − ½^k)): 1/.5, 1/.75, 1/(.8·.75), 1/.875.
    [TestCase("1", 1, "2")]
    [TestCase("1", 2, "1.3333333333333333333333333333")]
    [TestCase("0.8", 2, "1.6666666666666666666666666667")]
    [TestCase("1", 3, "1.1428571428571428571428571429")]
    public void MotifsStartedPerAcceptedIncludeTheDropped(decimal viable, int limit, decimal expected) =>
        Assert.That(Acceptance.ItemsPerAccepted(0.5m, viable, limit).Exactly(), Is.EqualTo(expected).Within(1e-24m));

    [Test]
    public void WithoutALimitEveryItemStartedSucceeds() =>
        Assert.That(Acceptance.ItemsPerAccepted(0.5m, 0.2m, null).Exactly(), Is.EqualTo(1));

    // Rounds alone rise with the limit, motifs started fall: only the cost of a motif gives the limit an optimum.
    [Test]
    public void ALaterLimitCostsRoundsAndSavesMotifs()
    {
        var rounds = Enumerable.Range(1, 8).Select(k => Acceptance.RoundsPerAccepted(0.5m, 0.8m, k).Exactly()).ToList();
        var motifs = Enumerable.Range(1, 8).Select(k => Acceptance.ItemsPerAccepted(0.5m, 0.8m, k).Exactly()).ToList();

        Assert.That(rounds, Is.Ordered.Ascending);
        Assert.That(motifs, Is.Ordered.Descending);
    }

    // m = 1: 1/α. m = 2, g = 2, a = ½, r = 0: T(1) = 4/3; T(2) = (1 + ½·4/3)/(¾) = 20/9.
    // r = 1: a round gives all or nothing: T(2) = 1/a. a = 1: one round. g = 6, m = 2, a = ½, r = 0: p₀ = 1/64, p₁ = 6/64: T(1) = 64/63, T(2) = (1 + 6/63)·64/63.
    [TestCase("0.5", "0", 2, 1, "1.3333333333333333333333333333")]
    [TestCase("0.5", "0", 2, 2, "2.2222222222222222222222222222")]
    [TestCase("0.25", "1", 4, 2, "4")]
    [TestCase("0.25", "1", 4, 4, "4")]
    [TestCase("1", "0.3", 6, 3, "1")]
    [TestCase("0.5", "0", 6, 2, "1.1126228269085411942554799698")] // (69/63)·(64/63) = 4416/3969
    public void RoundsForSeveralResults(decimal a, decimal r, int candidates, int keep, decimal expected) =>
        Assert.That(Acceptance.RoundsFor(a, r, candidates, keep).Exactly(), Is.EqualTo(expected).Within(1e-18m));

    [Test]
    public void AnAcceptanceOfZeroHasNoCost() =>
        Assert.That(() => Acceptance.RoundsPerAccepted(Acceptance.NoneOf(0, 0.3m, 4), 1, null).Exactly(), Throws.TypeOf<Formulas.CannotComputeException>());
}
