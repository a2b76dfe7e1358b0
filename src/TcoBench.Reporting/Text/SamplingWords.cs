using TcoBench.Analysis.Sampling;

namespace TcoBench.Reporting.Text;

/// <summary>Sampling methods in words.</summary>
public static class SamplingWords
{
    /// <summary>The method in a sentence.</summary>
    public static string Of(SamplingMethod method) => method switch
    {
        SamplingMethod.PseudoRandom => "pseudo-random numbers",
        SamplingMethod.LatinHypercube => "Latin hypercube",
        SamplingMethod.Sobol => "scrambled Sobol sequence",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "unknown sampling method"),
    };

    /// <summary>The method as the command line and JSON name it.</summary>
    public static string IdOf(SamplingMethod method) => method switch
    {
        SamplingMethod.PseudoRandom => "random",
        SamplingMethod.LatinHypercube => "lhs",
        SamplingMethod.Sobol => "sobol",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "unknown sampling method"),
    };
}
