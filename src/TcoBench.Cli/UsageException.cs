namespace TcoBench.Cli;

/// <summary>An option has a value that means nothing: exit code 2.</summary>
/// <param name="message">What is wrong, quoting what the user wrote.</param>
/// <param name="hint">What to do about it; empty if the message says it.</param>
internal sealed class UsageException(string message, string hint = "") : Exception(message)
{
    /// <summary>What to do about it.</summary>
    public string Hint { get; } = hint;
}
