namespace TcoBench.Core.Demand;

/// <summary>Why an option is not ranked.</summary>
/// <param name="Code">Stable code: see the README of the Findings folder.</param>
/// <param name="Reason">The reason, for readers.</param>
public sealed record Exclusion(string Code, string Reason);
