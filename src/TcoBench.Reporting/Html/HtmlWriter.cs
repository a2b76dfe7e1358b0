using System.Security.Cryptography;
using System.Text;
using TcoBench.Reporting.Titles;
using static TcoBench.Reporting.Html.Markup;

namespace TcoBench.Reporting.Html;

/// <summary>
/// The report as one page for a meeting: the answer first, then what it rests on, every figure unfolding into its derivation and sources. It needs nothing
/// but itself: a strict policy forbids the page any request and any script or style but its own, by their hashes.
/// </summary>
/// <param name="language">Language the page opens in; it holds every language and a switch between them.</param>
public sealed class HtmlWriter(Language language) : IReportWriter
{
    /// <inheritdoc/>
    public string Name => "comparison.html";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        string[] scripts = [Asset("echarts.min.js"), Asset("page.js")];
        var style = Asset("page.css");
        var policy = $"default-src 'none'; script-src {Hashes(scripts)}; style-src {Hashes([style])}; img-src data:; base-uri 'none'; form-action 'none'";
        var page = Element(
            "html",
            With("lang", language.Code),
            Element(
                "head",
                Element("meta", With("charset", "utf-8")),
                Element("meta", With("http-equiv", "Content-Security-Policy"), With("content", policy)),
                Element("meta", With("name", "viewport"), With("content", "width=device-width, initial-scale=1")),
                Element("meta", With("name", "color-scheme"), With("content", "light dark")),
                Element("title", "TcoBench"),
                Element("style", style)),
            Element(
                "body",
                Language.All.Select(l => PageBody.Of(report, l, isHidden: l != language)),
                Element("script", With("type", "application/json"), With("id", "data"), PageData.Of(report)),
                scripts.Select(s => Element("script", s))));
        output.Write(Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n{Written(page)}\n"));
    }

    private static string Hashes(IEnumerable<string> contents) =>
        string.Join(' ', contents.Select(c => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(c)))}'"));

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlWriter).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"\"{name}\" is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
