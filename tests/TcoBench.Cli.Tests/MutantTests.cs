namespace TcoBench.Cli.Tests;

/// <summary>Command lines nobody would write: whatever they say, the answer is a result or a message, never a crash.</summary>
public class MutantTests
{
    private const int Seed = 20261122;

    private static readonly string[] Lines =
    [
        "bill --vendor midjourney --plan standard --usage fast_hours=30 --seats 2 --months 3 --term annual --currency GBP",
        "bill --vendor dall-e --plan tier-1 --usage images=100 --model gpt-image-1 --quality high --width 1024 --height 1536",
        "bill --vendor self-hosted --plan l4-dedicated --usage gpu_hours=361.35 --set self_hosted.l4_price=0.5",
        "quote --vendor leonardo --operation generate --width 1024 --height 1024 --steps 30 --model sd-1.5 --images 4 --count 10 --module prompt-magic-v2",
        "quote --vendor firefly --operation variation --format json --as-of 2026-11-22 --reference-images 1",
        "vendors show leonardo --format json --currency EUR",
        "vendors check --as-of 2026-05-24 --set leonardo.api_credit_price=1",
        "vendors test midjourney dall-e --format json --set midjourney.standard_monthly=31",
        "jobs show campaign --format table --lang en",
        "compare --job upscale-2x --vendor recraft --assets 10,100 --window 90d --set *.failure_rate=3% --all-plans --plan payg --scenario yields-by-reputation",
    ];

    private static readonly string[] Oddities =
        ["", " ", "-1", "0", "0.0000000000000000000000000001", "79228162514264337593543950335", "99999999999999999999999999999999999", "NaN", "∞", "１２", "1e9", "%", "=", "==", "a=", "=1", "--", "-", "@file", "\"", "'", "\\", "..", "/", "~", "*", "*.", ".", "\0", "\n", "\u001b[2J", "\ud800", "💥", "ß", "null", "true", "2026-13-01", "0000-00-00", "d", "0d", "1,2,3,", "[red]", "{0}", "%s", "<b>", "leonardo", "fast_hours=1"];

    /// <summary>Some in every run; all of them on demand.</summary>
    [Test]
    public void AMutantCommandLineIsAnsweredOrRefused() => Mutate(60, Seed);

    [Test]
    [Explicit("3,000 mutants take minutes; 60 of them run always")]
    public void ThousandsOfMutantCommandLinesAreAnsweredOrRefused() => Mutate(3000, Seed + 1);

    private static void Mutate(int count, int seed)
    {
        using var project = new Project();      // a mutant may turn out to be the main job, which writes
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var words = Lines[random.Next(Lines.Length)].Split(' ').ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
                Change(words, random);

            var outcome = project.Run([.. words]);

            var said = $"seed {seed}, mutant {i}: {string.Join(" | ", words)}\n{outcome.Error}";
            Assert.That(outcome.Code, Is.AnyOf(ExitCode.Ok, ExitCode.ErrorsFound, ExitCode.Usage, ExitCode.InvalidInput, ExitCode.CannotCompute), said);
            Assert.That(outcome.Error, Does.Not.Contain("   at ").And.Not.Contain("Exception"), said);
        }
    }

    private static void Change(List<string> words, Random random)
    {
        var at = random.Next(words.Count);
        switch (random.Next(5))
        {
            case 0:
                words.RemoveAt(at);
                if (words.Count == 0)
                    words.Add("compare");
                break;
            case 1:
                words.Insert(at, words[random.Next(words.Count)]);
                break;
            case 2:
                words.Insert(at, Oddities[random.Next(Oddities.Length)]);
                break;
            case 3:
                words[at] = words[at].Insert(random.Next(words[at].Length + 1), Oddities[random.Next(Oddities.Length)]);
                break;
            default:
                words[at] = Oddities[random.Next(Oddities.Length)];
                break;
        }
    }
}
