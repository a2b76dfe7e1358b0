using MathNet.Numerics.LinearAlgebra;
using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>How the inputs of a response hang together, and how some of them are drawn again when the others are known: the conditional normal distribution of a Gaussian copula.</summary>
/// <param name="inputs">The inputs.</param>
/// <param name="pairs">Their rank correlations.</param>
internal sealed class Dependence(IReadOnlyList<Input> inputs, IReadOnlyList<RankCorrelation> pairs)
{
    private readonly RankCorrelations _correlations = RankCorrelations.Of(inputs, pairs);
    private readonly Dictionary<(CorrelatedGroup Group, string Again), ConditionalDraw> _known = [];

    /// <summary>Makes the first coordinates of a block dependent, in place.</summary>
    public void Correlate(Span<double> points, int count) => _correlations.Correlate(points, BatchReader.Block, count);

    /// <summary>How the inputs of a set are drawn again.</summary>
    /// <param name="again">For each input whether it is drawn again.</param>
    public Redraw Redraw(bool[] again) => Redraw(again, again);

    /// <summary>What changes if a set is drawn again after a part of it already was.</summary>
    /// <param name="again">For each input whether it is drawn again.</param>
    /// <param name="added">For each input whether it belongs to the rest of the set.</param>
    public Redraw Redraw(bool[] again, bool[] added) => new(
        [.. Enumerable.Range(0, added.Length).Where(i => added[i] && _correlations.Groups.All(g => !g.Members.Contains(i)))],
        [.. _correlations.Groups.Where(g => g.Members.Any(m => added[m])).Select(g => Known(g, again))]);

    private ConditionalDraw Known(CorrelatedGroup group, bool[] again)
    {
        var key = (group, string.Concat(group.Members.Select(m => again[m] ? '1' : '0')));
        return _known.TryGetValue(key, out var draw) ? draw : _known[key] = Conditional(group, again);
    }

    // Scores of the drawn given those of the kept: mean M·kept with M = R_dk·R_kk⁻¹, covariance R_dd − M·R_kd, whose Cholesky factor is C.
    private static ConditionalDraw Conditional(CorrelatedGroup group, bool[] again)
    {
        var drawn = Enumerable.Range(0, group.Members.Count).Where(i => again[group.Members[i]]).ToArray();
        var kept = Enumerable.Range(0, group.Members.Count).Except(drawn).ToArray();
        var factor = Matrix<double>.Build.Dense(group.Members.Count, group.Members.Count, group.Factor);
        var all = factor * factor.Transpose();
        var covariance = Part(drawn, drawn);
        var weights = Matrix<double>.Build.Dense(drawn.Length, Math.Max(1, kept.Length));
        if (kept.Length > 0)
        {
            weights = Part(kept, kept).Cholesky().Solve(Part(kept, drawn)).Transpose();
            covariance -= weights * Part(kept, drawn);
        }

        return new ConditionalDraw([.. drawn.Select(i => group.Members[i])], [.. kept.Select(i => group.Members[i])], weights.ToArray(), covariance.Cholesky().Factor.ToArray());

        Matrix<double> Part(int[] rows, int[] columns) => Matrix<double>.Build.Dense(rows.Length, columns.Length, (r, c) => all[rows[r], columns[c]]);
    }
}
