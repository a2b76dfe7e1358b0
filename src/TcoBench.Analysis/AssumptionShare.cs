using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis;

/// <summary>
/// How much of a total rests on assumptions. Nearly every cost line rests on at least one, so counting lines says 100 % always. Instead every input is
/// raised by 1 %, one at a time, and the absolute changes of the total are added up: the share of the sum that assumed inputs cause is the
/// share of the total's movement that nobody has published. Decisions (window, steps, asset count) are no beliefs and do not count.
/// </summary>
public static class AssumptionShare
{
    private const double Nudge = 1.01;

    /// <summary>The share, 0 to 1; 0 if nothing moves the total.</summary>
    /// <param name="total">The total.</param>
    /// <param name="values">Values of inputs other than their base values, such as the volume.</param>
    public static decimal Of(Formula total, IReadOnlyDictionary<Input, decimal> values)
    {
        var tape = Tape.Of(total);
        var believed = tape.Inputs.Where(i => i.Evidence.Kind != EvidenceKind.Chosen && i.Value != 0).ToList();
        var lanes = new Dictionary<Input, double[]>(ReferenceEqualityComparer.Instance);
        foreach (var (input, value) in values)
            lanes[input] = [.. Enumerable.Repeat((double)value, believed.Count + 1)];
        for (var i = 0; i < believed.Count; i++)
        {
            var lane = Enumerable.Repeat((double)believed[i].Value, believed.Count + 1).ToArray();
            lane[i] *= Nudge;
            lanes[believed[i]] = lane;
        }

        var totals = BatchReading.Of(tape, believed.Count + 1, lanes, total)[0];
        var (assumed, all) = (0.0, 0.0);
        for (var i = 0; i < believed.Count; i++)
        {
            var change = Math.Abs(totals[i] - totals[^1]);
            if (!double.IsFinite(change))
                continue;
            all += change;
            if (believed[i].Evidence.Kind == EvidenceKind.Assumed)
                assumed += change;
        }

        return all == 0 ? 0 : Math.Round(new decimal(assumed / all), 6);
    }
}
