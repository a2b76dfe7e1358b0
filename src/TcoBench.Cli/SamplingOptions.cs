using System.CommandLine;
using TcoBench.Analysis.Sampling;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli;

/// <summary>How trials are drawn, by <c>--trials</c>, <c>--seed</c> and <c>--sampler</c>.</summary>
internal static class SamplingOptions
{
    /// <summary>The plan a command line asks for; seed 1 unless told.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="trials">Number of trials unless told.</param>
    /// <param name="method">How they are spread unless told.</param>
    /// <param name="fewest">Fewest trials that may be asked for.</param>
    /// <param name="most">Most trials that may be asked for.</param>
    /// <exception cref="UsageException">A value means nothing.</exception>
    public static SamplingPlan Of(ParseResult parsed, int trials, SamplingMethod method = SamplingMethod.LatinHypercube, int fewest = 10, int most = 10_000_000)
    {
        var methods = Enum.GetValues<SamplingMethod>().ToDictionary(SamplingWords.IdOf, m => m, StringComparer.Ordinal);
        return new SamplingPlan(
            methods[Values.Word("--sampler", parsed.GetValue(Options.Sampler) ?? SamplingWords.IdOf(method), [.. methods.Keys])],
            parsed.GetValue(Options.Trials) is { } count ? Values.Whole("--trials", count, fewest, most) : trials,
            parsed.GetValue(Options.Seed) is { } seed ? Values.Whole("--seed", seed, 0, int.MaxValue) : 1);
    }
}
