using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Tests.Format;

/// <summary>A YAML file as an editor sees it: plain numbers, true, false and null by the core schema of YAML 1.2, all else text. So 15%, yes and 2026-08-03 are texts.</summary>
internal static partial class YamlJson
{
    public static JsonNode Of(string text)
    {
        var findings = new FindingList();
        var root = YamlReader.Read("file.yaml", text, findings).Root;
        Assert.That(FindingText.Render(findings.Snapshot()), Is.Empty);
        return Of(root!)!;
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Of)]),
        YamlText { IsPlain: true } plain when Number().IsMatch(plain.Text) => JsonValue.Create(decimal.Parse(plain.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        YamlText { IsPlain: true, Text: "true" or "false" } plain => JsonValue.Create(plain.Text == "true"),
        YamlText { IsPlain: true, Text: "" or "~" or "null" } => null,
        YamlText text => JsonValue.Create(text.Text),
        _ => throw new InvalidOperationException($"unexpected {node.GetType().Name}"),
    };

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
