using TcoBench.Analysis.Crossings;
using TcoBench.Analysis;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Flip values in words: what would have to be true for the runner-up to win.</summary>
internal static class FlipText
{
    /// <summary>Title of the input that is varied.</summary>
    internal static string InputTitle(Flip flip, Comparison comparison, Language? language = null) =>
        Found(flip, comparison, language) is { } found ? found.Titles.Of(found.Input) : InputTitles.Plain(flip.Input.Split('.')[^1], language);

    /// <summary>One sentence, e.g. <c>Leonardo.Ai becomes as cheap as Midjourney if its draft acceptance is 31 % instead of 25 %</c>.</summary>
    internal static string Sentence(Flip flip, Comparison comparison, Language? language = null)
    {
        var words = language ?? Language.English;
        var (winner, runnerUp) = (VendorName(flip.Winner, comparison), VendorName(flip.RunnerUp, comparison));
        var found = Found(flip, comparison, language);
        if (flip.Input.EndsWith(".acceptance_offset", StringComparison.Ordinal))
            return Acceptance(flip, winner, runnerUp, words);
        var name = InputTitles.Plain(flip.Input.Split('.')[^1], language);
        string Value(decimal value) => found is { Input: var input }
            ? InputTitles.IsShare(input) ? Numbers.Share(Math.Round(value, 3), language) : Numbers.Quantity(value, input.Unit, language)
            : Numbers.Plain(value, language);
        return flip.At is { } at
            ? words["{0} becomes as cheap as {1} if its {2} is {3} instead of {4}", runnerUp, winner, name, Value(at), Value(flip.Base)]
            : words["no {0} within its range makes {1} as cheap as {2} (base {3})", name, runnerUp, winner, Value(flip.Base)];
    }

    // By default every vendor's images pass equally often; the offset is what would have to be different.
    private static string Acceptance(Flip flip, string winner, string runnerUp, Language words)
    {
        if (flip.At is not { } at)
            return words["{0} does not become as cheap as {1} however often its images pass review", runnerUp, winner];
        var points = Numbers.Plain(Math.Round(Math.Abs(at - flip.Base) * 100, 1), words);
        return at < flip.Base
            ? words["{0} becomes as cheap as {1} if its images pass review {2} percentage points less often than assumed", runnerUp, winner, points]
            : words["{0} becomes as cheap as {1} if its images pass review {2} percentage points more often than assumed", runnerUp, winner, points];
    }

    private static string VendorName(string id, Comparison comparison) =>
        comparison.Results.FirstOrDefault(r => r.Option.Vendor.Catalog.Id.Value == id)?.Option.Vendor.Catalog.Name ?? id;

    // The input itself, or the shared one it stands in for.
    private static (Input Input, LineTitles Titles)? Found(Flip flip, Comparison comparison, Language? language)
    {
        var result = comparison.Results.FirstOrDefault(r => r.Job.Id.Value == flip.Job && r.Assets == flip.Assets && r.Option.Vendor.Catalog.Id.Value == flip.RunnerUp);
        if (result?.Figures is null || result.Option.Model is not { } model)
            return null;
        var last = flip.Input.Split('.')[^1];
        var input = result.Figures.Inputs.FirstOrDefault(i => i.Name == flip.Input) ?? result.Figures.Inputs.FirstOrDefault(i => i.Name.Split('.')[^1] == last);
        return input is null ? null : (input, LineTitles.For(model, language));
    }
}
