using MathNet.Numerics.LinearAlgebra;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Sampling;

/// <summary>
/// How the inputs of a run hang together. An input's draws depend on those of the others of its group, so draws that are to be the same for all vendors and
/// jobs are made of all their inputs together.
/// </summary>
public sealed class RankCorrelations
{
    private RankCorrelations(IReadOnlyList<CorrelatedGroup> groups) => Groups = groups;

    /// <summary>Groups of inputs that hang together, each input in one at most; the others are independent of all.</summary>
    public IReadOnlyList<CorrelatedGroup> Groups { get; }

    /// <summary>The correlations of some inputs.</summary>
    /// <param name="inputs">The inputs, each once.</param>
    /// <param name="pairs">Rank correlations; those that name other inputs are left out, and what is not named is independent.</param>
    /// <exception cref="ArgumentException">The pairs contradict each other.</exception>
    public static RankCorrelations Of(IReadOnlyList<Input> inputs, IReadOnlyList<RankCorrelation> pairs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(pairs);
        var index = inputs.Select((input, i) => (input.Name, i)).ToDictionary(x => x.Name, x => x.i, StringComparer.Ordinal);
        var known = pairs.Where(pair => index.ContainsKey(pair.First) && index.ContainsKey(pair.Second)).ToList();
        return new RankCorrelations([.. Connected(known).Select(names => Group(names, known, index))]);
    }

    /// <summary>Makes independent uniform draws dependent, in place; each stays uniform.</summary>
    /// <param name="points">Draws of all inputs, strictly between 0 and 1, those of the i-th input from i × <paramref name="stride"/>.</param>
    /// <param name="stride">From one input's draws to the next's.</param>
    /// <param name="count">Draws of each input.</param>
    public void Correlate(Span<double> points, int stride, int count)
    {
        foreach (var group in Groups)
            group.Correlate(points, stride, count);
    }

    // Spearman's correlation of two normal scores with Pearson's r is 6/π·asin(r/2) (Pearson 1907).
    private static CorrelatedGroup Group(SortedSet<string> names, List<RankCorrelation> pairs, Dictionary<string, int> index)
    {
        var order = names.ToList();
        var matrix = Matrix<double>.Build.DenseIdentity(order.Count);
        foreach (var pair in pairs.Where(pair => names.Contains(pair.First)))
        {
            var (row, column) = (order.IndexOf(pair.First), order.IndexOf(pair.Second));
            matrix[row, column] = matrix[column, row] = 2 * Math.Sin(Math.PI * (double)pair.Rank / 6);
        }

        try
        {
            return new CorrelatedGroup([.. order.Select(name => index[name])], matrix.Cholesky().Factor.ToArray());
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"the rank correlations of {string.Join(", ", order)} contradict each other", nameof(pairs), e);
        }
    }

    private static List<SortedSet<string>> Connected(List<RankCorrelation> pairs)
    {
        var groups = new List<SortedSet<string>>();
        foreach (var pair in pairs)
        {
            var met = groups.Where(group => group.Contains(pair.First) || group.Contains(pair.Second)).ToList();
            groups.RemoveAll(met.Contains);
            groups.Add(new SortedSet<string>(met.SelectMany(group => group).Append(pair.First).Append(pair.Second), StringComparer.Ordinal));
        }

        return [.. groups.OrderBy(group => group.Min, StringComparer.Ordinal)];
    }
}
