using TcoBench.Formulas;

namespace TcoBench.Analysis.Crossings;

/// <summary>The value of one input at which a runner-up becomes as cheap as the winner, all else as it is.</summary>
/// <param name="Job">Id of the job.</param>
/// <param name="Assets">Approved assets.</param>
/// <param name="Winner">Id of the winning vendor.</param>
/// <param name="RunnerUp">Id of the runner-up.</param>
/// <param name="Input">Full name of the runner-up's input, e.g. <c>midjourney.draft_acceptance</c>.</param>
/// <param name="Base">Its base value.</param>
/// <param name="At">The value of equal cost; null if no value within its range gives it.</param>
public sealed record Flip(string Job, int Assets, string Winner, string RunnerUp, string Input, decimal Base, decimal? At)
{
    // Of an acceptance rate, as what is added to the vendor's own.
    private const decimal Least = -0.25m;
    private const decimal Most = 0.75m;

    private const int Decimals = 9;

    /// <summary>For each job and volume: how much better the runner-up's images would have to pass review for it to draw level with the winner. Plans are fixed.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="assets">The input every volume sets.</param>
    public static IReadOnlyList<Flip> OfAcceptance(Comparison comparison, Input assets)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var flips = new List<Flip>();
        foreach (var row in comparison.Results.GroupBy(r => (Job: r.Job.Id.Value, r.Assets)))
        {
            var ranked = Comparison.ByCost(row.Where(r => r.Option.Status == ResultStatus.Ok)).DistinctBy(r => r.Option.Vendor.Catalog.Id).ToList();
            if (ranked.Count < 2 || ranked[0].Option.Model is not { } winner || ranked[1].Option.Model is not { } second)
                continue;
            var name = $"{second.Vendor.Catalog.Id.Segment}.acceptance_offset";
            if (Tape.Of(second.Total).Inputs.FirstOrDefault(i => i.Name == name) is not { } offset)
                continue;
            var at = Nearest(second.Total, winner.Total, new CostAxis(offset, Least, Most), new Dictionary<Input, decimal> { [assets] = row.Key.Assets });
            flips.Add(new Flip(row.Key.Job, row.Key.Assets, winner.Vendor.Catalog.Id.Value, second.Vendor.Catalog.Id.Value, name, offset.Value, at));
        }

        return flips;
    }

    /// <summary>The value nearest to the base value at which two costs change places, to nine decimals; null if there is none on the axis.</summary>
    internal static decimal? Nearest(Formula one, Formula other, CostAxis axis, IReadOnlyDictionary<Input, decimal> values)
    {
        var (first, second) = (new Contender("one", "one", [Candidate.Of(one)]), new Contender("other", "other", [Candidate.Of(other)]));
        return CrossingSearch.Of([first, second], axis, values).Between(first, second)
            .Select(c => Math.Round(c.First, Decimals))
            .OrderBy(x => Math.Abs(x - axis.Input.Value))
            .Select(x => (decimal?)x)
            .FirstOrDefault();
    }
}
