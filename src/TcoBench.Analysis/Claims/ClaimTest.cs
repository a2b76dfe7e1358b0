using TcoBench.Analysis.WhatIfs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Claims;

/// <summary>Tests claims: figures of every case at base inputs, the verdict they give, and where it would change.</summary>
/// <param name="worldOf">The files under scenarios, by their ids.</param>
/// <param name="volumes">Approved assets, rising; flips are looked for at the middle one.</param>
public sealed class ClaimTest(Func<IReadOnlyList<string>, WhatIfWorld> worldOf, IReadOnlyList<int> volumes)
{
    private const int Steps = 16;
    private const int Halvings = 40;
    private const int Digits = 9;

    private readonly ClaimCosts _costs = new(worldOf);

    /// <summary>Tests claims.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="progress">Told the share of claims that are done, 0 to 1.</param>
    /// <param name="stop">Asked between claims.</param>
    public IReadOnlyList<ClaimAnswer> Of(IReadOnlyList<Claim> claims, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var answers = new List<ClaimAnswer>();
        foreach (var claim in claims)
        {
            stop.ThrowIfCancellationRequested();
            answers.Add(Of(claim));
            progress?.Report((double)answers.Count / claims.Count);
        }

        return answers;
    }

    /// <summary>Tests a claim.</summary>
    public ClaimAnswer Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Pairs.SelectMany(p => new[] { p.Subject.Scenarios, p.Comparator.Scenarios }).Select(_costs.Problem).FirstOrDefault(p => p is not null) is { } problem)
            return new ClaimAnswer(claim, ClaimVerdict.NotTested, [], [], 0, problem);
        var all = (from pair in claim.Pairs from job in claim.Jobs from assets in volumes select (Pair: pair, Case: Case(claim, pair, job, assets))).ToList();
        var told = all.Where(c => c.Case.HoldsOnCharges is not null || c.Case.HoldsOnTotal is not null).ToList();
        var cases = told.Select(c => c.Case).ToList();
        var answer = new ClaimAnswer(claim, ClaimVerdict.NotTested, cases, [], all.Count - told.Count);
        if (cases.Count == 0)
            return answer;
        var middle = volumes[volumes.Count / 2];
        var lead = told.Find(c => c.Case.Assets == middle) is { Pair: not null } found ? found : told[0];
        return answer with
        {
            Verdict = Judged(answer),
            Flips = [.. claim.Flips.Where(q => lead.Case.Holds(q.Basis) is not null).Select(q => Flip(claim, lead.Pair, lead.Case, q)).OfType<FlipAnswer>()],
        };
    }

    private ClaimCase Case(Claim claim, ClaimPair pair, JobId job, int assets)
    {
        var (charges, _, _) = Saving(pair, job, assets, ClaimBasis.Charges);
        var (total, subject, comparator) = Saving(pair, job, assets, ClaimBasis.Total);
        return new ClaimCase(job, assets, subject, comparator, pair.Against, charges, total, charges is { } c ? claim.OnCharges?.Holds(c) : null, total is { } t ? claim.OnTotal?.Holds(t) : null);
    }

    // What the subject saves as a share of the comparator; nothing against nothing is no saving, something against nothing has no share.
    private (decimal? Saving, VendorId? Subject, VendorId? Comparator) Saving(ClaimPair pair, JobId job, int assets, ClaimBasis basis, (string Input, decimal Value)? set = null, bool subjectOnly = false)
    {
        var subject = _costs.Of(pair.Subject, job, assets, basis, set);
        var comparator = _costs.Of(pair.Comparator, job, assets, basis, subjectOnly ? null : set);
        var saving = subject is not { } s || comparator is not { } c ? null : c.Cost != 0 ? 1 - (s.Cost / c.Cost) : s.Cost == 0 ? 0 : (decimal?)null;
        return (saving, subject?.Vendor, comparator?.Vendor);
    }

    private static ClaimVerdict Judged(ClaimAnswer answer)
    {
        var judged = new[] { ClaimBasis.Charges, ClaimBasis.Total }.Select(answer.Count).ToList();
        bool? Held((int Held, int Told) count) => count.Told == 0 ? null : count.Held >= count.Told * answer.Claim.Share;
        return (Held(judged[0]), Held(judged[1])) switch
        {
            (true or null, true or null) => ClaimVerdict.Holds,
            (true, false) => ClaimVerdict.HoldsOnlyOnCharges,
            (false, true) => ClaimVerdict.HoldsOnlyOnTotal,
            _ => judged.Sum(j => j.Held) == 0 ? ClaimVerdict.DoesNotHold : ClaimVerdict.HoldsOnlyInSomeCases,
        };
    }

    // The change of verdict nearest to the base value, on a grid of both its sides and then by halving.
    private FlipAnswer? Flip(Claim claim, ClaimPair pair, ClaimCase lead, FlipQuestion question)
    {
        var vendors = new[] { (pair.Subject, lead.Subject), (pair.Comparator, lead.Comparator) };
        if (vendors.Select(v => v.Item2 is { } vendor ? _costs.InputOf(v.Item1, lead.Job, vendor, question.Input) : null).FirstOrDefault(i => i is not null) is not { } input)
            return null;
        var start = question.Input == "assets" ? lead.Assets : input.Value;
        var held = lead.Holds(question.Basis);
        var bound = question.Basis == ClaimBasis.Charges ? claim.OnCharges! : claim.OnTotal!;
        var (down, up) = (Nearest(Math.Min(question.From, start)), Nearest(Math.Max(question.To, start)));
        var flips = new[] { down.At, up.At }.OfType<decimal>().ToList();
        return new FlipAnswer(question, lead, input, start, flips.Count == 0 ? null : flips.MinBy(x => Math.Abs(x - start)), down.Reached, up.Reached);

        bool? At(decimal x) => Saving(pair, lead.Job, lead.Assets, question.Basis, (question.Input, x), question.SubjectOnly).Saving is { } saving ? bound.Holds(saving) : null;

        // The first change on the way from the base to an end, and how far there are figures.
        (decimal? At, decimal Reached) Nearest(decimal end)
        {
            var same = start;
            foreach (var x in Grid(start, end))
            {
                if (At(x) is not { } now)
                    break;
                if (now != held)
                    return (Halved(same, x), x);
                same = x;
            }

            return (null, same);
        }

        decimal Halved(decimal same, decimal other)
        {
            for (var i = 0; i < Halvings && Math.Round(same, Digits) != Math.Round(other, Digits); i++)
            {
                var middle = (same + other) / 2;
                if (At(middle) == held)
                    same = middle;
                else
                    other = middle;
            }

            return Math.Round(other, Digits);
        }
    }

    // Even steps; even ratios where the end is many times the start or a small part of it.
    private static IEnumerable<decimal> Grid(decimal start, decimal end)
    {
        if (start == end)
            return [];
        var isWide = start > 0 && end > 0 && Math.Max(start / end, end / start) > 20;
        return Enumerable.Range(1, Steps).Select(i => i == Steps ? end : isWide ? Math.Round(start * new decimal(Math.Pow((double)(end / start), (double)i / Steps)), 12) : start + ((end - start) * i / Steps));
    }
}
