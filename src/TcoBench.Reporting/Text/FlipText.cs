using TcoBench.Analysis;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Flip values in words: what would have to be true for the runner-up to win.</summary>
internal static class FlipText
{
    /// <summary>Title of the input that is varied.</summary>
    internal static string InputTitle(Flip flip, Comparison comparison) =>
        Found(flip, comparison) is { } found ? found.Titles.Of(found.Input) : InputTitles.Plain(flip.Input.Split('.')[^1]);

    /// <summary>One sentence, e.g. <c>Leonardo.Ai becomes as cheap as Midjourney if its draft acceptance is 31 % instead of 25 %</c>.</summary>
    internal static string Sentence(Flip flip, Comparison comparison)
    {
        var (winner, runnerUp) = (VendorName(flip.Winner, comparison), VendorName(flip.RunnerUp, comparison));
        var found = Found(flip, comparison);
        if (flip.Input.EndsWith(".acceptance_offset", StringComparison.Ordinal))
            return Acceptance(flip, winner, runnerUp);
        var name = InputTitles.Plain(flip.Input.Split('.')[^1]);
        string Value(decimal value) => found is { Input: var input }
            ? InputTitles.IsShare(input) ? Numbers.Share(Math.Round(value, 3)) : Numbers.Quantity(value, input.Unit)
            : Numbers.Plain(value);
        return flip.At is { } at
            ? $"{runnerUp} becomes as cheap as {winner} if its {name} is {Value(at)} instead of {Value(flip.Base)}"
            : $"no {name} within its range makes {runnerUp} as cheap as {winner} (base {Value(flip.Base)})";
    }

    // By default every vendor's images pass equally often; the offset is what would have to be different.
    private static string Acceptance(Flip flip, string winner, string runnerUp) => flip.At is { } at
        ? $"{runnerUp} becomes as cheap as {winner} if its images pass review {Numbers.Plain(Math.Round(Math.Abs(at - flip.Base) * 100, 1))} percentage points {(at < flip.Base ? "less" : "more")} often than assumed"
        : $"{runnerUp} does not become as cheap as {winner} however often its images pass review";

    private static string VendorName(string id, Comparison comparison) =>
        comparison.Results.FirstOrDefault(r => r.Option.Vendor.Catalog.Id.Value == id)?.Option.Vendor.Catalog.Name ?? id;

    // The input itself, or the shared one it stands in for.
    private static (Input Input, LineTitles Titles)? Found(Flip flip, Comparison comparison)
    {
        var result = comparison.Results.FirstOrDefault(r => r.Job.Id.Value == flip.Job && r.Assets == flip.Assets && r.Option.Vendor.Catalog.Id.Value == flip.RunnerUp);
        if (result?.Figures is null || result.Option.Model is not { } model)
            return null;
        var last = flip.Input.Split('.')[^1];
        var input = result.Figures.Inputs.FirstOrDefault(i => i.Name == flip.Input) ?? result.Figures.Inputs.FirstOrDefault(i => i.Name.Split('.')[^1] == last);
        return input is null ? null : (input, LineTitles.For(model));
    }
}
