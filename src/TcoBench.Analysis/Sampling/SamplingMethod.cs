namespace TcoBench.Analysis.Sampling;

/// <summary>How the trials of a run are spread over the unit cube.</summary>
public enum SamplingMethod
{
    /// <summary>Independent draws.</summary>
    PseudoRandom,

    /// <summary>Each input's range cut into as many equally likely strata as there are trials, one draw in each.</summary>
    LatinHypercube,

    /// <summary>Scrambled Sobol sequence. An input's draws depend on its place among the inputs, so adding an input changes others.</summary>
    Sobol,
}
