namespace TcoBench.Core.Inputs;

/// <summary>That two uncertain inputs tend to be high together, or one high where the other is low.</summary>
/// <param name="First">Full name of an input.</param>
/// <param name="Second">Full name of another.</param>
/// <param name="Rank">Spearman's rank correlation, strictly between -1 and 1.</param>
public sealed record RankCorrelation(string First, string Second, decimal Rank)
{
    /// <summary>Why they hang together; empty if nobody said.</summary>
    public string Why { get; init; } = "";
}
