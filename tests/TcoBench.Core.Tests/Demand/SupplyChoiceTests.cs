using TcoBench.Core.Demand;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Demand;

public class SupplyChoiceTests
{
    private static readonly ImageSize Square = new(1024, 1024);
    private static readonly ImageSize Wide = new(1536, 1024);
    private static readonly ImageSize Large = new(2048, 2048);

    // Published price lists are not monotone in pixels: 1024² at 0.04, 1536×1024 at 0.06, 2048² at 0.05.
    [TestCase(1024, 1024, "1024x1024", "0.04")]
    [TestCase(1000, 1000, "1024x1024", "0.04")]
    [TestCase(1025, 1024, "2048x2048", "0.05")]
    [TestCase(1536, 1024, "2048x2048", "0.05")]
    [TestCase(1537, 1024, "2048x2048", "0.05")]
    public void TheCheapestSizeThatCoversTheMinimumIsTakenNotTheSmallest(int width, int height, string size, decimal price)
    {
        var offer = PricedBySize(("1024x1024", 0.04m), ("1536x1024", 0.06m), ("2048x2048", 0.05m));

        var supply = Choose(Some.Stage(size: new ImageSize(width, height)), [offer]).Supply!;

        Assert.That(supply.Size.ToString(), Is.EqualTo(size));
        Assert.That(supply.Consumed.Single().Price!.Value, Is.EqualTo(price));
    }

    [Test]
    public void OfEquallyDearSizesTheSmallestIsTaken() =>
        Assert.That(Choose(Some.Stage(), [PricedBySize(("2048x2048", 0.04m), ("1024x1024", 0.04m), ("1536x1024", 0.04m))]).Supply!.Size, Is.EqualTo(Square));

    // 1024×1536 is as many pixels as 1536×1024 and does not cover it.
    [TestCase(1024, 1536)]
    [TestCase(2049, 1)]
    [TestCase(1, 2049)]
    public void ASizeMustCoverWidthAndHeight(int width, int height) =>
        Assert.That(Choose(Some.Stage(size: new ImageSize(width, height)), [Some.Offer(sizes: [Square, Wide])]).Reasons.Single().Code, Is.EqualTo("size_not_offered"));

    [TestCase(2048, 2048, true)]
    [TestCase(2049, 2048, false)]
    public void AnySizeUpToTheLargest(int width, int height, bool offered)
    {
        var supply = Choose(Some.Stage(size: new ImageSize(width, height)), [Some.Offer() with { MaxSize = Large }]).Supply;

        Assert.That(supply?.Size, Is.EqualTo(offered ? new ImageSize(width, height) : (ImageSize?)null));
    }

    // The table has no row for 1536×1024: there is no nearest row, so the next larger size that has one is taken, or none.
    [Test]
    public void AMissingPriceIsNotOffered()
    {
        var offer = Some.Offer(sizes: [Square, Wide, Large]) with { Consumes = [Some.Consumption("images * credits_per_image", Some.PricesBySize(("1024x1024", 0.04m), ("2048x2048", 0.09m)))] };

        Assert.That(Choose(Some.Stage(size: Wide), [offer]).Supply!.Size, Is.EqualTo(Large));
        Assert.That(Choose(Some.Stage(size: Wide), [offer with { Sizes = [Square, Wide] }]).Reasons.Single().Code, Is.EqualTo("size_not_offered"));
    }

    // Production is 22 November 2026 to 19 February 2027; 20 February is the first day after it.
    [TestCase("2026-11-22", "retired_model")]
    [TestCase("2025-01-01", "retired_model")]
    [TestCase("2026-11-23", "ends_in_window")]
    [TestCase("2027-02-19", "ends_in_window")]
    [TestCase("2027-02-20", null)]
    [TestCase("2030-01-01", null)]
    public void AModelMustLiveUntilProductionEnds(string until, string? problem) =>
        Assert.That(Choose(Some.Stage(), [Some.Offer(Some.Model(until: DateOnly.Parse(until)))]).Reasons.Select(r => r.Code), Is.EqualTo(problem is null ? [] : new[] { problem }));

    [TestCase("2026-11-22", true)]
    [TestCase("2026-11-23", false)]
    public void AModelMustBeThereOnTheFirstDay(string from, bool offered) =>
        Assert.That(Choose(Some.Stage(), [Some.Offer(Some.Model(from: DateOnly.Parse(from)))]).Supply is not null, Is.EqualTo(offered));

    [Test]
    public void TheLivingSuccessorTakesTheClassOfARetiredModel()
    {
        var (old, next) = (Some.Model("old", until: new(2026, 5, 12)), Some.Model("next"));

        Assert.That(Choose(Some.Stage(), [Some.Offer(old), Some.Offer(next)]).Supply!.Offer.Model, Is.EqualTo(next));
    }

    [Test]
    public void AModelOfAnotherClassIsNotTaken()
    {
        var premium = Some.Offer(Some.Model("big", classes: "premium"));

        Assert.That(Choose(Some.Stage(), [premium]).Reasons.Single().Code, Is.EqualTo("lacks_model"));
        Assert.That(Choose(Some.Stage(modelClass: "premium"), [premium]).Supply!.Offer.Model.Id.Value, Is.EqualTo("big"));
    }

    [Test]
    public void TheVendorsFirstModelThatFitsIsTaken()
    {
        var first = Some.Offer(Some.Model("first"), sizes: [Square]);
        var second = Some.Offer(Some.Model("second"));

        Assert.That(Choose(Some.Stage(), [first, second]).Supply!.Offer.Model.Id.Value, Is.EqualTo("first"));
        Assert.That(Choose(Some.Stage(size: Large), [first, second]).Supply!.Offer.Model.Id.Value, Is.EqualTo("second"));
    }

    [Test]
    public void AnOfferMustServeTheQualityAndTheModules()
    {
        var draft = Some.Offer() with { Serves = ["draft"] };
        var high = Some.Offer(Some.Model("m2")) with { Serves = ["high"], Modules = ["alchemy"] };

        Assert.That(Choose(Some.Stage(quality: "high"), [draft, high]).Supply!.Offer.Model.Id.Value, Is.EqualTo("m2"));
        Assert.That(Choose(Some.Stage(quality: "high", modules: "alchemy"), [draft, high]).Supply, Is.Not.Null);
        Assert.That(Choose(Some.Stage(quality: "draft", modules: "alchemy"), [draft, high]).Reasons.Single().Code, Is.EqualTo("size_not_offered"));
    }

    // Candidates 6 of a grid of 4: two grids, 8 images paid. One image a request: six requests. Up to 10 a request: one request of 6.
    [TestCase(6, 4, true, 2, 8, "8")]
    [TestCase(4, 4, true, 1, 4, "4")]
    [TestCase(1, 4, true, 1, 4, "4")]
    [TestCase(6, 1, false, 6, 6, "6")]
    [TestCase(6, 10, false, 1, 6, "6")]
    [TestCase(6, 4, false, 2, 6, "6")] // 3 + 3
    [TestCase(7, 4, false, 2, 7, "7")] // 4 + 3, never 8
    [TestCase(11, 4, false, 3, 11, "11")] // 4 + 4 + 3
    [TestCase(5, 2, false, 3, 5, "5")] // 2 + 2 + 1
    public void OnlyWholeGridsReturnMoreThanTheCandidates(int candidates, int most, bool grid, int requests, int images, decimal credits)
    {
        var supply = Choose(Some.Stage(candidates: candidates), [Some.Offer(maxImages: most, wholeGrid: grid)]).Supply!;

        Assert.That((supply.RequestsPerRound, supply.ImagesPerRound), Is.EqualTo((requests, images)));
        Assert.That(supply.Consumed.Single().PerRequest.Exactly() * requests, Is.EqualTo(credits).Within(1e-20m), "credits a round");
    }

    // Published shape: 24 credits for a request of one, more images cheaper each. 1 image: 24 = 8 + 16; 2 images: 8 + 32. A round of 3 at up to 2: 40 + 24.
    [Test]
    public void ARequestMayCostMoreThanItsImages()
    {
        var offer = Some.Offer(maxImages: 2, consumes: "credits_per_request + images * credits_per_image");
        var book = Some.Book(("credits_per_request", 8), ("credits_per_image", 16));

        var supply = Choose(Some.Stage(candidates: 3), [offer], book).Supply!;

        Assert.That(supply.Consumed.Single().PerRequest.Exactly() * supply.RequestsPerRound, Is.EqualTo(64));
    }

    // 2 images × (1 + 1 with the module) × 1536 ÷ 1024 = 6; without it 3.
    [Test]
    public void FormulasSeeSizeImagesAndModules()
    {
        var offer = Some.Offer(maxImages: 2) with
        {
            Modules = ["alchemy"],
            Consumes = [Some.Consumption("images * credits_per_image * (1 + alchemy) * width / height")],
        };

        Assert.That(Per("alchemy"), Is.EqualTo(6));
        Assert.That(Per(), Is.EqualTo(3));

        decimal Per(params string[] modules) => Choose(Some.Stage(candidates: 2, size: Wide, modules: modules), [offer]).Supply!.Consumed.Single().PerRequest.Exactly();
    }

    [Test]
    public void AnUpscalerMustEnlargeEnough()
    {
        var twice = Some.Offer(operation: OperationKind.Upscale) with { MaxFactor = 2 };

        Assert.That(Choose(Some.Stage(operation: OperationKind.Upscale, factor: 2), [twice]).Supply, Is.Not.Null);
        Assert.That(Choose(Some.Stage(operation: OperationKind.Upscale, factor: 4), [twice]).Reasons.Single().Code, Is.EqualTo("lacks_operation"));
    }

    [Test]
    public void AnOfferOfAnotherChannelIsNotOnThePlan()
    {
        var web = Some.Offer() with { Channels = [Channel.Web] };

        Assert.That(Choose(Some.Stage(), [web]).Reasons.Single().Code, Is.EqualTo("lacks_operation"));
    }

    [Test]
    public void AMissingOperationIsBridgedByTheHelperTheJobNames()
    {
        var helper = Some.VendorOf("helper", [Some.Offer(Some.Model("h1"), OperationKind.Upscale)]);
        var job = Some.Job(Some.Stage(), Some.Stage("upscale", operation: OperationKind.Upscale, feed: StageFeed.Previous, factor: 2));
        var bridged = job with { Bridges = [new Bridge(OperationKind.Upscale, helper.Catalog.Id, helper.Catalog.Plans[0].Id)] };
        var vendor = Some.Vendor();
        var choice = new SupplyChoice(Some.Book(), Some.Day, [vendor, helper]);

        var supplies = choice.For(bridged, vendor, vendor.Catalog.Plans[0], Some.Day.AddDays(90), out _)!;

        Assert.That(supplies.Select(s => (s.Vendor.Catalog.Id.Value, s.Bridged)), Is.EqualTo(new[] { ("acme", false), ("helper", true) }));
        Assert.That(choice.For(job, vendor, vendor.Catalog.Plans[0], Some.Day.AddDays(90), out var without), Is.Null);
        Assert.That(without.Single().Code, Is.EqualTo("lacks_operation"));
    }

    // A vendor's own upscaler is never replaced by the helper, not even a retired one: that is a fact about the vendor.
    [Test]
    public void ABridgeDoesNotHideARetiredModel()
    {
        var helper = Some.VendorOf("helper", [Some.Offer()]);
        var vendor = Some.VendorOf("acme", [Some.Offer(Some.Model(until: new(2026, 1, 1)))]);
        var job = Some.Job() with { Bridges = [new Bridge(OperationKind.Generate, helper.Catalog.Id, helper.Catalog.Plans[0].Id)] };

        Assert.That(new SupplyChoice(Some.Book(), Some.Day, [vendor, helper]).For(job, vendor, vendor.Catalog.Plans[0], Some.Day.AddDays(90), out var reasons), Is.Null);
        Assert.That(reasons.Single().Code, Is.EqualTo("retired_model"));
    }

    [Test]
    public void EveryStageThatCannotBeSuppliedIsNamedOnce()
    {
        var job = Some.Job(Some.Stage("a", modelClass: "x"), Some.Stage("b", modelClass: "x", feed: StageFeed.Previous), Some.Stage("c", operation: OperationKind.Train, feed: StageFeed.Previous));
        var vendor = Some.Vendor();

        new SupplyChoice(Some.Book(), Some.Day, [vendor]).For(job, vendor, vendor.Catalog.Plans[0], Some.Day.AddDays(90), out var reasons);

        Assert.That(reasons.Select(r => r.Code), Is.EqualTo(new[] { "lacks_model", "lacks_operation" }));
    }

    private static Offer PricedBySize(params (string Size, decimal Price)[] rows) =>
        Some.Offer(sizes: [.. rows.Select(r => r.Size.Split('x')).Select(s => new ImageSize(int.Parse(s[0]), int.Parse(s[1])))]) with
        {
            Consumes = [Some.Consumption("images * credits_per_image", Some.PricesBySize(rows))],
        };

    private static (Supply? Supply, IReadOnlyList<Exclusion> Reasons) Choose(Stage stage, IReadOnlyList<Offer> offers, Core.Inputs.InputBook? book = null)
    {
        var vendor = Some.VendorOf("acme", offers);
        var supplies = new SupplyChoice(book ?? Some.Book(), Some.Day, [vendor]).For(Some.Job(stage), vendor, vendor.Catalog.Plans[0], Some.Day.AddDays(90), out var reasons);
        return (supplies?.Single(), reasons);
    }
}
