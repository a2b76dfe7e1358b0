namespace TcoBench.Analysis;

/// <summary>How far a total may lie from its base value when every assumption varies within its spread.</summary>
/// <param name="P10">Value below which one trial in ten lies, in the report currency.</param>
/// <param name="P50">Median.</param>
/// <param name="P90">Value below which nine trials in ten lie.</param>
/// <param name="Trials">Number of trials.</param>
/// <param name="Seed">Seed of the draws: the same seed gives the same figures.</param>
public sealed record Interval(decimal P10, decimal P50, decimal P90, int Trials, int Seed);
