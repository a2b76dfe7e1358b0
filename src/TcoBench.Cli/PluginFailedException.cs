using TcoBench.Core.Findings;

namespace TcoBench.Cli;

/// <summary>The plugin of the only vendor asked for failed: exit code 5, and nothing is written.</summary>
/// <param name="findings">What it did wrong.</param>
internal sealed class PluginFailedException(IReadOnlyList<Finding> findings) : Exception("a plugin failed")
{
    /// <summary>What it did wrong.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
