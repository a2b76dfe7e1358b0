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

    private readonly Pass[] _passes;
    private readonly Step[] _steps;
    private readonly int _constants;
    private readonly Memory<double> _memory;

    // Where values lie: of inputs, of the results of steps, and of what each buffer holds while steps are being proven.
    private readonly Bounds[] _inputs;
    private readonly Bounds[] _results;
    private readonly Bounds[] _buffers;
    private readonly bool[] _proven;

    internal BatchReader(BatchProgram program)
    {
        (_passes, _steps, _constants) = (program.Passes, program.Schedule.Steps, Pass.Lanes * program.Constants.Count);
        _memory = Aligned(program.Schedule.Lanes);
        foreach (var (i, constant) in program.Constants.Index())
            _memory.Span.Slice(i * Pass.Lanes, Pass.Lanes).Fill(constant is { } value ? (double)value : double.NaN);
        (_inputs, _results, _buffers) = (new Bounds[program.Inputs.Count], new Bounds[_steps.Length], new Bounds[(_memory.Length - _constants) / Stride]);
        Array.Fill(_inputs, Bounds.Empty);
        Array.Fill(_proven = new bool[_steps.Length], true);
    }

    /// <summary>Reads one block of lanes. A lane that cannot be computed is NaN, never infinite, and spoils no other.</summary>
    /// <param name="count">Lanes of this block, 1 to <see cref="Block"/>.</param>
    /// <param name="inputs">Values of <see cref="BatchProgram.Inputs"/>: of the i-th from <c>i·Block</c>.</param>
    /// <param name="results">Takes <see cref="BatchProgram.Results"/>: the i-th from <c>i·Block</c>. Must not overlap the inputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(int count, ReadOnlySpan<double> inputs, Span<double> results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Block);
        if (inputs.Length < _inputs.Length * Block)
            inputs = (double[])[.. inputs, .. new double[(_inputs.Length * Block) - inputs.Length]];
        var lanes = (count + Pass.Lanes - 1) / Pass.Lanes * Pass.Lanes;
        var memory = _memory.Span;
        var known = !Widen(count, inputs);
        for (var i = 0; i < _steps.Length; i++)
        {
            ref readonly var step = ref _steps[i];
            if (!known)
                Prove(i);
            _passes[i].Run(Lanes(step.X, memory, inputs), Lanes(step.Y, memory, inputs), Lanes(step.Z, memory, inputs), ref memory[step.Target], lanes, !_proven[i]);
            var read = memory.Slice(step.Target, count);
            if (!_proven[i] && !_results[i].Hold(read) && _results[i] != Bounds.Checked)
                known = Widen(i, read, known);
            if (step.Result >= 0)
                read.CopyTo(results[(step.Result * Block)..]);
        }
    }

    // Vectors that lie across two cache lines take longer.
    private static Memory<double> Aligned(int lanes)
    {
        const int line = 64;
        var array = GC.AllocateUninitializedArray<double>(lanes + (line / sizeof(double)), pinned: true);
        var over = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % line);
        return array.AsMemory((line - over) / sizeof(double), lanes);
    }

    private Operand Lanes(int operand, Span<double> memory, ReadOnlySpan<double> inputs) => operand < 0
        ? new Operand(ref Unsafe.Add(ref MemoryMarshal.GetReference(inputs), ~operand), nuint.MaxValue)
        : new Operand(ref Unsafe.Add(ref MemoryMarshal.GetReference(memory), operand), operand < _constants ? 0 : nuint.MaxValue);

    // True if an input has values beyond those met so far.
    private bool Widen(int count, ReadOnlySpan<double> inputs)
    {
        var widened = false;
        for (var i = 0; i < _inputs.Length; i++)
        {
            var values = inputs.Slice(i * Block, count);
            if (_inputs[i].Hold(values) || !_inputs[i].Fit)
                continue;
            _inputs[i] = _inputs[i].Widened(Bounds.Of(values));
            widened = true;
        }

        return widened;
    }

    // A checked step has results beyond those met so far, so that the steps after it have to be proven again.
    private bool Widen(int step, ReadOnlySpan<double> read, bool known)
    {
        for (var i = 0; known && i < step; i++)
            _buffers[Buffer(_steps[i].Target)] = _results[i];
        var bounds = Bounds.Of(read);
        _buffers[Buffer(_steps[step].Target)] = _results[step] = bounds.Fit ? _results[step].Widened(bounds) : Bounds.Checked;
        return false;
    }

    // Whether a step cannot leave what the exact reading can hold, given where its operands lie. If it may, its lanes are checked, so no bit depends on this.
    private void Prove(int i)
    {
        ref readonly var step = ref _steps[i];
        var bounds = _passes[i].Of(In(step.X), In(step.Y), In(step.Z));
        if (bounds.Fit)
            _results[i] = bounds;
        else if (_proven[i])
            (_proven[i], _results[i]) = (false, Bounds.Empty);
        _buffers[Buffer(step.Target)] = _results[i];
    }

    private Bounds In(int operand) => operand < 0 ? _inputs[~operand / Block]
        : operand < _constants ? new Bounds(_memory.Span[operand], _memory.Span[operand])
        : _buffers[Buffer(operand)];

    private int Buffer(int target) => (target - _constants) / Stride;
}
