using TcoBench.Files.Yaml;

namespace TcoBench.Files.Scenarios;

/// <summary>A value of a file as one text, without its place and layout: two values that say the same give the same text.</summary>
internal static class YamlWords
{
    public static string Of(YamlNode node) => node switch
    {
        YamlText text => text.IsPlain ? text.Text : $"\"{text.Text}\"",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}",
        YamlRefused => "?",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "unknown kind of value"),
    };
}
