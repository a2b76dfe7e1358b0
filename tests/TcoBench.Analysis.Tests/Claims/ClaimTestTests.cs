using TcoBench.Analysis.Claims;
using TcoBench.Analysis.WhatIfs;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Claims;

public class ClaimTestTests
{
    private static readonly VendorId Acme = new("acme");
    private static readonly ClaimSide AsItIs = ClaimSide.Of(Acme);
    private static readonly ClaimSide HalfTheCredits = AsItIs with { Set = new Dictionary<string, decimal> { ["credits_per_image"] = 0.5m } };

    // 100 images at 1 EUR, reviewed for m minutes at 1 EUR: half the credits save 50 of 100 on charges, and 50 of 100 + 100 m on TCO: 25 % at m = 1, 40 % at m = 0.25.
    [TestCase("1", "0.25", ClaimVerdict.HoldsOnlyOnCharges)]
    [TestCase("0.25", "0.4", ClaimVerdict.Holds)]
    [TestCase("0.26", "0.396825396825", ClaimVerdict.HoldsOnlyOnCharges)]
    public void TheVerdictFollowsFromTheFigures(decimal minutes, decimal saving, ClaimVerdict verdict)
    {
        var answer = Tested(Halving(0.4m), Some.Book(("review_minutes", minutes)));

        Assert.That(answer.Verdict, Is.EqualTo(verdict));
        Assert.That(answer.Cases.Single().OnCharges, Is.EqualTo(0.5m));
        Assert.That(answer.Cases.Single().OnTotal, Is.EqualTo(saving).Within(1e-12m));
    }

    [TestCase("0.6", ClaimVerdict.DoesNotHold)]
    [TestCase("0.5", ClaimVerdict.HoldsOnlyOnCharges)]
    [TestCase("0.25", ClaimVerdict.Holds)]
    public void TheBoundItselfIsEnough(decimal share, ClaimVerdict verdict) =>
        Assert.That(Tested(Halving(share), Some.Book(("review_minutes", 1))).Verdict, Is.EqualTo(verdict));

    // 50 / (100 + 100 m) = 40 % at m = 0.25; on the way up from 1 nothing changes.
    [Test]
    public void TheFlipIsFoundAndPuttingItBackFlips()
    {
        var flip = Tested(Halving(0.4m, new FlipQuestion("review_minutes", 0, 5, ClaimBasis.Total)), Some.Book(("review_minutes", 1))).Flips.Single();

        Assert.That((flip.Base, flip.At), Is.EqualTo((1m, (decimal?)0.25m)));
        Assert.That(flip.To, Is.EqualTo(5m));
        Assert.That(Tested(Halving(0.4m), Some.Book(("review_minutes", 0.25m))).Verdict, Is.EqualTo(ClaimVerdict.Holds));
        Assert.That(Tested(Halving(0.4m), Some.Book(("review_minutes", 0.2500001m))).Verdict, Is.EqualTo(ClaimVerdict.HoldsOnlyOnCharges));
    }

    // Half the credits pass half as often from an acceptance of ½ on, and then save nothing; the comparator keeps its acceptance.
    [Test]
    public void AnInputMayBeSetOnTheSideOfTheSubjectAlone()
    {
        var claim = Halving(0) with { OnCharges = ClaimBound.Saves, OnTotal = null, Flips = [new FlipQuestion("draft_acceptance", 0.1m, 1, ClaimBasis.Charges, SubjectOnly: true), new FlipQuestion("draft_acceptance", 0.1m, 1, ClaimBasis.Charges)] };

        var flips = Tested(claim, Some.Book()).Flips;

        Assert.That(flips[0].At, Is.EqualTo(0.5m).Within(1e-9m));
        Assert.That((flips[1].At, flips[1].From, flips[1].To), Is.EqualTo(((decimal?)null, 0.1m, 1m)), "on both sides it divides out");
    }

    // Two people make at most 2 × 120 hours × 60 ÷ 1 minute = 14,400 images a month, 43,200 in three: beyond there is no figure, and nothing is said about it.
    [Test]
    public void WhatHasNoFigureIsNotSaidToHaveBeenTried()
    {
        var claim = Halving(0.1m, new FlipQuestion("assets", 1, 1_000_000, ClaimBasis.Total));

        var flip = Tested(claim, Some.Book(("review_minutes", 1), ("designers_available", 2))).Flips.Single();

        Assert.That(flip.At, Is.Null);
        Assert.That(flip.To, Is.InRange(10_000m, 43_200m));
        Assert.That(flip.From, Is.EqualTo(1m));
    }

    // "Often" is at least half of the cases: 1 credit against 0.9 is dearer, against 1.5 cheaper.
    [TestCase("0.5", ClaimVerdict.Holds)]
    [TestCase("0.51", ClaimVerdict.HoldsOnlyInSomeCases)]
    public void OftenIsAShareOfCases(decimal share, ClaimVerdict verdict)
    {
        ClaimPair Against(decimal credits) => new(AsItIs, AsItIs with { Set = new Dictionary<string, decimal> { ["credits_per_image"] = credits } }, $"{credits}");
        var claim = Halving(0) with { Pairs = [Against(0.9m), Against(1.5m)], OnCharges = ClaimBound.Saves, OnTotal = null, Share = share };

        Assert.That(Tested(claim, Some.Book()).Verdict, Is.EqualTo(verdict));
    }

    // b charges less and takes longer to handle: lowest charges 80, total 80 + 100; a 100 + 0.
    [Test]
    public void SidesMayBeChosenByWhatTheyCost()
    {
        var vendors = new IVendor[] { Some.Vendor("a"), Some.Vendor("b", Some.Plan(entitlements: [Some.Entitlement(overage: Some.PerCredit(0.8m))])) };
        var book = Some.Book(("b.review_minutes", 1));
        ClaimCase Case(ClaimSide subject, ClaimSide comparator) => Tested(Halving(0) with { Pairs = [new(subject, comparator, "x")] }, book, vendors).Cases.Single();

        Assert.That(Case(ClaimSide.LowestCharges, ClaimSide.LowestTotal) is { Subject.Value: "b", Comparator.Value: "a", OnTotal: -0.8m, OnCharges: 0.2m });
        Assert.That(Case(ClaimSide.Of(new VendorId("b")), ClaimSide.CheapestBut(new VendorId("b"))) is { Subject.Value: "b", Comparator.Value: "a" });
    }

    [Test]
    public void WithoutFiguresOnBothSidesNothingIsTested()
    {
        var impossible = Tested(Halving(0.1m) with { Jobs = [new JobId("other")] }, Some.Book());
        var broken = new ClaimTest(scenarios => World(Some.Book(), [Some.Vendor()]) with { Problem = "two scenarios contradict each other" }, [100]).Of(Halving(0.1m));

        Assert.That((impossible.Verdict, impossible.Untested), Is.EqualTo((ClaimVerdict.NotTested, 1)));
        Assert.That((broken.Verdict, broken.Problem), Is.EqualTo((ClaimVerdict.NotTested, "two scenarios contradict each other")));
    }

    private static Claim Halving(decimal atLeast, params IReadOnlyList<FlipQuestion> flips) =>
        new("x", "half the credits", "", [new JobId("job")], [new(HalfTheCredits, AsItIs, "all credits")], ClaimBound.AtLeast(atLeast), ClaimBound.AtLeast(atLeast), 1, flips);

    private static WhatIfWorld World(InputBook book, IVendor[] vendors) => new(Some.Models(book, vendors), [Some.Job()], vendors);

    private static ClaimAnswer Tested(Claim claim, InputBook book, params IVendor[] vendors) =>
        new ClaimTest(_ => World(book, vendors.Length == 0 ? [Some.Vendor()] : vendors), [100]).Of(claim);
}
