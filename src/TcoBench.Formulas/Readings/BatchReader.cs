using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TcoBench.Formulas.Readings;

/// <summary>Reads a program block by block. Not for use by two threads at once.</summary>
public sealed class BatchReader
{
    /// <summary>Most lanes a block has; columns of inputs and results lie this far apart.</summary>
    public const int Block = 512;

    /// <summary>How far apart the reader's own columns lie: not a power of two, which would crowd the cache.</summary>
    internal const int Stride = Block + 24;

    private readonly IReadOnlyList<Pass> _passes;
    private readonly Step[] _steps;
    private readonly int _constants;
    private readonly double[] _lanes;
    private readonly Bounds[] _columns;
    private readonly Bounds[] _buffers;
    private readonly bool[] _proven;

    internal BatchReader(BatchProgram program)
    {
        (_passes, _steps, _constants) = (program.Passes, [.. program.Schedule.Steps], Pass.Lanes * program.Constants.Count);
        _lanes = GC.AllocateUninitializedArray<double>(program.Schedule.Lanes, pinned: true);
        foreach (var (i, constant) in program.Constants.Index())
            _lanes.AsSpan(i * Pass.Lanes, Pass.Lanes).Fill(constant is { } value ? (double)value : double.NaN);
        (_columns, _buffers, _proven) = (new Bounds[program.Inputs.Count], new Bounds[(_lanes.Length - _constants) / Stride], new bool[_steps.Length]);
        Array.Fill(_columns, Bounds.Empty);
    }

    /// <summary>Reads one block of lanes. A lane that cannot be computed is NaN, never infinite, and spoils no other.</summary>
    /// <param name="count">Lanes of this block, 1 to <see cref="Block"/>.</param>
    /// <param name="inputs">Values of <see cref="BatchProgram.Inputs"/>: of the i-th from <c>i·Block</c>.</param>
    /// <param name="results">Takes <see cref="BatchProgram.Results"/>: the i-th from <c>i·Block</c>. Must not overlap the inputs.</param>
    public void Read(int count, ReadOnlySpan<double> inputs, Span<double> results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Block);
        if (inputs.Length < _columns.Length * Block)
            inputs = (double[])[.. inputs, .. new double[(_columns.Length * Block) - inputs.Length]];
        if (Widen(count, inputs))
            Prove();
        var lanes = (count + Pass.Lanes - 1) / Pass.Lanes * Pass.Lanes;
        for (var i = 0; i < _steps.Length; i++)
        {
            ref readonly var step = ref _steps[i];
            _passes[i].Run(Lanes(step.X, inputs), Lanes(step.Y, inputs), Lanes(step.Z, inputs), ref _lanes[step.Target], lanes, !_proven[i]);
            if (step.Result >= 0)
                _lanes.AsSpan(step.Target, count).CopyTo(results[(step.Result * Block)..]);
        }
    }

    private Operand Lanes(int operand, ReadOnlySpan<double> inputs) => operand < 0
        ? new Operand(ref Unsafe.Add(ref MemoryMarshal.GetReference(inputs), ~operand), nuint.MaxValue)
        : new Operand(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lanes), operand), operand < _constants ? 0 : nuint.MaxValue);

    // True if an input has values beyond those met so far.
    private bool Widen(int count, ReadOnlySpan<double> inputs)
    {
        var widened = false;
        for (var i = 0; i < _columns.Length; i++)
        {
            var bounds = Bounds.Of(inputs.Slice(i * Block, count));
            if (!_columns[i].Fit || _columns[i].Hold(bounds))
                continue;
            _columns[i] = _columns[i].Widened(bounds);
            widened = true;
        }

        return widened;
    }

    // Which steps cannot leave what the exact reading can hold, given where the inputs lie. The others are checked lane by lane, so no bit depends on this.
    private void Prove()
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            var step = _steps[i];
            var bounds = _passes[i].Of(In(step.X), In(step.Y), In(step.Z));
            _proven[i] = bounds.Fit;
            _buffers[(step.Target - _constants) / Stride] = bounds.Fit ? bounds : Bounds.Checked;
        }

        Bounds In(int operand) => operand < 0 ? _columns[~operand / Block]
            : operand < _constants ? new Bounds(_lanes[operand], _lanes[operand])
            : _buffers[(operand - _constants) / Stride];
    }
}
