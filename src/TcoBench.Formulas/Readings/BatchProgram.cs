namespace TcoBench.Formulas.Readings;

/// <summary>
/// Formulas made ready to be read in very many lanes: trials, volumes or values of an input. What rests on no varying input is computed once.
/// Made once and read by any number of threads, each with a <see cref="BatchReader"/> of its own.
/// </summary>
public sealed class BatchProgram
{
    private BatchProgram(IReadOnlyList<BatchResult> wanted, IReadOnlyList<Input> inputs) => (Results, Inputs) = (wanted, inputs);

    /// <summary>The varying inputs that any result rests on, in the order in which a reader takes their values.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    /// <summary>What a reading gives, in the order in which a reader returns it.</summary>
    public IReadOnlyList<BatchResult> Results { get; }

    /// <summary>Makes formulas ready.</summary>
    /// <param name="wanted">What a reading is to give.</param>
    /// <param name="varying">Inputs whose values are given lane by lane; every other input has the value fixed for the result, else its base value.</param>
    public static BatchProgram Of(IReadOnlyList<BatchResult> wanted, IReadOnlyCollection<Input> varying)
    {
        var met = Tape.Of(wanted.Select(w => w.Formula)).Inputs.ToHashSet<Input>(ReferenceEqualityComparer.Instance);
        return new BatchProgram(wanted, [.. varying.Where(met.Contains)]);
    }

    /// <summary>A reader with buffers of its own, for one thread.</summary>
    public BatchReader Reader() => new(this);
}
