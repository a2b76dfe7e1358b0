namespace TcoBench.Core.Inputs;

/// <summary>A model needs an input that no file defines. A missing figure is an error, never zero.</summary>
public sealed class MissingInputException(string name, string scope) : Exception($"no file defines \"{name}\"{scope}")
{
    /// <summary>Last segment of the name that was looked for.</summary>
    public string Name { get; } = name;
}
