using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>
/// Which of many inputs matter, by elementary effects (Morris, Technometrics 33, 1991): paths on which each input moves once, in random order, over two of four evenly spaced levels from its
/// P1 to its P99, so that long tails are met. Inputs are taken as independent.
/// </summary>
/// <param name="Effects">One per input, the greatest mean absolute change first, then by name.</param>
/// <param name="Kept">The fewest inputs that hold 99 % of the mean squares of all changes, the greatest mean square first.</param>
/// <param name="Paths">Paths.</param>
/// <param name="NotComputed">Changes left out because a result of theirs cannot be computed.</param>
public sealed record Screening(IReadOnlyList<ElementaryEffects> Effects, IReadOnlyList<Input> Kept, int Paths, int NotComputed)
{
    private const int Levels = 4;
    private const double Least = 0.01;
    private const double Step = (1 - (2 * Least)) / (Levels - 1);
    private const double KeptShare = 0.99;

    private static readonly ulong Orders = Philox.Hash("path'");

    /// <summary>The inputs kept, each for itself, and all others as one.</summary>
    /// <param name="most">Most inputs that are kept, at least 0.</param>
    public IReadOnlyList<Factor> Factors(int most)
    {
        var alone = Kept.Take(most).ToList();
        var others = Effects.Select(e => e.Input).Except(alone).ToList();
        return others.Count == 0 ? [.. alone.Select(i => new Factor([i]))] : [.. alone.Select(i => new Factor([i])), new Factor(others)];
    }

    /// <summary>Screens the inputs of a result.</summary>
    /// <param name="response">The result.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="paths">Paths, at least 2.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="CannotComputeException">Of some input fewer than two changes can be computed.</exception>
    public static Screening Of(IResponse response, int seed, int paths = 50, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 2);
        var count = response.Inputs.Count;
        var names = response.Inputs.Select(i => Philox.Hash(i.Name)).ToArray();
        var reader = new RowReader(response, paths * (count + 1));
        var moves = new (int Input, double Direction)[paths][];
        for (var path = 0; path < paths; path++)
        {
            stop.ThrowIfCancellationRequested();
            var levels = Array.ConvertAll(names, name => (int)(Philox.Uniform(seed, name, path) * Levels));
            moves[path] = Array.ConvertAll(RandomOrder.Of(count, seed, Orders, path), i => (i, levels[i] < Levels / 2 ? 1.0 : -1.0));
            var row = Array.ConvertAll(levels, level => Least + (level * Step));
            reader.Add(row);
            foreach (var (input, direction) in moves[path])
            {
                row[input] += direction * 2 * Step;
                reader.Add(row);
            }
        }

        return Of(response, moves, reader.Results());
    }

    private static Screening Of(IResponse response, (int Input, double Direction)[][] moves, double[] results)
    {
        var changes = response.Inputs.Select(_ => new List<double>()).ToArray();
        for (var path = 0; path < moves.Length; path++)
        {
            var at = path * (response.Inputs.Count + 1);
            foreach (var (input, direction) in moves[path])
            {
                changes[input].Add((results[at + 1] - results[at]) * direction / (2 * Step));
                at++;
            }
        }

        var effects = response.Inputs.Select((input, i) => Effect(input, [.. changes[i].Where(double.IsFinite)])).OrderByDescending(e => e.MeanAbsolute).ThenBy(e => e.Input.Name, StringComparer.Ordinal).ToList();
        return new Screening(effects, KeptOf(effects, response.Resolution), moves.Length, changes.Sum(c => c.Count(x => !double.IsFinite(x))));
    }

    private static ElementaryEffects Effect(Input input, double[] changes)
    {
        if (changes.Length < 2)
            throw new CannotComputeException($"the effect of \"{input.Name}\"", "hardly any result has a value");
        var mean = changes.Average();
        return new ElementaryEffects(input, changes.Average(Math.Abs), mean, Math.Sqrt(changes.Sum(c => (c - mean) * (c - mean)) / (changes.Length - 1)));
    }

    private static List<Input> KeptOf(List<ElementaryEffects> effects, double resolution)
    {
        var (all, sum, kept) = (effects.Sum(e => e.MeanSquare), 0.0, new List<Input>());
        foreach (var effect in effects.OrderByDescending(e => e.MeanSquare).TakeWhile(e => sum < KeptShare * all && e.MeanAbsolute > resolution))
        {
            kept.Add(effect.Input);
            sum += effect.MeanSquare;
        }

        return kept;
    }
}
