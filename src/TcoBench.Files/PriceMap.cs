using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;

namespace TcoBench.Files;

/// <summary>A public price map in LiteLLM's form: prices in US dollars by the map's own key. Read, never written.</summary>
/// <param name="Origin">What the map says of itself; empty if nothing.</param>
/// <param name="Day">The first day named there; null if none is.</param>
/// <param name="Entries">Its entries, in order.</param>
public sealed partial record PriceMap(string Origin, DateOnly? Day, IReadOnlyList<PriceMapEntry> Entries)
{
    /// <summary>Size limit of a map, 16 MiB.</summary>
    public const int MaxBytes = 16 << 20;

    private const int LongestText = 400;

    /// <summary>Reads a map: its entries stand in the outermost object, or in named groups one level below it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="findings">What is wrong with it; empty on success.</param>
    /// <returns>The map; null if it cannot be used.</returns>
    public static PriceMap? Read(string path, out IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(path);
        var found = new FindingList();
        var file = DataPaths.Display(path);
        var map = Bytes(path, new FileSpan(file, 0, 0, 1, ""), found) is { } bytes ? Parsed(bytes, file, found) : null;
        findings = found.Snapshot();
        return map;
    }

    private static byte[]? Bytes(string path, FileSpan where, FindingList findings)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.CanSeek ? Math.Min(stream.Length, MaxBytes) + 1 : MaxBytes + 1];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read <= MaxBytes)
                return bytes[..read];
            findings.Error(DataCodes.MapTooLarge, "the price map is larger than 16 MiB", where, "name a price map; the public one is about one megabyte");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Error(YamlCodes.FileMissing, "the file does not exist", where, "check the spelling and the folder");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var isFolder = Directory.Exists(path);
            findings.Error(YamlCodes.FileUnreadable, isFolder ? "this is a folder, not a file" : "the file cannot be read", where, isFolder ? "name a file in it" : "check who may read it");
        }

        return null;
    }

    private static PriceMap? Parsed(byte[] bytes, string file, FindingList findings)
    {
        var json = bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        var whole = new FileSpan(file, 0, 0, 1, "");
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object && Of(document.RootElement) is { Entries.Count: > 0 } map)
                return map;
            findings.Error(DataCodes.NotAPriceMap, "the file holds no prices by model", whole, "wanted: { \"a model's key\": { \"litellm_provider\": ..., \"mode\": ..., \"output_cost_per_image\": ... } }");
        }
        catch (JsonException e)
        {
            findings.Error(DataCodes.NotJson, "the text is not JSON", At(json.Span, file, e), "the price map is used only as a whole: fetch it again, or mend this place");
        }
        catch (InvalidOperationException)
        {
            // a text with half a character pair or bytes that are not UTF-8: the parser only notices when it is read
            findings.Error(DataCodes.NotJson, "a text in the file is not valid Unicode", whole, "fetch the price map again");
        }

        return null;
    }

    private static FileSpan At(ReadOnlySpan<byte> json, string file, JsonException error)
    {
        if (error.LineNumber is not { } number)
            return new FileSpan(file, 0, 0, 1, "");
        for (var i = 0L; i < number; i++)
            json = json[(json.IndexOf((byte)'\n') + 1)..];
        var line = json.IndexOf((byte)'\n') is var end and >= 0 ? json[..end] : json;
        var column = (int)Math.Min(error.BytePositionInLine ?? 0, line.Length);
        return new FileSpan(file, (int)number + 1, Encoding.UTF8.GetCharCount(line[..column]) + 1, 1, Encoding.UTF8.GetString(line).TrimEnd('\r'));
    }

    private static PriceMap Of(JsonElement root)
    {
        var about = string.Join("; ", root.EnumerateObject().Where(p => p.Name == "_meta" && p.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(p => p.Value.EnumerateObject()).Select(p => Text(p.Value)).Where(t => t.Length > 0));
        var day = IsoDay().Match(about) is { Success: true } match && DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : (DateOnly?)null;
        var entries = new List<PriceMapEntry>();
        foreach (var item in Objects(root).Where(p => p.Name != "_meta"))
        {
            if (IsEntry(item.Value))
                entries.Add(Entry(item));
            else
                entries.AddRange(Objects(item.Value).Where(p => IsEntry(p.Value)).Select(Entry));
        }

        return new PriceMap(about, day, entries);
    }

    private static IEnumerable<JsonProperty> Objects(JsonElement element) => element.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object);

    private static bool IsEntry(JsonElement element) => element.TryGetProperty("litellm_provider", out var provider) && provider.ValueKind == JsonValueKind.String;

    private static PriceMapEntry Entry(JsonProperty property)
    {
        var costs = property.Value.EnumerateObject()
            .Where(p => p.Value.ValueKind == JsonValueKind.Number && p.Value.TryGetDecimal(out var cost) && cost is > 0 and < 1_000_000)
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Value.GetDecimal(), StringComparer.Ordinal);
        return new PriceMapEntry(Cleaned(property.Name), Member("litellm_provider"), Member("mode"), Member("source"), costs);

        string Member(string name) => property.Value.TryGetProperty(name, out var value) ? Text(value) : "";
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? Cleaned(value.GetString()!) : "";

    // What is shown on a console must not steer it.
    private static string Cleaned(string text) =>
        string.Concat((text.Length <= LongestText ? text : text[..LongestText]).EnumerateRunes().Select(r => Rune.GetUnicodeCategory(r) is UnicodeCategory.Control or UnicodeCategory.Format ? "\uFFFD" : r.ToString()));

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay();
}
