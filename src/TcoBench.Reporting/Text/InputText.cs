using TcoBench.Analysis.Crossings;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>An input an analysis is about, in words.</summary>
/// <param name="Input">The input.</param>
/// <param name="Title">Its title, as inside a sentence.</param>
public sealed record InputText(Input Input, string Title)
{
    /// <summary>The words for an input of some contenders.</summary>
    public static InputText Of(Input input, IEnumerable<Contender> contenders) =>
        Of(input, contenders.SelectMany(c => c.Candidates).Select(c => c.Model).OfType<CostModel>().ToList());

    /// <summary>The words for an input of some models.</summary>
    public static InputText Of(Input input, IReadOnlyList<CostModel> models)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(models);
        var model = models.FirstOrDefault(m => input.Name.StartsWith($"{m.Vendor.Catalog.Id.Segment}.", StringComparison.Ordinal)) ?? (models.Count > 0 ? models[0] : null);
        return new InputText(input, model is null ? InputTitles.Plain(input.Name.Split('.')[^1]) : LineTitles.For(model).InSentence(input));
    }

    /// <summary>A value of it with its unit, e.g. <c>10,346 assets</c>, <c>52.4 %</c>, <c>EUR 65.00 per hour</c>.</summary>
    public string Value(decimal value) =>
        InputTitles.IsShare(Input) ? Numbers.Share(value) : Numbers.Quantity(IsWhole ? decimal.Round(value) : value, Input.Unit);

    /// <summary>Two values with the unit once, e.g. <c>10 to 100,000 assets</c>.</summary>
    public string Values(decimal from, decimal to) =>
        InputTitles.IsShare(Input) ? $"{Numbers.Plain(from * 100)} to {Numbers.Share(to)}" : $"{Numbers.Plain(IsWhole ? decimal.Round(from) : from)} to {Value(to)}";

    private bool IsWhole => Input.Unit.ToString() == "asset";
}
