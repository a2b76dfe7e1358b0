namespace TcoBench.Analysis.Sensitivities;

/// <summary>How much of a variance a factor causes.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="First">What it causes alone: how much the variance would fall on average if it were known.</param>
/// <param name="Total">What it causes alone and together with others: how much would be left on average if all others were known. The totals of all factors add up to more than 1 where factors act together.</param>
public sealed record SobolIndex(Factor Factor, VarianceShare First, VarianceShare Total);
