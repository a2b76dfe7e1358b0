using System.Xml.Linq;
using TcoBench.Core.Jobs;
using TcoBench.Reporting.Titles;
using static TcoBench.Reporting.Html.Markup;

namespace TcoBench.Reporting.Html;

/// <summary>Places for charts. The script draws them from the data of the page, and writes what they show as a table behind them.</summary>
internal static class PageChart
{
    /// <summary>A place.</summary>
    /// <param name="kind">Which chart: a name the script knows.</param>
    /// <param name="job">The job it is about.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="language">The language.</param>
    /// <param name="behind">What else stands behind it.</param>
    public static XElement Of(string kind, ReferenceJob job, string title, Language language, params object?[] behind) => Element(
        "figure",
        With("class", "chart"),
        With("data-chart", kind),
        With("data-job", job.Id.Value),
        Element("figcaption", title),
        Element("div", With("class", "canvas"), With("role", "img"), With("aria-label", title)),
        Element("details", Element("summary", language["The same as a table"]), behind, Element("div", With("class", "scroll behind"))));
}
