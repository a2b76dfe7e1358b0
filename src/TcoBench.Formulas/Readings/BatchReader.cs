namespace TcoBench.Formulas.Readings;

/// <summary>Reads a program block by block. Not for use by two threads at once.</summary>
public sealed class BatchReader
{
    /// <summary>Most lanes a block has; columns of inputs and results lie this far apart.</summary>
    public const int Block = 512;

    private readonly BatchProgram _program;

    internal BatchReader(BatchProgram program) => _program = program;

    /// <summary>Reads one block of lanes. A lane that cannot be computed is NaN, never infinite.</summary>
    /// <param name="count">Lanes of this block, 1 to <see cref="Block"/>.</param>
    /// <param name="inputs">Values of <see cref="BatchProgram.Inputs"/>: of the i-th from <c>i·Block</c>.</param>
    /// <param name="results">Takes <see cref="BatchProgram.Results"/>: the i-th from <c>i·Block</c>.</param>
    public void Read(int count, ReadOnlySpan<double> inputs, Span<double> results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Block);
        var lanes = new Dictionary<Input, double[]>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _program.Inputs.Count; i++)
            lanes[_program.Inputs[i]] = inputs.Slice(i * Block, count).ToArray();
        for (var w = 0; w < _program.Results.Count; w++)
        {
            var (formula, constants) = _program.Results[w];
            var values = new Dictionary<Input, double[]>(lanes, ReferenceEqualityComparer.Instance);
            foreach (var (input, value) in constants)
                values[input] = [.. Enumerable.Repeat((double)value, count)];
            BatchReading.Of(Tape.Of(formula), count, values, formula)[0].CopyTo(results[(w * Block)..]);
        }
    }
}
