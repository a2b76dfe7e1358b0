namespace TcoBench.Analysis;

/// <summary>What was asked for has no figure, such as usage nobody sells.</summary>
/// <param name="message">Why not.</param>
public sealed class NoFigureException(string message) : Exception(message);
