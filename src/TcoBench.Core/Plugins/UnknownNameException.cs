namespace TcoBench.Core.Plugins;

/// <summary>A plugin asks for a name its vendor's file does not give it.</summary>
/// <param name="name">The name.</param>
public sealed class UnknownNameException(string name) : Exception($"nothing is called \"{name}\" here")
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
