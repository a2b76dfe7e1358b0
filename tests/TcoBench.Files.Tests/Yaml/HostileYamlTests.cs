using System.Diagnostics;
using System.Text;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Tests.Yaml;

public class HostileYamlTests
{
    private const string Valid = """
        # an ordinary vendor
        vendor: example-cloud
        currency: USD
        sources:
          pricing: { url: "https://example.com/pricing", seen: 2026-11-20 }
        prices:
          seat_fee: { value: 24.00, unit: USD/seat, source: pricing, from: 2026-08-03 }
          plan_quota: { value: 3000, unit: credit, source: pricing }
        assumptions:
          failure_rate: { value: 8%, p10: 3%, p90: 15%, why: 'no published figure; share of requests "blocked"' }
        notes: |
          two lines
          of text
        plans:
          - id: team
            seat_fee: seat_fee
            entitlements:
              - meter: credits
                quota: plan_quota
          - id: größer 😀
        """;

    private static readonly string[] Fragments =
    [
        "[", "]", "{", "}", ": ", "- ", "? ", "&a ", "*a", "!t ", "\"", "'", "|\n", ">-\n", "\t", "\n", "---\n", "...\n", "#",
        "%YAML 1.2\n", ",", "\\", "\r", "  ", "~",
    ];

    public static IEnumerable<TestCaseData> Bombs()
    {
        yield return Bomb("brackets nested 10,000 deep", new string('[', 10_000), "TCO115");
        yield return Bomb("brackets over the whole size", new string('[', YamlReader.MaxBytes), "TCO115");
        yield return Bomb("braces over the whole size", new string('{', YamlReader.MaxBytes), "TCO115");
        yield return Bomb("maps nested in maps", Repeat("{a: ", 200_000), "TCO115");
        yield return Bomb("lists nested in keys", Repeat("? - ", 200_000), "TCO115");
        yield return Bomb("lists nested in lists", Repeat("- ", 500_000), "TCO115");
        yield return Bomb("maps nested by indentation", Lines(1_400, i => new string(' ', i) + "a:\n"), "TCO115");
        yield return Bomb("billion laughs", "b0: &b0 [x, x]\n" + Lines(30, i => $"b{i + 1}: &b{i + 1} [*b{i}, *b{i}, *b{i}]\n"), "TCO109");
        yield return Bomb("a thousand anchors", Repeat("- &a x\n", 10_000), "TCO109");
        yield return Bomb("tags over the whole size", "a: !" + new string('t', 1_000_000), "TCO111");
        yield return Bomb("an anchor over the whole size", "a: &" + new string('t', 1_000_000), "TCO109");
        yield return Bomb("2 MiB of text", new string('a', 2 << 20), "TCO104");
        yield return Bomb("1 MiB in characters, more in bytes", "a: " + new string('é', 600_000), "TCO104");
        yield return Bomb("30,000 items", "a: [" + Repeat("x,", 30_000) + "]", "TCO116");
        yield return Bomb("30,000 lines", Repeat("- x\n", 30_000), "TCO116");
        yield return Bomb("30,000 keys", Lines(30_000, i => $"k{i}: 1\n"), "TCO116");
        yield return Bomb("equal keys", Repeat("a: 1\n", 30_000), "TCO113");
        yield return Bomb("a key over the whole size", "? " + new string('k', 1_000_000) + "\n: [x, x]", "TCO114");
        yield return Bomb("a quote that never ends", "a: \"" + Repeat("x\n", 500_000), "TCO107");
        yield return Bomb("empty lines in a quote that never ends", "a: '" + new string('\n', 1_000_000), "TCO107");
        yield return Bomb("a block text without a key", "|\n" + new string('\n', 1_000_000), null);
        yield return Bomb("a plain text over many lines", "a: x\n" + Repeat("  x\n", 250_000), null);
        yield return Bomb("a plain text on one line", "a: " + new string('x', 1_000_000), null);
        yield return Bomb("colons", new string(':', 1_000_000), null);
        yield return Bomb("question marks", Repeat("? ", 500_000), "TCO115");
        yield return Bomb("commas in a list", "[" + new string(',', 1_000_000), "TCO107");
        yield return Bomb("comments", Repeat("# x\n", 250_000), "TCO108");
        yield return Bomb("one comment", new string('#', 1_000_000), "TCO108");
        yield return Bomb("spaces", new string(' ', 1_000_000), "TCO108");
        yield return Bomb("line feeds", new string('\n', 1_000_000), "TCO108");
        yield return Bomb("carriage returns", new string('\r', 1_000_000), "TCO108");
        yield return Bomb("tabs", Repeat("\tx\n", 300_000), "TCO106");
        yield return Bomb("zeros", new string('\0', 1_000_000), "TCO105");
        yield return Bomb("zeros on lines", Repeat("\0\n", 500_000), "TCO105");
        yield return Bomb("half surrogates", new string('\uD800', 300_000), "TCO105");
        yield return Bomb("documents", Repeat("--- a\n", 100_000), "TCO112");
        yield return Bomb("directives", Repeat("%YAML 1.2\n", 90_000), "TCO107");
        yield return Bomb("tag directives", Lines(40_000, i => $"%TAG !{i}! t{i}\n") + "---\na: 1\n", null);
        yield return Bomb("backslashes", "a: \"" + new string('\\', 1_000_000) + "\"", null);
        yield return Bomb("quotes", "a: '" + new string('\'', 1_000_000), null);
        yield return Bomb("dashes", new string('-', 1_000_000), null);
    }

    [TestCaseSource(nameof(Bombs))]
    [Retry(3)]
    public void ABombIsHarmless(string text, string? code)
    {
        var findings = new FindingList();
        var watch = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        YamlReader.Read(Read.File, text, findings);

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        TestContext.Out.WriteLine($"{watch.ElapsedMilliseconds} ms, {allocated >> 20} MiB, {findings.Snapshot().Length} findings");
        Assert.That(watch.ElapsedMilliseconds, Is.LessThan(500));
        Assert.That(allocated >> 20, Is.LessThan(200));
        Assert.That(findings.Snapshot(), Has.Length.LessThanOrEqualTo(101));
        if (code is not null)
            Assert.That(findings.Snapshot().Select(finding => finding.Code), Has.Member(code));
    }

    [Test]
    public void SixteenLevelsAreReadAndSeventeenAreNot()
    {
        Assert.That(Read.Refusals(new string('[', 16) + new string(']', 16)), Is.Empty);
        Assert.That(Read.Refusals(new string('[', 17) + new string(']', 17)), Is.EqualTo("1:17 TCO115"));
    }

    [Test]
    public void TwentyThousandNodesAreReadAndOneMoreIsNot()
    {
        Assert.That(Read.Refusals(Repeat("- x\n", 19_999)), Is.Empty);
        Assert.That(Read.Refusals(Repeat("- x\n", 20_000)), Is.EqualTo("20000:3 TCO116"));
    }

    [Test]
    public void OneMebibyteIsReadAndOneByteMoreIsNot()
    {
        var text = "a: " + new string('x', YamlReader.MaxBytes - 3);

        Assert.That(Read.Refusals(text), Is.Empty);
        Assert.That(Read.Refusals(text + "x"), Is.EqualTo("0:0 TCO104"));
    }

    [Test]
    public void TheFileTheMutantsComeFromIsValid()
    {
        Assert.That(Read.Refusals(Valid), Is.Empty);
    }

    [Test]
    public void NoMutantOfAFileMakesAnException()
    {
        const int seed = 20261120;
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(Valid);
        var watch = Stopwatch.StartNew();
        var slowest = 0L;

        for (var i = 0; i < 20_000; i++)
        {
            var started = watch.ElapsedMilliseconds;
            var mutant = Mutate(bytes, random);
            var text = i % 2 == 0 ? Encoding.UTF8.GetString(mutant) : Encoding.Latin1.GetString(mutant);
            try
            {
                ReadEverything(text);
            }
            catch (Exception e)
            {
                Assert.Fail($"mutant {i} of seed {seed}: {e}\n{text}");
            }

            slowest = Math.Max(slowest, watch.ElapsedMilliseconds - started);
        }

        TestContext.Out.WriteLine($"{watch.ElapsedMilliseconds} ms in all, {slowest} ms the slowest");

        // Each takes about a millisecond: what takes this long grows without end.
        Assert.That(slowest, Is.LessThan(20_000));
    }

    /// <summary>Reads a text in every way a loader could, and renders what was found.</summary>
    private static void ReadEverything(string text)
    {
        var findings = new FindingList();
        if (YamlReader.Read(Read.File, text, findings).Section(findings) is { } section)
        {
            foreach (var key in new[] { "vendor", "currency", "sources", "prices", "assumptions", "notes", "plans" })
                ReadField(section.Required(key));
            section.Done();
        }

        foreach (var finding in findings.Snapshot())
        {
            Assert.That(finding.Where.Column, Is.InRange(0, finding.Where.LineText.Length + 1));
            Assert.That(finding.Hint, Is.Not.Empty);
            FindingText.Render(finding);
        }
    }

    private static void ReadField(Field field)
    {
        field.Text();
        field.Id();
        field.Name();
        field.KeyAsName();
        field.Number();
        field.Percent();
        field.Share();
        field.Integer(0, 10);
        field.Date();
        field.YesNo();
        field.OneOf("draft", "edit");
        foreach (var child in field.Node() is YamlList ? field.Items() : field.Entries())
            ReadField(child);
        foreach (var section in field.Sections())
            section.Done();
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutant = bytes.ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(mutant.Count);
            switch (random.Next(5))
            {
                case 0:
                    mutant[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutant.RemoveRange(at, Math.Min(random.Next(1, 20), mutant.Count - at));
                    break;
                case 2:
                    mutant.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
                case 3:
                    mutant.InsertRange(at, mutant.GetRange(at, Math.Min(random.Next(1, 60), mutant.Count - at)));
                    break;
                default:
                    mutant[at] = (byte)"[]{}:-?&*!\"'|>#%,\t\n \\"[random.Next(21)];
                    break;
            }

            if (mutant.Count == 0)
                mutant.Add((byte)'a');
        }

        return [.. mutant];
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static TestCaseData Bomb(string name, string text, string? code) => new TestCaseData(text, code).SetArgDisplayNames(name);
}
