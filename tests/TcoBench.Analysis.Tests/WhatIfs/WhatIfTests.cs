using TcoBench.Analysis.WhatIfs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.WhatIfs;

public class WhatIfTests
{
    private static readonly WhatIfCause Cheaper = new("cheaper", "Cheaper", "a credit costs less");
    private static readonly WhatIfCause Pickier = new("pickier", "Pickier", "half the drafts pass");

    // 100 assets at one credit of 1 USD = EUR each. Fewer credits: 80. Half pass: 200. Both: 160.
    // Cheaper bears the mean of -20 and -40, pickier that of +100 and +80.
    [Test]
    public void ChangesThatMultiplyAreDividedByHand()
    {
        var row = Compare([Cheaper, Pickier], set => World(Book(set), [Some.Vendor("a")])).Single(r => r.Vendor is not null);

        Assert.That((row.Base.Charges, row.Base.Total, row.Together.Total), Is.EqualTo((100m, 100m, 160m)));
        Assert.That(row.Change, Is.EqualTo(new WhatIfChange(60, 60)));
        Assert.That(row.Parts.Select(p => p.Alone!.Total), Is.EqualTo(new[] { -20m, 100m }));
        Assert.That(row.Parts.Select(p => p.Together!), Is.EqualTo(new[] { new WhatIfChange(-30, -30), new WhatIfChange(90, 90) }));
        Assert.That(row.NotAttributed, Is.Empty);
    }

    [Test]
    public void TheOrderOfChangesPlaysNoPart()
    {
        var there = Compare([Cheaper, Pickier], set => World(Book(set), [Some.Vendor("a")]));
        var back = Compare([Pickier, Cheaper], set => World(Book(((set & 1) << 1) | (set >> 1)), [Some.Vendor("a")]));

        Assert.That(back.SelectMany(r => r.Parts.Reverse()), Is.EqualTo(there.SelectMany(r => r.Parts)));
    }

    // A flat plan of 150 for any usage beats 200, not 100: the plan is chosen anew, and staying with pay as you go would cost 200.
    [Test]
    public void ThePlanIsChosenAnewAndWhatTheOldOneWouldCostIsTold()
    {
        var vendor = Some.Vendor("a", Some.Plan(), Some.Plan("flat", [Some.Term(150)], [Some.Entitlement(10_000)]));

        var row = Compare([Pickier], set => World(Book(set << 1), [vendor])).Single(r => r.Vendor is not null);

        Assert.That((row.Base.Plan, row.Base.Total), Is.EqualTo(((PlanId?)new PlanId("payg"), 100m)));
        Assert.That((row.Together.Plan, row.Together.Total, row.PlanKept), Is.EqualTo(((PlanId?)new PlanId("flat"), 150m, 200m)));
    }

    // a: 100 then 200; b has twice the price but is never picky: 200 then 200... at 1.5: 150 then 150. The cheapest costs 100, then 150.
    [Test]
    public void TheCheapestVendorMayBeAnotherUnderTheChanges()
    {
        var vendors = new IVendor[] { Some.Vendor("a"), Some.Vendor("b", Some.Plan(entitlements: [Some.Entitlement(overage: Some.PerCredit(1.5m))])) };

        var row = Compare([Pickier], set => World(set == 0 ? Some.Book() : Some.Book(("a.draft_acceptance", 0.5m)), vendors))[0];

        Assert.That(row.Vendor, Is.Null);
        Assert.That((row.Base.Vendor?.Value, row.Base.Total, row.Together.Vendor?.Value, row.Together.Total, row.PlanKept), Is.EqualTo(("a", (decimal?)100m, "b", (decimal?)150m, (decimal?)200m)));
        Assert.That(row.Parts.Single().Together, Is.EqualTo(new WhatIfChange(50, 50)));
    }

    // The vendor has no model for what one change asks: there is a figure without it and none with it, so nothing to divide.
    [Test]
    public void WhatCannotBeDoneUnderSomeChangesIsNotDivided()
    {
        var changed = Some.Job(Some.Stage(modelClass: "fast"));

        var rows = Compare([Cheaper, Pickier], set => World(Book(set), [Some.Vendor("a")], (set & 1) == 0 ? null : changed));
        var row = rows.Single(r => r.Vendor is not null);

        Assert.That((row.Base.IsRanked, row.Together.IsRanked, row.Change), Is.EqualTo((true, false, (WhatIfChange?)null)));
        Assert.That(row.Parts.Select(p => p.Together), Is.All.Null);
        Assert.That(row.Parts.Select(p => p.Alone?.Total), Is.EqualTo(new decimal?[] { null, 100 }));
        Assert.That(row.NotAttributed, Is.EqualTo("no figure with cheaper: a has no model of class \"fast\" for text-to-image generation"));
        Assert.That(rows[0].NotAttributed, Is.EqualTo("no figure with cheaper: nobody can be ranked"));
    }

    // Both can be done together and neither alone is a figure: the total change is told, its parts are not.
    [Test]
    public void ChangesThatStandOnlyTogetherHaveAChangeAndNoParts()
    {
        var row = Compare([Cheaper, Pickier], set => World(Book(set), [Some.Vendor("a")]) with { Problem = set == 2 ? "nothing uses it" : null }).Single(r => r.Vendor is not null);

        Assert.That(row.Change, Is.EqualTo(new WhatIfChange(60, 60)));
        Assert.That(row.NotAttributed, Is.EqualTo("no figure with pickier: nothing uses it"));
        Assert.That(row.Parts[1].Alone, Is.Null);
    }

    [Test]
    public void ProgressIsToldAndAStopIsHeard()
    {
        var told = new List<double>();
        using var stop = new CancellationTokenSource();
        var whatIf = new WhatIf([Cheaper, Pickier], set => World(Book(set), [Some.Vendor("a")]));

        Assert.That(
            () => whatIf.Compare([new JobId("job")], [new VendorId("a")], [100], null, new Told(share => { told.Add(share); if (share >= 0.5) stop.Cancel(); }), stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(told, Is.EqualTo(new[] { 0.25, 0.5 }));
    }

    private static Core.Inputs.InputBook Book(int set) =>
        Some.Book([.. new[] { ("credits_per_image", 0.8m), ("draft_acceptance", 0.5m) }.Where((_, i) => (set & (1 << i)) != 0)]);

    private static WhatIfWorld World(Core.Inputs.InputBook book, IReadOnlyList<IVendor> vendors, ReferenceJob? job = null) =>
        new(Some.Models(book, vendors), [job ?? Some.Job()], vendors);

    private static IReadOnlyList<WhatIfRow> Compare(IReadOnlyList<WhatIfCause> causes, Func<int, WhatIfWorld> worldOf) =>
        new WhatIf(causes, worldOf).Compare([new JobId("job")], [.. worldOf(0).Vendors.Select(v => v.Catalog.Id)], [100]);

    private sealed class Told(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
