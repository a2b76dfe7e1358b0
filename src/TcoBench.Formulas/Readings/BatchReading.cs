using System.Numerics.Tensors;

namespace TcoBench.Formulas.Readings;

/// <summary>
/// The formula read in many lanes of <see cref="double"/> at once: volumes, trials, or values of one input. A lane that cannot be computed is NaN,
/// never infinite. Elementwise operations only, so results do not depend on the width of the machine's vectors.
/// </summary>
public static class BatchReading
{
    private const int Block = 512;
    private const double Keep = (double)Semantics.Keep;
    private const double Tolerance = (double)Semantics.Tolerance;
    private const double Slack = (double)Semantics.Slack;

    /// <summary>Beyond this a decimal overflows and the exact reading stops.</summary>
    private const double Largest = (double)decimal.MaxValue;

    /// <summary>Reads some formulas of a tape.</summary>
    /// <param name="tape">What to read.</param>
    /// <param name="lanes">How many lanes, at least 1.</param>
    /// <param name="values">Lane values of the inputs that vary, each <paramref name="lanes"/> long; every other input has its base value in all lanes.</param>
    /// <param name="wanted">The formulas to return, all on the tape.</param>
    /// <returns>For each wanted formula its value in every lane.</returns>
    /// <exception cref="ArgumentException">A lane array has another length.</exception>
    public static double[][] Of(Tape tape, int lanes, IReadOnlyDictionary<Input, double[]> values, params IReadOnlyList<Formula> wanted)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lanes, 1);
        if (values.FirstOrDefault(v => v.Value.Length != lanes).Key is { } odd)
            throw new ArgumentException($"\"{odd.Name}\" has {values[odd].Length} lanes, not {lanes}", nameof(values));

        var results = wanted.Select(_ => new double[lanes]).ToArray();
        var slots = wanted.Select(tape.SlotOf).ToArray();
        var buffers = new double[tape.Count][];
        for (var i = 0; i < tape.Count; i++)
        {
            buffers[i] = new double[Math.Min(Block, lanes)];
            if (tape.Nodes[i] is Constant c)
                Array.Fill(buffers[i], (double)c.Value);
            else if (tape.Nodes[i] is Input input && !values.ContainsKey(input))
                Array.Fill(buffers[i], (double)input.Value);
        }

        for (var start = 0; start < lanes; start += Block)
        {
            var count = Math.Min(Block, lanes - start);
            for (var i = 0; i < tape.Count; i++)
            {
                if (tape.Nodes[i] is Input input && values.TryGetValue(input, out var lane))
                    lane.AsSpan(start, count).CopyTo(buffers[i]);
                else if (tape.Nodes[i] is Apply apply)
                    Compute(apply.Operation, buffers[tape.Left[i]].AsSpan(0, count), buffers[tape.Right[i]].AsSpan(0, count), buffers[i].AsSpan(0, count));
            }

            for (var w = 0; w < slots.Length; w++)
                buffers[slots[w]].AsSpan(0, count).CopyTo(results[w].AsSpan(start));
        }

        return results;
    }

    private static void Compute(Operation operation, ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result)
    {
        switch (operation)
        {
            case Operation.Add:
                TensorPrimitives.Add(x, y, result);
                break;
            case Operation.Subtract:
                TensorPrimitives.Subtract(x, y, result);
                break;
            case Operation.Multiply:
                TensorPrimitives.Multiply(x, y, result);
                break;
            case Operation.Divide:
                TensorPrimitives.Divide(x, y, result);
                break;
            case Operation.Min:
                TensorPrimitives.Min(x, y, result);
                return;
            case Operation.Max:
                TensorPrimitives.Max(x, y, result);
                return;
            case Operation.Packs:
                for (var i = 0; i < x.Length; i++)
                    result[i] = y[i] > 0 ? Math.Max(0, -Math.Floor(-((x[i] / y[i] * Keep) - Slack))) : double.NaN;
                break;
            case Operation.Reaches:
                for (var i = 0; i < x.Length; i++)
                {
                    var gap = x[i] - y[i] + (Tolerance * Math.Abs(y[i])) + Slack;
                    result[i] = double.IsNaN(gap) ? double.NaN : gap >= 0 ? 1 : 0;
                }

                return;
            case Operation.Round:
                for (var i = 0; i < x.Length; i++)
                    result[i] = double.IsNaN(x[i]) ? double.NaN : y[i] * Math.Sign(x[i]) * Math.Floor((Math.Abs(x[i] / y[i]) * (1 + Tolerance)) + 0.5 + Slack);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(operation), operation, "unknown operation");
        }

        for (var i = 0; i < result.Length; i++)
        {
            if (!(Math.Abs(result[i]) <= Largest))
                result[i] = double.NaN;
        }
    }
}
