namespace TcoBench.Files.Tests.Loading;

/// <summary>Whatever stands in a file, loading ends with findings and never with an exception.</summary>
public class BrokenFileTests
{
    private const int Mutants = 120;

    private static readonly string[] Scraps = ["", "0", "-1", "1", "{}", "[]", "[a, b]", "{ value: 1 }", "x", "\"\"", "2026-01-01", "1024x1024", "15%", "a.b", "1/0", "((((", "100000000000000000000000"];

    [TestCase("vendors/example/vendor.yaml", 1)]
    [TestCase("reference-jobs/posters.yaml", 2)]
    [TestCase("assumptions/default.yaml", 3)]
    [TestCase("opinions.yaml", 4)]
    public void NoFileMakesTheLoaderThrow(string file, int seed)
    {
        var random = new Random(seed);
        using var folder = new Folder();
        var text = file switch
        {
            "vendors/example/vendor.yaml" => Example.Vendor,
            "reference-jobs/posters.yaml" => Example.Job,
            "opinions.yaml" => "scenario: s\ntitle: t\nwhy: w\nassumptions:\n  example.fee: { low: 1, base: 2, high: 3, unit: USD/seat, why: w }\nchoices:\n  draft_acceptance: { value: 5%, unit: 1, why: w }\n",
            _ => Example.Shared,
        };
        for (var i = 0; i < Mutants; i++)
        {
            var mutant = Mutate(text, random);
            folder.Write(file, mutant);
            Assert.That(() => folder.Load(file == "opinions.yaml" ? file : null), Throws.Nothing, mutant);
        }
    }

    [Test]
    public void ALongNameOrIdIsAFinding()
    {
        var name = new string('a', 119);
        using var folder = Folder.WithVendor("  failure_rate: {", $"  {name}: {{");
        folder.Write($"reference-jobs/{new string('b', 60)}.yaml", Example.Job);
        folder.Write("reference-jobs/Poster One.yaml", Example.Job);
        folder.Write("reference-jobs/example.yaml", Example.Job.Replace("job: posters", "job: example", StringComparison.Ordinal));

        Assert.That(folder.Load().Findings.Select(f => f.Code), Is.EquivalentTo(new[] { "TCO213", "TCO212", "TCO212", "TCO313" }));
    }

    private static string Mutate(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            var line = lines[at];
            switch (random.Next(6))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(random.Next(lines.Count), line);
                    break;
                case 2:
                    var colon = line.IndexOf(": ", StringComparison.Ordinal);
                    lines[at] = colon < 0 ? line : line[..(colon + 2)] + Scraps[random.Next(Scraps.Length)];
                    break;
                case 3 when line.Length > 0:
                    lines[at] = line.Remove(random.Next(line.Length), 1);
                    break;
                case 4:
                    var words = line.Split(' ');
                    words[random.Next(words.Length)] = Scraps[random.Next(Scraps.Length)];
                    lines[at] = string.Join(' ', words);
                    break;
                default:
                    lines[at] = "  " + line;
                    break;
            }
        }

        return string.Join('\n', lines);
    }
}
