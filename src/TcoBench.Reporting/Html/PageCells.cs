using System.Xml.Linq;
using TcoBench.Analysis;
using TcoBench.Formulas;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;
using static TcoBench.Reporting.Html.Markup;

namespace TcoBench.Reporting.Html;

/// <summary>
/// Cells and tables as the page has them everywhere. Amounts carry the full figure beside the rounded one, so that they can be sorted and shown in another currency.
/// </summary>
internal abstract class PageCells(Report report, Language language)
{
    /// <summary>The report.</summary>
    protected Report Report { get; } = report;

    /// <summary>The language.</summary>
    protected Language Language { get; } = language;

    /// <summary>The comparison of the report.</summary>
    protected Comparison Comparison => Report.Comparison;

    /// <summary>What a figure is in where it is not said otherwise.</summary>
    protected string PerAsset => Language["{0} per approved asset", $"{Comparison.Currency}"];

    /// <summary>A table that can be sorted by each of its columns.</summary>
    protected static XElement Table(string caption, IReadOnlyList<(string Title, bool IsNumber)> columns, IEnumerable<IReadOnlyList<XElement>> rows, string style = "scroll") => Element(
        "div",
        With("class", style),
        With("tabindex", "0"),
        With("role", "region"),
        With("aria-label", caption),
        Element(
            "table",
            Element("caption", caption),
            Element("thead", Element("tr", columns.Select(c => Element("th", With("scope", "col"), With("class", c.IsNumber ? "n" : "t"), Element("button", With("type", "button"), With("class", "sort"), c.Title))))),
            Element("tbody", rows.Select(r => Element("tr", r)))));

    /// <summary>A cell with a text.</summary>
    protected static XElement Text(string text, bool isHead = false) => isHead ? Element("th", With("scope", "row"), text) : Element("td", text);

    /// <summary>A text out of a file: in the language of the page if it is one of ours, else marked as English.</summary>
    public XElement AsWritten(string name, string text) => Language.Known(text) is var known && known != text
        ? Element(name, known)
        : Element(name, With("lang", "en"), text);

    /// <summary>A cell with a whole number.</summary>
    protected XElement Count(decimal value) => Number(value, Numbers.Count(value, Language));

    /// <summary>A cell with a value of an input.</summary>
    protected XElement Value(Input input, decimal value) => Number(value, InputTitles.IsShare(input) ? Numbers.Share(value, Language) : Numbers.Quantity(value, input.Unit, Language));

    /// <summary>A cell with an amount in the currency of the comparison.</summary>
    protected XElement Money(decimal value, bool isSigned = false) => Element("td", With("class", "n"), With("data-v", JsonNumber.Of(value)), Amount(value, isSigned));

    /// <summary>A cell with a figure of a row that unfolds into its derivation.</summary>
    protected XElement Figure(decimal value, Result result, string part, bool isBest = false) => Element(
        "td",
        With("class", isBest ? "n best" : "n"),
        With("data-v", JsonNumber.Of(value)),
        Element("button", With("type", "button"), With("class", "figure"), With("aria-expanded", "false"), With("data-row", $"{Index(result)}"), With("data-part", part), Amount(value)));

    private int Index(Result result) => Comparison.Results.TakeWhile(r => !ReferenceEquals(r, result)).Count();

    /// <summary>An amount inside a text or cell.</summary>
    protected XElement Amount(decimal value, bool isSigned = false) => Element("span", With("class", isSigned ? "m signed" : "m"), With("data-v", JsonNumber.Of(value)), isSigned ? Numbers.Signed(value, Language) : Numbers.Amount(value, Language));

    /// <summary>A cell with a number, written as told.</summary>
    protected static XElement Number(decimal value, string written) => Element("td", With("class", "n"), With("data-v", JsonNumber.Of(value)), written);

    /// <summary>The name of a job.</summary>
    protected string Title(Core.Jobs.ReferenceJob job) => Language.Known(job.Title);
}
