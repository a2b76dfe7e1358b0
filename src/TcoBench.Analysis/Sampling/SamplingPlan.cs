namespace TcoBench.Analysis.Sampling;

/// <summary>How a run draws; the same plan gives the same draws.</summary>
/// <param name="Method">How trials are spread.</param>
/// <param name="Trials">Number of trials, at least 1.</param>
/// <param name="Seed">Seed of the run.</param>
public sealed record SamplingPlan(SamplingMethod Method, int Trials, int Seed);
