using TcoBench.Analysis;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Titles of the inputs that drive a result, and their values as they are written.</summary>
/// <param name="row">The option whose total it is.</param>
/// <param name="versus">The option it is compared with; null for none.</param>
/// <exception cref="ArgumentException">One of them has no model.</exception>
public sealed class DriverTitles(Result row, Result? versus)
{
    private readonly LineTitles _titles = TitlesOf(row);
    private readonly LineTitles? _others = versus is null ? null : TitlesOf(versus);

    /// <summary>Title of an input, e.g. <c>Leonardo.Ai: failure rate</c>.</summary>
    public string Of(Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _others is not null && input.Name.StartsWith($"{versus!.Option.Vendor.Catalog.Id.Segment}.", StringComparison.Ordinal) ? _others.Of(input) : _titles.Of(input);
    }

    /// <summary>Title of a factor: of its input, or how many inputs it holds.</summary>
    public string Of(Factor factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return factor.Inputs is [var input] ? Of(input) : $"{Numbers.Counted(factor.Inputs.Count, "other input")} taken together";
    }

    /// <summary>A value of an input without its unit, for a narrow column.</summary>
    public static string Bare(Input input, decimal value) => InputTitles.IsShare(input) ? Numbers.Share(value) : Numbers.Plain(value);

    private static LineTitles TitlesOf(Result of) => LineTitles.For(of.Option.Model ?? throw new ArgumentException("the option has no model", nameof(of)));
}
