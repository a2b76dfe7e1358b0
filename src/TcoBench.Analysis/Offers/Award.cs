using TcoBench.Core.Jobs;
using TcoBench.Core.Requirements;

namespace TcoBench.Analysis.Offers;

/// <summary>Who would win a job at a volume by each method, and how firmly.</summary>
/// <param name="Job">The job, under the requirements.</param>
/// <param name="Assets">Approved assets.</param>
/// <param name="Bids">Plans that may win, cheapest first; empty if there is none.</param>
/// <param name="Rankings">By the simple and the extended guide-value method, then by weighted scoring; empty if nobody bids, or a bid costs nothing and so has no ratio.</param>
/// <param name="PriceWeights">Weights of the price for which the winner by weighted scoring stays it; null without rankings.</param>
/// <param name="Points">Points of each nice-to-have for which the winner by the simple method stays it; empty without rankings.</param>
public sealed record Award(ReferenceJob Job, int Assets, IReadOnlyList<Bid> Bids, IReadOnlyList<Ranking> Rankings, WinningInterval? PriceWeights, IReadOnlyList<PointsInterval> Points)
{
    /// <summary>Ranks what may win.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="job">The job, under these requirements.</param>
    /// <param name="assets">Approved assets.</param>
    /// <param name="options">Every plan of every vendor at this volume. Those that are not ranked do not bid, and a vendor that has another bidder do all the work does not bid beside it.</param>
    public static Award Of(RequirementSet requirements, ReferenceJob job, int assets, IReadOnlyList<Option> options)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(options);
        var (rules, niceToHave) = (requirements.Scoring, requirements.PointsIn(job));
        var bidding = options.Where(o => o is { Status: ResultStatus.Ok, Total: not null }).ToList();
        var bids = bidding
            .Where(o => !bidding.Exists(other => other.Vendor.Catalog.Id == o.DoneBy))
            .Select(o => BidOf(o, rules, niceToHave))
            .OrderBy(b => b.Price)
            .ToList();
        if (bids.Count == 0 || bids[0].Price <= 0)
            return new Award(job, assets, bids, [], null, []);
        var weighted = new WeightedScore(rules.PriceWeight, rules.PriceFormula, rules.BasicPoints + niceToHave.Sum(n => n.Points));
        AwardMethod[] methods = [new SimpleGuideValue(), new ExtendedGuideValue(rules.Band, rules.Decider), weighted];
        return new Award(job, assets, bids, [.. methods.Select(m => new Ranking(m, m.Rank(bids), m.Flips(bids)))], weighted.WinningPriceWeights(bids), PointsInterval.Of(bids, niceToHave));
    }

    private static Bid BidOf(Option option, ScoringRules rules, IReadOnlyList<NiceToHave> niceToHave)
    {
        var (vendor, plan) = (option.Vendor.Catalog, option.Plan);
        var bought = option.Model?.AddOns ?? [];
        var earned = niceToHave.Where(n => Standing.Of(n.Criterion, vendor, plan) is var s && (s.Fulfilment == Fulfilment.Met || (s.AddOn is { } addOn && bought.Contains(addOn)))).ToList();
        return new Bid(vendor, plan, option.Total!.Value, rules.BasicPoints + earned.Sum(n => n.Points), earned);
    }
}
