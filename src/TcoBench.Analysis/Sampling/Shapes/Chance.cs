namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>The probabilities to lie below and above a point. Both, because near 1 one of them no longer tells the other.</summary>
/// <param name="Below">From 0 to 1.</param>
/// <param name="Above">From 0 to 1; the two add up to 1.</param>
internal readonly record struct Chance(double Below, double Above);
