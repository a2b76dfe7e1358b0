using System.CommandLine;

namespace TcoBench.Cli.Commands;

/// <summary><c>explain</c>: walks a figure back to its sources, in sentences.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal console) => new("explain", "Walks a figure back to its sources, in sentences.");
}
