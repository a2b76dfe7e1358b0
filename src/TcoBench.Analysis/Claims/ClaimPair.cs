namespace TcoBench.Analysis.Claims;

/// <summary>What is compared with what.</summary>
/// <param name="Subject">The side that is claimed to cost less, or more.</param>
/// <param name="Comparator">The side it is compared with.</param>
/// <param name="Against">The comparator in words.</param>
public sealed record ClaimPair(ClaimSide Subject, ClaimSide Comparator, string Against);
