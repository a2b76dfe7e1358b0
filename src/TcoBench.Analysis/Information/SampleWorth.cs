namespace TcoBench.Analysis.Information;

/// <summary>What trying some images gives before a decision.</summary>
/// <param name="Images">Images tried.</param>
/// <param name="Worth">What it is worth (EVSI).</param>
/// <param name="HalfWidth">How well the acceptance is then known: half the width of its 90 % interval, on average over what may be seen.</param>
public sealed record SampleWorth(int Images, Worth Worth, decimal HalfWidth);
