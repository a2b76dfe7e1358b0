using TcoBench.Analysis.Claims;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>What becomes of a claim, in words that follow from its figures.</summary>
public static class ClaimWords
{
    /// <summary>The verdict alone, e.g. <c>holds only on TCO</c>.</summary>
    public static string Of(ClaimVerdict verdict, Language? language = null) => (language ?? Language.English)[verdict switch
    {
        ClaimVerdict.Holds => "holds",
        ClaimVerdict.HoldsOnlyOnCharges => "holds only on charges",
        ClaimVerdict.HoldsOnlyOnTotal => "holds only on TCO",
        ClaimVerdict.HoldsOnlyInSomeCases => "holds only in some cases",
        ClaimVerdict.DoesNotHold => "does not hold",
        ClaimVerdict.NotTested => "not tested",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "unknown verdict"),
    }];

    /// <summary>The verdict, with the cases it rests on.</summary>
    public static string Of(ClaimAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return $"{Of(answer.Verdict)}: {Grounds(answer)}";
    }

    /// <summary>The cases a verdict rests on, e.g. <c>on charges in 11 of 35 cases, on TCO in 0 of 35 cases</c>; of a claim that could not be tested, why.</summary>
    public static string Grounds(ClaimAnswer answer, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var words = language ?? Language.English;
        if (answer.Verdict == ClaimVerdict.NotTested)
            return answer.Problem.Length > 0 ? answer.Problem : words["no vendor has figures on both sides"];
        var parts = new[] { ClaimBasis.Charges, ClaimBasis.Total }
            .Select(basis => (Basis: basis, Count: answer.Count(basis)))
            .Where(p => p.Count.Told > 0)
            .Select(p => p.Count.Told == 1
                ? words["on {0} in {1} of 1 case", Of(p.Basis, language), Numbers.Count(p.Count.Held, language)]
                : words["on {0} in {1} of {2} cases", Of(p.Basis, language), Numbers.Count(p.Count.Held, language), Numbers.Count(p.Count.Told, language)]);
        return string.Join(", ", parts);
    }

    /// <summary>What is saved against each comparator: the least, the median and the most of all cases.</summary>
    public static IEnumerable<string> Figures(ClaimAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Cases.GroupBy(c => c.Against).Select(cases => $"against {cases.Key}: {Spread(ClaimBasis.Charges, cases)}, {Spread(ClaimBasis.Total, cases)}");
    }

    /// <summary>Where the verdict of a case changes, with names as they are set on the command line.</summary>
    public static string Of(FlipAnswer flip)
    {
        ArgumentNullException.ThrowIfNull(flip);
        var where = $"{flip.Case.Subject} against {flip.Case.Against}, {flip.Case.Job}, {Numbers.Counted(flip.Case.Assets, "asset")}, on {Of(flip.Question.Basis)}";
        var input = flip.Question.SubjectOnly ? $"{flip.Question.Input} on its side alone" : flip.Question.Input;
        return flip.At is { } at
            ? $"{where}: the verdict changes at {input} = {Numbers.Plain(at)}; it is {Numbers.Plain(flip.Base)}"
            : $"{where}: no {input} from {Numbers.Plain(flip.From)} to {Numbers.Plain(flip.To)} changes it; it is {Numbers.Plain(flip.Base)}";
    }

    /// <summary>Where the verdict of a case changes, for readers who know no names of inputs.</summary>
    /// <param name="flip">The flip.</param>
    /// <param name="names">Names of vendors, by their ids; a vendor without one goes by its id.</param>
    /// <param name="language">The language; English unless told.</param>
    public static string Told(FlipAnswer flip, IReadOnlyDictionary<string, string> names, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(flip);
        ArgumentNullException.ThrowIfNull(names);
        var words = language ?? Language.English;
        var basis = Of(flip.Question.Basis, language);
        if (flip.Question.Input == "assets")
        {
            return flip.At is { } volume
                ? words["on {0} it changes at {1}", basis, Numbers.Counted(volume > flip.Base ? decimal.Ceiling(volume) : decimal.Floor(volume), "asset", language)]
                : words["on {0} no volume from {1} to {2} changes it", basis, Numbers.Count(decimal.Ceiling(flip.From), language), Numbers.Counted(decimal.Floor(flip.To), "asset", language)];
        }

        var segments = flip.Input.Name.Split('.');
        var title = InputTitles.Plain(segments[^1], language);
        if (names.FirstOrDefault(n => Names.Segment(n.Key) == segments[0]) is { Value: { } owner })
            title = words["{0} ({1})", title, owner];
        if (flip.Question.SubjectOnly)
            title = words["{0} on its side alone", title];
        var isShare = InputTitles.IsShare(flip.Input);
        return flip.At switch
        {
            null => words["on {0} no {1} from {2} to {3} changes it (it is {4})", basis, title, Numbers.Plain(isShare ? flip.From * 100 : flip.From, language), Value(flip.To), Value(flip.Base)],
            { } at when Value(at) == Value(flip.Base) => words["on {0} it changes with the least change of {1} from {2}", basis, title, Value(flip.Base)],
            { } at => words["on {0} it changes if {1} is {2} instead of {3}", basis, title, Value(at), Value(flip.Base)],
        };

        string Value(decimal value) => isShare ? Numbers.Share(Math.Round(value, 3), language) : Numbers.Quantity(value, flip.Input.Unit, language);
    }

    /// <summary>What a claim is measured on.</summary>
    public static string Of(ClaimBasis basis, Language? language = null) => (language ?? Language.English)[basis switch
    {
        ClaimBasis.Charges => "charges",
        ClaimBasis.Total => "TCO",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "unknown basis"),
    }];

    /// <summary>A saving as a change of cost, e.g. <c>-21 %</c> or <c>+1.8 %</c>: minus is less.</summary>
    public static string Change(decimal saving, Language? language = null) => saving < 0 ? $"+{Numbers.Percent(-saving, language)}" : Numbers.Percent(-saving, language);

    private static string Spread(ClaimBasis basis, IEnumerable<ClaimCase> cases) => SavingSpread.Of(cases.Select(c => c.Saving(basis))) switch
    {
        null => $"no figure on {Of(basis)}",
        { } spread when spread.Least == spread.Most => $"{Of(basis)} {Change(spread.Median)}",
        { } spread => $"{Of(basis)} {Change(spread.Least)} to {Change(spread.Most)}, median {Change(spread.Median)}",
    };
}
