using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Claims;

/// <summary>Ten statements that are often made about the cost of generated images, each as a comparison that can be computed. What comes out is not here.</summary>
public static class KnownClaims
{
    private const decimal Often = 0.5m;
    private const decimal AlmostAlways = 0.9m;
    private const decimal Always = 1;

    private static readonly JobId Campaign = new("campaign");
    private static readonly JobId Upscale = new("upscale-2x");
    private static readonly IReadOnlyList<JobId> Pictures = [Campaign, new("draft-1024"), new("final-1536")];

    private static readonly string[] Rendered = ["draft", "variation", "final"];

    private static readonly VendorId Leonardo = new("leonardo");
    private static readonly VendorId Midjourney = new("midjourney");
    private static readonly VendorId SelfHosted = new("self-hosted");

    /// <summary>Scenarios of all levers that the files as they are do not pull yet, each with its own cost.</summary>
    public static IReadOnlyList<string> Levers { get; } =
        ["ab-draft-sets", "brand-lora", "channel-targets", "fixed-seeds", "four-variations", "low-res-drafts", "reject-early", "rendering-policy", "request-cache", "style-kit", "usage-alerts"];

    /// <summary>The claims, in their usual order.</summary>
    /// <param name="vendors">Vendors that are ranked; claims about any vendor are tested on each, Leonardo first.</param>
    public static IReadOnlyList<Claim> For(IReadOnlyList<VendorId> vendors)
    {
        var each = vendors.OrderByDescending(v => v == Leonardo).ToList();
        IReadOnlyList<ClaimPair> Each(string scenario, string against, bool isComparator = true) =>
            [.. each.Select(v => isComparator ? new ClaimPair(ClaimSide.Of(v), ClaimSide.Of(v, scenario), against) : new ClaimPair(ClaimSide.Of(v, scenario), ClaimSide.Of(v), against))];

        return
        [
            new(
                "1", "Draft-then-upscale lowers cost by 40 to 70 %", "the campaign as it is saves at least 40 %, with every vendor",
                [Campaign], [.. Each("upscale-every-image", "everything at final size and every picture upscaled"), .. Each("everything-at-final-size", "everything at final size")],
                ClaimBound.AtLeast(0.4m), ClaimBound.AtLeast(0.4m), Always,
                [new("draft_acceptance", 0.02m, 1, ClaimBasis.Total), new("draft_acceptance", 0.02m, 1, ClaimBasis.Charges), new("designer_rate", 0, 200, ClaimBasis.Total)]),
            new(
                "2", "24 to 30 steps in place of 50 or more lower cost at once", "28 steps in drafts, variations and finals cost less than 50, with every vendor",
                [Campaign], [.. each.Select(v => new ClaimPair(Steps(v, 28), Steps(v, 50), "50 steps"))],
                ClaimBound.Saves, ClaimBound.Saves, Always,
                [new("final_seed_true_acceptance", 0.3m, 1, ClaimBasis.Total, SubjectOnly: true)]),
            new(
                "3", "A 4x upscale is rarely worth it; 2x suffices", "2x costs less than 4x, with every vendor that sells both",
                [Campaign, Upscale], Each("upscale-4x", "4x upscales"),
                ClaimBound.Saves, ClaimBound.Saves, AlmostAlways,
                [new("upscale_acceptance", 0.5m, 1, ClaimBasis.Total, SubjectOnly: true)]),
            new(
                "4a", "Without staff cost, cloud is often dearer than self-hosting", "charges of self-hosting are below the lowest of all others, in at least half of the cases",
                Pictures, [new(ClaimSide.Of(SelfHosted), ClaimSide.CheapestBut(SelfHosted), "the cheapest other vendor")],
                ClaimBound.Saves, null, Often,
                [new("self_hosted.utilisation_ceiling", 0.005m, 1, ClaimBasis.Charges), new("assets", 1, 100_000, ClaimBasis.Charges)]),
            new(
                "4b", "With staff cost, self-hosting is almost never cheaper unless massively scaled", "the TCO of self-hosting is above the lowest of all others, in at least nine of ten cases",
                Pictures, [new(ClaimSide.Of(SelfHosted), ClaimSide.CheapestBut(SelfHosted), "the cheapest other vendor")],
                null, ClaimBound.CostsMore, AlmostAlways,
                [new("assets", 1, 1_000_000, ClaimBasis.Total), new("self_hosted.mlops_staff", 0, 1, ClaimBasis.Total)]),
            new(
                "5a", "Leonardo often has the lowest cost per approved image", "it is below the lowest of all others, in at least half of the cases",
                Pictures, [new(ClaimSide.Of(Leonardo), ClaimSide.CheapestBut(Leonardo), "the cheapest other vendor")],
                ClaimBound.Saves, ClaimBound.Saves, Often,
                [new("leonardo.acceptance_offset", -0.2m, 0.3m, ClaimBasis.Total), new("assets", 1, 100_000, ClaimBasis.Total)]),
            new(
                "5b", "Midjourney loses to Leonardo through process cost", "its charges are not above Leonardo's, its TCO is, in at least half of the cases",
                Pictures, [new(ClaimSide.Of(Midjourney), ClaimSide.Of(Leonardo), "Leonardo")],
                ClaimBound.AtLeast(0), ClaimBound.CostsMore, Often,
                [new("midjourney.acceptance_offset", -0.2m, 0.5m, ClaimBasis.Total), new("handling_minutes_web", 0, 5, ClaimBasis.Total)]),
            new(
                "6", "A brand LoRA pays back quickly for recurring looks", "the campaign costs less with one, its share of training and curation included, with every vendor that trains one",
                [Campaign], [.. Each("brand-lora", "no LoRA", isComparator: false).Where(p => p.Subject.Vendor is { Value: "leonardo" or "fal" or "self-hosted" or "gpu-pool" })],
                ClaimBound.Saves, ClaimBound.Saves, Always,
                [new("leonardo.draft_acceptance", 0.1m, 0.9m, ClaimBasis.Total, SubjectOnly: true), new("assets", 1, 10_000, ClaimBasis.Total), new("leonardo.style_training_cost", 0, 100_000, ClaimBasis.Total, SubjectOnly: true)]),
            new(
                "7", "A cost guard saves a double-digit percentage", "credit tracking with alerts saves at least 10 %, its own cost included, with every vendor",
                [Campaign], Each("usage-alerts", "no guard", isComparator: false),
                ClaimBound.AtLeast(0.1m), ClaimBound.AtLeast(0.1m), Always,
                [new("unplanned_use", 0, 3, ClaimBasis.Charges), new("unplanned_use", 0, 3, ClaimBasis.Total), new("unplanned_cost", 0, 20, ClaimBasis.Total)]),
            new(
                "8", "The lowest charges are often not the lowest total cost per approved asset", "the vendor with the lowest charges costs more in all than another, in at least half of the cases",
                Pictures, [new(ClaimSide.LowestCharges, ClaimSide.LowestTotal, "the vendor with the lowest TCO")],
                null, ClaimBound.CostsMore, Often,
                [new("designer_rate", 0, 200, ClaimBasis.Total), new("assets", 1, 100_000, ClaimBasis.Total)]),
            new(
                "9", "The levers together halve the cost per asset", "all levers together save at least half, their own cost included, with every vendor",
                [Campaign],
                [
                    .. each.Select(v => new ClaimPair(ClaimSide.Of(v, Levers), ClaimSide.Of(v, "upscale-every-image"), "none of them, everything at final size and every picture upscaled")),
                    .. each.Select(v => new ClaimPair(ClaimSide.Of(v, Levers), ClaimSide.Of(v), "the campaign as it is")),
                ],
                ClaimBound.AtLeast(0.5m), ClaimBound.AtLeast(0.5m), Always,
                [new("designer_rate", 0, 200, ClaimBasis.Total), new("retouch_minutes", 0, 30, ClaimBasis.Total)]),
            new(
                "10", "Leonardo rarely loses to self-hosting on raw compute price", "its charges are below those of self-hosting, in at least nine of ten cases",
                Pictures, [new(ClaimSide.Of(Leonardo), ClaimSide.Of(SelfHosted), "self-hosting")],
                ClaimBound.Saves, null, AlmostAlways,
                [new("self_hosted.utilisation_ceiling", 0.005m, 1, ClaimBasis.Charges), new("leonardo.api_credit_price", 0, 0.01m, ClaimBasis.Charges)]),
        ];
    }

    private static ClaimSide Steps(VendorId vendor, int steps) =>
        ClaimSide.Of(vendor) with { Set = Rendered.ToDictionary(stage => $"{Campaign.Segment}.{stage}.steps", _ => (decimal)steps) };
}
