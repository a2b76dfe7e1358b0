namespace TcoBench.Formulas.Readings;

/// <summary>
/// The formula read in many lanes of <see cref="double"/> at once: volumes, trials, or values of one input. A lane that cannot be computed is NaN,
/// never infinite. For one reading; a <see cref="BatchProgram"/> is made once and read often.
/// </summary>
public static class BatchReading
{
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

        var program = BatchProgram.Of(tape, [.. wanted.Select(f => new BatchResult(f, new Dictionary<Input, decimal>()))], [.. values.Keys]);
        var reader = program.Reader();
        var (inputs, read) = (new double[program.Inputs.Count * BatchReader.Block], new double[wanted.Count * BatchReader.Block]);
        var results = wanted.Select(_ => new double[lanes]).ToArray();
        for (var start = 0; start < lanes; start += BatchReader.Block)
        {
            var count = Math.Min(BatchReader.Block, lanes - start);
            foreach (var (i, input) in program.Inputs.Index())
                values[input].AsSpan(start, count).CopyTo(inputs.AsSpan(i * BatchReader.Block));
            reader.Read(count, inputs, read);
            foreach (var (i, result) in results.Index())
                read.AsSpan(i * BatchReader.Block, count).CopyTo(result.AsSpan(start));
        }

        return results;
    }
}
