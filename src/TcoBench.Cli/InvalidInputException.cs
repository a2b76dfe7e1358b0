using TcoBench.Core.Findings;

namespace TcoBench.Cli;

/// <summary>An input file is wrong: exit code 3, and nothing is written.</summary>
/// <param name="findings">Everything found in the files.</param>
internal sealed class InvalidInputException(IReadOnlyList<Finding> findings) : Exception("an input file is wrong")
{
    /// <summary>Everything found in the files.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
