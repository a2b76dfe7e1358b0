namespace TcoBench.Analysis.Crossings;

/// <summary>A place on the boundary between two areas of a map.</summary>
/// <param name="X">Value of the input from left to right.</param>
/// <param name="Y">Value of the input from bottom to top.</param>
/// <param name="One">The cheapest to the left, or below; null if none delivers there.</param>
/// <param name="Other">The cheapest to the right, or above; null if none delivers there.</param>
public sealed record MapBoundary(decimal X, decimal Y, Contender? One, Contender? Other);
