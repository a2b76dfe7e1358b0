namespace TcoBench.Files.Plugins;

/// <summary>What is wrong with a plugin: ends its loading or its questioning, and becomes a finding on its vendor.</summary>
/// <param name="code">Code of the finding.</param>
/// <param name="message">What is wrong.</param>
/// <param name="hint">What to do about it.</param>
internal sealed class PluginFault(string code, string message, string hint) : Exception(message)
{
    public string Code { get; } = code;

    public string Hint { get; } = hint;
}
