using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TcoBench.Files.Format;
using TcoBench.Files.Tests.Loading;
using TcoBench.Files.Tests.Yaml;
using TcoBench.Files.Yaml;
using static TcoBench.Files.Format.FormatKey;
using static TcoBench.Files.Format.ValueKind;

namespace TcoBench.Files.Tests.Format;

/// <summary>The list of keys is what the reader reads, neither more nor less.</summary>
public partial class FormatListTests
{
    private static readonly Shape Fee = new("fee",
    [
        Must("amount", Number, "how much"),
        May("months", Whole(1, 12), "how long"),
        May("kind", Word("flat", "usage"), "which"),
    ]);

    [Test]
    public void AReaderCannotAskForAKeyThatIsNotDeclared() =>
        Assert.That(() => Section("amount: 1").Optional("colour"), Throws.InvalidOperationException.With.Message.Contains("\"colour\" in fee"));

    [Test]
    public void AReaderCannotTakeAValueForSomethingElse()
    {
        Assert.That(() => Section("amount: 1").Required("amount").Text(), Throws.InvalidOperationException.With.Message.Contains("\"amount\""));
        Assert.That(() => Section("amount: 1").Required("amount").Date(), Throws.InvalidOperationException);
        Assert.That(() => Section("amount: 1").Required("amount").Items(), Throws.InvalidOperationException);
        Assert.That(() => Section("amount: 1").Optional("kind").Number(), Throws.InvalidOperationException);
        Assert.That(Section("amount: 1").Required("amount").Number(), Is.EqualTo(1m));
    }

    [Test]
    public void AReaderCannotTakeARequiredKeyForOptional()
    {
        var section = Section("amount: 1");
        section.Optional("amount");
        Assert.That(section.Done, Throws.InvalidOperationException.With.Message.Contains("\"amount\" in fee as required"));
    }

    [Test]
    public void WordsAndBoundsComeFromTheList()
    {
        var findings = new FindingList();
        var section = Section("amount: 1\nmonths: 13\nkind: falt", findings);

        Assert.That(section.Optional("months").Integer(), Is.Null);
        Assert.That(section.Optional("kind").OneOf(), Is.Null);
        Assert.That(findings.Snapshot().Select(finding => finding.Message), Is.EqualTo(new[] { "months is 13, more than 12", "unknown kind \"falt\"; did you mean \"flat\"?" }));
    }

    /// <summary>That the examples load says that the reader reads these keys; so together, that it reads every declared one. A key of a map that several kinds of files share needs one example.</summary>
    [Test]
    public void EveryDeclaredKeyHasAnExampleOnThePageOfTheFormat()
    {
        var page = File.ReadAllText(Path.Combine(Shipped.Root, "docs/vendor-format.md")).ReplaceLineEndings("\n");
        var examples = Fence().Matches(page).Select(match => match.Groups["text"].Value).ToList();
        var (declared, shown) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (kind, example) in new[]
        {
            (FileKind.Vendor, examples.Single(text => text.StartsWith("vendor:", StringComparison.Ordinal))),
            (FileKind.Vendor, examples.Single(text => text.StartsWith("plugin:", StringComparison.Ordinal))),
            (FileKind.Job, examples.Single(text => text.StartsWith("job:", StringComparison.Ordinal))),
            (FileKind.Scenario, examples.Single(text => text.StartsWith("scenario:", StringComparison.Ordinal))),
            (FileKind.Requirements, examples.Single(text => text.StartsWith("requirements:", StringComparison.Ordinal))),
            (FileKind.Assumptions, File.ReadAllText(Shipped.Default)),
            (FileKind.Assumptions, examples.Single(text => text.StartsWith("correlations:", StringComparison.Ordinal))),
        })
        {
            var schema = JsonNode.Parse(JsonSchema.Of(kind))!;
            Declared(schema, declared);
            Shown(schema, schema, YamlJson.Of(example), shown);
        }

        Assert.That(declared, Has.Count.GreaterThan(150));
        Assert.That(declared.Except(shown).Select(key => key.Split('\n')[0]), Is.Empty);
    }

    // A key counts once for all maps of the same shape; where all keys take the same map, as terms and answers do, one of them speaks for all.
    private static string Key(JsonNode map, string key)
    {
        var properties = map["properties"]!.AsObject();
        var isUniform = properties.Count > 1 && properties.All(property => property.Value!["properties"] is { } inner && JsonNode.DeepEquals(inner, properties.First().Value!["properties"]));
        return $"{(isUniform ? "one" : key)} of {string.Join(", ", properties.Select(property => property.Key))}\n{properties.ToJsonString()}";
    }

    private static void Declared(JsonNode node, HashSet<string> keys)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Declared(item!, keys);
        }

        if (node is not JsonObject map)
            return;
        if (map["properties"] is JsonObject properties && map["type"] is JsonValue)
            keys.UnionWith(properties.Select(property => Key(map, property.Key)));
        foreach (var (_, inner) in map)
            Declared(inner!, keys);
    }

    private static void Shown(JsonNode root, JsonNode schema, JsonNode? value, HashSet<string> keys)
    {
        if (schema["$ref"] is { } reference)
            schema = root["definitions"]![reference.GetValue<string>().Split('/')[^1]]!;
        if (schema["properties"] is null && schema["anyOf"] is JsonArray alternatives)
        {
            foreach (var one in alternatives)
                Shown(root, one!, value, keys);
            return;
        }

        if (value is JsonArray items && schema["items"] is { } item)
        {
            foreach (var element in items)
                Shown(root, item, element, keys);
        }

        if (value is not JsonObject map || (schema["type"] as JsonValue)?.GetValue<string>() != "object")
            return;
        var properties = schema["properties"]?.AsObject();
        var rest = schema["additionalProperties"] as JsonObject;
        if (rest is null && map.Any(entry => properties![entry.Key] is null))
            return;     // another alternative
        foreach (var (name, inner) in map)
        {
            if (properties?[name] is { } own)
            {
                keys.Add(Key(schema, name));
                Shown(root, own, inner, keys);
            }
            else
            {
                Shown(root, rest!, inner, keys);
            }
        }
    }

    private static Section Section(string text, FindingList? findings = null) =>
        new((YamlMap)Read.Node(text + "\n", findings ?? new FindingList())!, findings ?? new FindingList(), Fee);

    [GeneratedRegex(@"^```yaml\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
