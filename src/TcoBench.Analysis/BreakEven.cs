using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis;

/// <summary>At which value of an input two options cost the same, plans fixed.</summary>
public static class BreakEven
{
    private const int Steps = 200;

    /// <summary>The value nearest to the base value at which a runner-up's total equals a given total; null if there is none between the bounds.</summary>
    /// <param name="cost">Total that must be met, as a formula that may rest on the input too.</param>
    /// <param name="other">The other total.</param>
    /// <param name="input">The input that varies.</param>
    /// <param name="from">Lower bound.</param>
    /// <param name="to">Upper bound.</param>
    /// <param name="values">Values of other inputs, such as the volume.</param>
    public static decimal? Crossing(Formula cost, Formula other, Input input, decimal from, decimal to, IReadOnlyDictionary<Input, decimal> values)
    {
        var gap = cost - other;
        var tape = Tape.Of(gap);
        var step = (to - from) / Steps;
        var grid = Enumerable.Range(0, Steps + 1).Select(i => from + (i * step)).Select(x => (X: x, Gap: At(x))).ToList();
        return grid
            .Zip(grid.Skip(1))
            .Where(s => s.First.Gap is { } a && s.Second.Gap is { } b && Math.Sign(a) != Math.Sign(b))
            .Select(s => Bisected(s.First.X, s.Second.X, s.First.Gap!.Value))
            .OrderBy(x => Math.Abs(x - input.Value))
            .Select(x => (decimal?)x)
            .FirstOrDefault();

        decimal? At(decimal x) => ExactReading.Of(tape, new Dictionary<Input, decimal>(values) { [input] = x }).Try(gap);

        decimal Bisected(decimal low, decimal high, decimal lowGap)
        {
            for (var i = 0; i < 60 && At((low + high) / 2) is { } middle; i++)
            {
                if (Math.Sign(middle) == Math.Sign(lowGap))
                    low = (low + high) / 2;
                else
                    high = (low + high) / 2;
            }

            return Math.Round((low + high) / 2, 9);
        }
    }

    /// <summary>For each job and volume: how much better the runner-up's images would have to pass review for it to draw level with the winner.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="assets">The input every volume sets.</param>
    public static IReadOnlyList<Flip> OfAcceptance(Comparison comparison, Input assets)
    {
        var flips = new List<Flip>();
        foreach (var row in comparison.Results.GroupBy(r => (Job: r.Job.Id.Value, r.Assets)))
        {
            var ranked = Comparison.ByCost(row.Where(r => r.Option.Status == ResultStatus.Ok)).DistinctBy(r => r.Option.Vendor.Catalog.Id).ToList();
            if (ranked.Count < 2 || ranked[0].Option.Model is not { } winner || ranked[1].Option.Model is not { } second)
                continue;
            var name = $"{second.Vendor.Catalog.Id.Segment}.acceptance_offset";
            if (Tape.Of(second.Total).Inputs.FirstOrDefault(i => i.Name == name) is not { } offset)
                continue;
            var at = Crossing(second.Total, winner.Total, offset, -0.25m, 0.75m, new Dictionary<Input, decimal> { [assets] = row.Key.Assets });
            flips.Add(new Flip(row.Key.Job, row.Key.Assets, winner.Vendor.Catalog.Id.Value, second.Vendor.Catalog.Id.Value, name, offset.Value, at));
        }

        return flips;
    }
}
