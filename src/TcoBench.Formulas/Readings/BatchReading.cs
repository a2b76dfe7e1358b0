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

    private static readonly Dictionary<Operation, Elementwise> Operations = new()
    {
        [Operation.Add] = TensorPrimitives.Add,
        [Operation.Subtract] = TensorPrimitives.Subtract,
        [Operation.Multiply] = TensorPrimitives.Multiply,
        [Operation.Divide] = TensorPrimitives.Divide,
        [Operation.Min] = TensorPrimitives.Min,
        [Operation.Max] = TensorPrimitives.Max,
        [Operation.Packs] = (x, y, result) =>
        {
            for (var i = 0; i < x.Length; i++)
                result[i] = y[i] > 0 ? Math.Max(0, -Math.Floor(-((x[i] / y[i] * Keep) - Slack))) : double.NaN;
        },
        [Operation.Reaches] = (x, y, result) =>
        {
            for (var i = 0; i < x.Length; i++)
            {
                var gap = x[i] - y[i] + (Tolerance * Math.Abs(y[i])) + Slack;
                result[i] = Math.Abs(gap) <= Largest ? gap >= 0 ? 1 : 0 : double.NaN;
            }
        },
        [Operation.Round] = (x, y, result) =>
        {
            for (var i = 0; i < x.Length; i++)
            {
                var quotient = Math.Abs(x[i] / y[i]);
                result[i] = quotient <= Largest ? y[i] * Math.Sign(x[i]) * Math.Floor((quotient * (1 + Tolerance)) + 0.5 + Slack) : double.NaN;
            }
        },
    };

    private delegate void Elementwise(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result);

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
        var operations = new Elementwise?[tape.Count];
        for (var i = 0; i < tape.Count; i++)
        {
            buffers[i] = new double[Math.Min(Block, lanes)];
            if (tape.Nodes[i] is Constant c)
                Array.Fill(buffers[i], (double)c.Value);
            else if (tape.Nodes[i] is Input input && !values.ContainsKey(input))
                Array.Fill(buffers[i], (double)input.Value);
            else if (tape.Nodes[i] is Apply apply)
                operations[i] = Operations[apply.Operation];
        }

        for (var start = 0; start < lanes; start += Block)
        {
            var (from, count) = (start, Math.Min(Block, lanes - start));
            for (var i = 0; i < tape.Count; i++)
            {
                if (tape.Nodes[i] is Input input && values.TryGetValue(input, out var lane))
                    lane.AsSpan(from, count).CopyTo(Lanes(i));
                else if (operations[i] is { } operation)
                    operation(Lanes(tape.Left[i]), Lanes(tape.Right[i]), Lanes(i));
                else
                    continue;
                Spoil(Lanes(i));
            }

            for (var w = 0; w < slots.Length; w++)
                Lanes(slots[w]).CopyTo(results[w].AsSpan(from));
            Span<double> Lanes(int slot) => buffers[slot].AsSpan(0, count);
        }

        return results;
    }

    // What the exact reading could not hold is no figure here either.
    private static void Spoil(Span<double> lanes)
    {
        foreach (ref var lane in lanes)
            lane = Math.Abs(lane) <= Largest ? lane : double.NaN;
    }
}
