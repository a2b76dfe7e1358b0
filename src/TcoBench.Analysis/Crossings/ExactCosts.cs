using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Crossings;

/// <summary>What contenders cost, read exactly, each with the cheapest of its candidates that delivers.</summary>
/// <param name="contenders">Who is read.</param>
/// <param name="input">The input that varies.</param>
/// <param name="values">Values of other inputs, such as the volume.</param>
internal sealed class ExactCosts(IReadOnlyList<Contender> contenders, Input input, IReadOnlyDictionary<Input, decimal> values)
{
    private const decimal Alike = 1e-12m;

    private readonly Tape _tape = Tape.Of(contenders.SelectMany(c => c.Candidates).SelectMany(c => c.Formulas));

    /// <summary>Cost and choice of each contender at a value of the input; null where it does not deliver.</summary>
    public (decimal Cost, int Choice)?[] At(decimal value)
    {
        var reading = ExactReading.Of(_tape, new Dictionary<Input, decimal>(values) { [input] = value });
        return [.. contenders.Select(c => Best(c, reading))];
    }

    private static (decimal Cost, int Choice)? Best(Contender contender, ExactReading reading)
    {
        (decimal Cost, int Choice)? best = null;
        for (var c = 0; c < contender.Candidates.Count; c++)
        {
            var candidate = contender.Candidates[c];
            if (reading.Try(candidate.Total) is not { } total
                || (candidate.InTime is { } inTime && reading.Try(inTime) is not > 0)
                || candidate.Unserved.Any(u => reading.Try(u) > Semantics.Slack))
                continue;
            if (best is not { } known || total < known.Cost - (Alike * Math.Abs(known.Cost)))
                best = (total, c);
        }

        return best;
    }
}
