using TcoBench.Analysis.Claims;

namespace TcoBench.Reporting.Text;

/// <summary>What becomes of a claim, in words that follow from its figures.</summary>
public static class ClaimWords
{
    /// <summary>The verdict, with the cases it rests on.</summary>
    public static string Of(ClaimAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Verdict switch
        {
            ClaimVerdict.Holds => $"holds: {Counts(answer)}",
            ClaimVerdict.HoldsOnlyOnCharges => $"holds only on charges: {Counts(answer)}",
            ClaimVerdict.HoldsOnlyOnTotal => $"holds only on TCO: {Counts(answer)}",
            ClaimVerdict.HoldsOnlyInSomeCases => $"holds only in some cases: {Counts(answer)}",
            ClaimVerdict.DoesNotHold => $"does not hold: {Counts(answer)}",
            ClaimVerdict.NotTested => $"not tested: {(answer.Problem.Length > 0 ? answer.Problem : "no vendor has figures on both sides")}",
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Verdict, "unknown verdict"),
        };
    }

    /// <summary>What is saved against each comparator: the least, the median and the most of all cases.</summary>
    public static IEnumerable<string> Figures(ClaimAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Cases.GroupBy(c => c.Against).Select(cases => $"against {cases.Key}: {Spread("charges", cases.Select(c => c.OnCharges))}, {Spread("TCO", cases.Select(c => c.OnTotal))}");
    }

    /// <summary>Where the verdict of a case changes.</summary>
    public static string Of(FlipAnswer flip)
    {
        ArgumentNullException.ThrowIfNull(flip);
        var basis = flip.Question.Basis == ClaimBasis.Charges ? "charges" : "TCO";
        var where = $"{flip.Case.Subject} against {flip.Case.Against}, {flip.Case.Job}, {Numbers.Counted(flip.Case.Assets, "asset")}, on {basis}";
        var input = flip.Question.SubjectOnly ? $"{flip.Question.Input} on its side alone" : flip.Question.Input;
        return flip.At is { } at
            ? $"{where}: the verdict changes at {input} = {Numbers.Plain(at)}; it is {Numbers.Plain(flip.Base)}"
            : $"{where}: no {input} from {Numbers.Plain(flip.From)} to {Numbers.Plain(flip.To)} changes it; it is {Numbers.Plain(flip.Base)}";
    }

    private static string Counts(ClaimAnswer answer)
    {
        var parts = new[] { ("charges", answer.Count(ClaimBasis.Charges)), ("TCO", answer.Count(ClaimBasis.Total)) }
            .Where(p => p.Item2.Told > 0)
            .Select(p => $"on {p.Item1} in {p.Item2.Held} of {Numbers.Counted(p.Item2.Told, "case")}");
        return string.Join(", ", parts);
    }

    private static string Spread(string basis, IEnumerable<decimal?> savings)
    {
        var sorted = savings.OfType<decimal>().Order().ToList();
        if (sorted.Count == 0)
            return $"no figure on {basis}";
        var median = (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2;
        return sorted[0] == sorted[^1] ? $"{basis} {Saved(median)}" : $"{basis} {Saved(sorted[0])} to {Saved(sorted[^1])}, median {Saved(median)}";
    }

    // A saving is a change of cost: minus is less.
    private static string Saved(decimal saving) => saving < 0 ? $"+{Numbers.Percent(-saving)}" : Numbers.Percent(-saving);
}
