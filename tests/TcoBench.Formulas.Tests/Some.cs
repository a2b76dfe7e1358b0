namespace TcoBench.Formulas.Tests;

/// <summary>The uninteresting parts of a test.</summary>
internal static class Some
{
    public static readonly Source Page = new("example.plans", "https://example.com/pricing", new DateOnly(2026, 11, 20), SourceKind.Primary);

    private static int _count;

    public static Input Input(string name, decimal value, string unit = "1") => new(name, value, Unit.Parse(unit), Evidence.Published(Page));

    public static Input Input(decimal value, string unit = "1") => Input($"input_{Interlocked.Increment(ref _count)}", value, unit);

    public static Source Source(string id) => Page with { Id = id };

    /// <summary>Seed of a random test: printed, and taken from the environment variable TCOBENCH_SEED when that is set.</summary>
    public static Random Random(int seed)
    {
        if (Environment.GetEnvironmentVariable("TCOBENCH_SEED") is { Length: > 0 } text)
            seed = int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"TCOBENCH_SEED={seed}");
        return new Random(seed);
    }
}
