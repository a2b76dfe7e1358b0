namespace TcoBench.Analysis.Crossings;

/// <summary>Who is cheapest at one place of a map.</summary>
/// <param name="Cheapest">The cheapest; null where none delivers.</param>
/// <param name="PerAsset">What an approved asset costs with it; null where none delivers.</param>
/// <param name="RunnerUp">The next; null where no other delivers.</param>
/// <param name="Margin">How much more an approved asset costs with the next, at least 0; null where no other delivers.</param>
public sealed record MapCell(Contender? Cheapest, decimal? PerAsset, Contender? RunnerUp, decimal? Margin);
