using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SkiaSharp;

namespace TcoBench.Reporting.Charts;

/// <summary>
/// Turns the letters of an SVG into outlines, each letter drawn once and used wherever it occurs: the picture looks the same
/// where the font is not installed. Every text stays readable for screen readers as a label.
/// </summary>
internal static partial class SvgOutlines
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    public static byte[] Of(byte[] svg, int width, int height, string title)
    {
        using var input = new MemoryStream(svg);
        var document = XDocument.Load(input);
        var root = document.Root!;
        var letters = new Dictionary<(bool Bold, string Letter), string>();
        var definitions = new XElement(Svg + "defs");
        foreach (var text in root.Descendants(Svg + "text").ToList())
            text.ReplaceWith(Outlined(text, letters, definitions));

        Number(root);
        root.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"));
        root.SetAttributeValue("role", "img");
        root.AddFirst(new XElement(Svg + "title", title), definitions);
        using var output = new MemoryStream();
        using (var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" })
            writer.Write($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document.Root!.ToString(SaveOptions.DisableFormatting)}\n");
        return output.ToArray();
    }

    private static XElement Outlined(XElement text, Dictionary<(bool, string), string> letters, XElement definitions)
    {
        var bold = text.Attribute("font-weight")?.Value is "bold" or "600" or "700" or "800" or "900";
        var size = Number(text.Attribute("font-size")!.Value);
        var (xs, ys) = (Numbers(text.Attribute("x")), Numbers(text.Attribute("y")));
        var group = new XElement(Svg + "g", text.Attributes().Where(a => a.Name.LocalName is "fill" or "fill-opacity" or "transform" or "opacity" or "clip-path"));
        var words = text.Value.Trim();
        group.SetAttributeValue("aria-label", words);
        var place = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            var letter = rune.ToString();
            var (x, y) = (xs[Math.Min(place, xs.Count - 1)], ys[Math.Min(place, ys.Count - 1)]);
            place++;
            if (Rune.IsWhiteSpace(rune))
                continue;
            if (!letters.TryGetValue((bold, letter), out var id))
            {
                id = letters[(bold, letter)] = string.Create(CultureInfo.InvariantCulture, $"{(bold ? "b" : "r")}{rune.Value:x}");
                using var font = Lettering.Font(100, bold);
                using var path = font.GetTextPath(letter, SKPoint.Empty);
                definitions.Add(new XElement(Svg + "path", new XAttribute("id", id), new XAttribute("d", Rounded(path.ToSvgPathData()))));
            }

            group.Add(new XElement(Svg + "use", new XAttribute(Link + "href", $"#{id}"), new XAttribute("transform", string.Create(CultureInfo.InvariantCulture, $"translate({x:0.##} {y:0.##}) scale({size / 100:0.####})"))));
        }

        return group;
    }

    // The drawing library counts its clips through the life of the process: a picture counts its own.
    private static void Number(XElement root)
    {
        var ids = root.Descendants(Svg + "clipPath").Attributes("id").Select((a, i) => (Old: a.Value, New: FormattableString.Invariant($"clip{i + 1}"))).ToDictionary(x => x.Old, x => x.New, StringComparer.Ordinal);
        foreach (var attribute in root.Descendants().Attributes().Where(a => a.Name.LocalName is "id" or "clip-path"))
        {
            var id = attribute.Value.StartsWith("url(#", StringComparison.Ordinal) ? attribute.Value[5..^1] : attribute.Value;
            if (ids.TryGetValue(id, out var own))
                attribute.Value = attribute.Value.Replace(id, own, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<float> Numbers(XAttribute? list) =>
        list is null ? [0] : [.. list.Value.Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    // Letters are outlined at 100 pixels: a tenth of a pixel is finer than any screen shows.
    private static string Rounded(string path) => Decimals().Replace(path, m => Number(m.Value).ToString("0.#", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"-?\d+\.\d+")]
    private static partial Regex Decimals();

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
