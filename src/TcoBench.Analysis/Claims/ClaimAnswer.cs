namespace TcoBench.Analysis.Claims;

/// <summary>A claim, tested.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Cases">Every case with figures on both sides, by pair, job and volume.</param>
/// <param name="Flips">Where the verdict of the first case changes.</param>
/// <param name="Untested">How many cases have no figure on one side or both.</param>
/// <param name="Problem">Why it could not be tested; empty if it could.</param>
public sealed record ClaimAnswer(Claim Claim, ClaimVerdict Verdict, IReadOnlyList<ClaimCase> Cases, IReadOnlyList<FlipAnswer> Flips, int Untested, string Problem = "")
{
    /// <summary>In how many cases it is as claimed, and how many tell.</summary>
    public (int Held, int Told) Count(ClaimBasis basis) => (Cases.Count(c => c.Holds(basis) == true), Cases.Count(c => c.Holds(basis) is not null));
}
