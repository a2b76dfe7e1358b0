namespace TcoBench.Analysis.Sampling;

/// <summary>Points of the unit cube, a coordinate per input and a point per trial: a pure function of plan, input name and trial.</summary>
internal abstract class UnitPoints
{
    /// <summary>The points of a plan.</summary>
    /// <param name="plan">How to draw.</param>
    /// <param name="names">Names of the inputs, each once.</param>
    /// <exception cref="ArgumentException">The plan has no trial.</exception>
    /// <exception cref="NoFigureException">The method has fewer dimensions than there are inputs.</exception>
    public static UnitPoints Of(SamplingPlan plan, IReadOnlyList<string> names)
    {
        if (plan.Trials < 1)
            throw new ArgumentException($"{plan.Trials} trials: at least 1 is needed", nameof(plan));
        return plan.Method switch
        {
            SamplingMethod.PseudoRandom => new PseudoRandomPoints(plan, names),
            SamplingMethod.LatinHypercube => new LatinHypercubePoints(plan, names),
            SamplingMethod.Sobol => new SobolPoints(plan, names),
            _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Method, "unknown sampling method"),
        };
    }

    /// <summary>One coordinate of consecutive points, each strictly between 0 and 1.</summary>
    /// <param name="input">Index of the input's name.</param>
    /// <param name="first">First trial, from 0.</param>
    /// <param name="points">Takes a coordinate per trial.</param>
    public abstract void Fill(int input, int first, Span<double> points);
}
