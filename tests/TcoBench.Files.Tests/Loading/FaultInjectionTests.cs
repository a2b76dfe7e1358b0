using System.Globalization;
using System.Text.RegularExpressions;
using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Tests.Loading;

/// <summary>Every value and key of every shipped vendor file is spoilt in turn, and one key of each map doubled; each fault must be told as an error.</summary>
[Parallelizable(ParallelScope.All)]
public partial class FaultInjectionTests
{
    private static readonly string[] Vendors = [.. Directory.GetDirectories(Shipped.Folders.Vendors).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [TestCaseSource(nameof(Vendors))]
    public void EveryFaultOfAShippedVendorFileIsTold(string vendor)
    {
        using var folder = new Folder();
        var text = LongText().Replace(Example.SeenToday(File.ReadAllText(Path.Combine(Shipped.Folders.Vendors, vendor, "vendor.yaml"))), "\"shorter\"");
        folder.Delete("vendors/example/vendor.yaml");
        folder.Delete("reference-jobs/posters.yaml");
        folder.Write("assumptions/default.yaml", LongText().Replace(Example.Shared, "\"shorter\""));
        folder.Write($"vendors/{vendor}/vendor.yaml", text);
        if (Directory.Exists(Path.Combine(Shipped.Folders.Vendors, vendor, "bin")))
            Array.ForEach(Directory.GetFiles(Path.Combine(Shipped.Folders.Vendors, vendor, "bin")), file => folder.Write($"vendors/{vendor}/bin/{Path.GetFileName(file)}", File.ReadAllBytes(file)));
        Assert.That(FindingText.Render(folder.Load().Findings), Is.Empty);

        var lines = text.Split('\n');
        var root = YamlReader.Read("vendor.yaml", text, new FindingList()).Root!;
        var cited = Cited(root).ToHashSet(StringComparer.Ordinal);
        var missed = new List<string>();
        var count = 0;
        foreach (var (what, where, was, becomes) in Faults(root, lines))
        {
            if (IsHarmless(what, where, was, cited))
                continue;
            count++;
            var changed = (string[])lines.Clone();
            var line = changed[where.Line - 1];
            changed[where.Line - 1] = line[..(where.Column - 1)] + becomes + line[(where.Column - 1 + was.Length)..];
            folder.Write($"vendors/{vendor}/vendor.yaml", string.Join('\n', changed));
            if (folder.Load().Findings.All(finding => finding.Severity != Severity.Error))
                missed.Add($"{what} {where.Line}:{where.Column} {was} -> {becomes}");
        }

        TestContext.Out.WriteLine($"{vendor}: {count} faults");
        Assert.That(missed, Is.Empty);
    }

    private static IEnumerable<(string What, FileSpan Where, string Was, string Becomes)> Faults(YamlNode node, string[] lines)
    {
        switch (node)
        {
            case YamlText text:
                var written = lines[text.Where.Line - 1].Substring(text.Where.Column - 1, text.Where.Length);
                yield return ("blank", text.Where, written, "");
                if (IsNumber(written))
                    yield return ("retype", text.Where, written, "many");
                if (IsNumber(written) && text.Text.Trim('0', '.', '%') != "")
                    yield return ("negate", text.Where, written, "-" + written);
                break;
            case YamlList list:
                foreach (var fault in list.Items.SelectMany(item => Faults(item, lines)))
                    yield return fault;
                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    yield return ("misspell", entry.KeyWhere, entry.Key, entry.Key + "q");
                    if (map.Entries.Length > 1 && entry == map.Entries[^1])
                        yield return ("duplicate", entry.KeyWhere, entry.Key, map.Entries[0].Key);
                    foreach (var fault in Faults(entry.Value, lines))
                        yield return fault;
                }

                break;
        }
    }

    // The name of a source no figure cites carries nothing; a model may belong to no class.
    private static bool IsHarmless(string what, FileSpan where, string was, HashSet<string> cited) =>
        (what == "misspell" && where.Column == 3 && where.LineText.TrimEnd() == $"  {was}:" && !cited.Contains(was))
        || (what == "blank" && where.LineText.Contains($"classes: [{was}]", StringComparison.Ordinal));

    private static IEnumerable<string> Cited(YamlNode node) =>
        node switch
        {
            YamlText text => [text.Text],
            YamlList list => list.Items.SelectMany(Cited),
            YamlMap map => map.Entries.SelectMany(entry => Cited(entry.Value)),
            _ => [],
        };

    // notes and addresses are cut short, only to read thousands of variants faster
    [GeneratedRegex("\"[^\"\n]{12,}\"")]
    private static partial Regex LongText();

    private static bool IsNumber(string text) => decimal.TryParse(text.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
