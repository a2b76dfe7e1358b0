using TcoBench.Core.Jobs;

namespace TcoBench.Analysis.Claims;

/// <summary>A statement about costs that can be tested.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Statement">What is said.</param>
/// <param name="Reading">How it is taken: what is compared, and what must come out.</param>
/// <param name="Jobs">Jobs it is tested on.</param>
/// <param name="Pairs">What is compared with what; the first is the one flips are looked for in.</param>
/// <param name="OnCharges">What the saving on charges must be; null if nothing is claimed about charges.</param>
/// <param name="OnTotal">What the saving on TCO must be; null if nothing is claimed about TCO.</param>
/// <param name="Share">In which share of cases it must be so: 1 for always, 0.5 for often.</param>
/// <param name="Flips">Inputs at some value of which the verdict may change.</param>
public sealed record Claim(
    string Id,
    string Statement,
    string Reading,
    IReadOnlyList<JobId> Jobs,
    IReadOnlyList<ClaimPair> Pairs,
    ClaimBound? OnCharges,
    ClaimBound? OnTotal,
    decimal Share,
    IReadOnlyList<FlipQuestion> Flips);
