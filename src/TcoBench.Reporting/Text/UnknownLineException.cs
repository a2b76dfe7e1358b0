namespace TcoBench.Reporting.Text;

/// <summary>A model has no line of that name.</summary>
/// <param name="line">What was asked for.</param>
/// <param name="near">Lines that may have been meant, nearest first; may be empty.</param>
public sealed class UnknownLineException(string line, IReadOnlyList<string> near)
    : Exception($"there is no line \"{line}\"{(near.Count == 0 ? "" : $"; did you mean {string.Join(", ", near.Select(n => $"\"{n}\""))}?")}")
{
    /// <summary>What was asked for.</summary>
    public string Line { get; } = line;

    /// <summary>Lines that may have been meant, nearest first; may be empty.</summary>
    public IReadOnlyList<string> Near { get; } = near;
}
