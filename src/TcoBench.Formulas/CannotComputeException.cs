namespace TcoBench.Formulas;

/// <summary>A figure has no value: a division by zero or a number beyond the range of <see cref="decimal"/>.</summary>
/// <param name="line">Id of the first named line that could not be computed.</param>
/// <param name="reason">What went wrong, e.g. "division by zero".</param>
public sealed class CannotComputeException(string line, string reason) : Exception($"{(line.Length == 0 ? "the figure" : line)} cannot be computed: {reason}")
{
    /// <summary>Id of the first named line that could not be computed; empty if none encloses the failure.</summary>
    public string Line { get; } = line;

    /// <summary>What went wrong.</summary>
    public string Reason { get; } = reason;
}
