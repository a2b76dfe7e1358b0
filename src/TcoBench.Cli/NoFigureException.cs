namespace TcoBench.Cli;

/// <summary>What was asked for has no figure, such as usage nobody sells: exit code 4.</summary>
/// <param name="message">Why not.</param>
internal sealed class NoFigureException(string message) : Exception(message);
