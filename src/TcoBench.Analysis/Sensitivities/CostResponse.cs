using TcoBench.Analysis.Sampling;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>A total at a volume, or what one option costs more than another, as a function of every uncertain input it rests on. Plans, terms and production months are fixed.</summary>
public sealed class CostResponse : IResponse
{
    // Exact and batch readings of shipped models agree to 1e-9 of a figure: less is rounding.
    private const double Rounding = 1e-9;

    private readonly Formula _result;
    private readonly IReadOnlyDictionary<Input, decimal> _fixed;
    private readonly Tape _tape;
    private readonly BatchReader _reader;
    private readonly Distribution[] _distributions;
    private readonly double[] _values;

    private CostResponse(Formula result, IEnumerable<Formula> terms, IReadOnlyDictionary<Input, decimal> values)
    {
        (_result, _fixed, _tape) = (result, values, Tape.Of(result));
        var program = BatchProgram.Of([new BatchResult(result, values)], [.. _tape.Inputs.Where(i => i.Spread is not null && !values.ContainsKey(i))]);
        (Inputs, _reader) = (program.Inputs, program.Reader());
        _distributions = [.. Inputs.Select(Distribution.Of)];
        _values = new double[Inputs.Count * BatchReader.Block];
        var reading = ExactReading.Of(_tape, values);
        Base = reading[result];
        Resolution = Rounding * terms.Sum(t => Math.Abs((double)reading[t]));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Input> Inputs { get; }

    /// <inheritdoc/>
    public double Resolution { get; }

    /// <summary>The result at base inputs, in the currency of the models.</summary>
    public decimal Base { get; }

    /// <summary>The total of an option.</summary>
    /// <param name="model">The option's model.</param>
    /// <param name="values">Values that are the same in all rows, such as the volume.</param>
    /// <exception cref="CannotComputeException">It has none at base inputs.</exception>
    public static CostResponse Total(CostModel model, IReadOnlyDictionary<Input, decimal> values)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new CostResponse(model.Total, [model.Total], values);
    }

    /// <summary>What an option costs more than another; negative where it costs less.</summary>
    /// <param name="model">The option's model.</param>
    /// <param name="other">The other's, of the same job and in the same currency.</param>
    /// <param name="values">Values that are the same in all rows, such as the volume.</param>
    /// <exception cref="CannotComputeException">One of the totals has no value at base inputs.</exception>
    public static CostResponse Difference(CostModel model, CostModel other, IReadOnlyDictionary<Input, decimal> values)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(other);
        return new CostResponse(model.Total - other.Total, [model.Total, other.Total], values);
    }

    /// <summary>The exact result with one input at another value, all others at their base values.</summary>
    /// <exception cref="CannotComputeException">It has none.</exception>
    public decimal At(Input input, decimal value) => ExactReading.Of(_tape, new Dictionary<Input, decimal>(_fixed) { [input] = value })[_result];

    /// <inheritdoc/>
    public void Read(int count, ReadOnlySpan<double> points, Span<double> results)
    {
        for (var i = 0; i < _distributions.Length; i++)
            _distributions[i].Quantiles(points.Slice(i * BatchReader.Block, count), _values.AsSpan(i * BatchReader.Block, count));
        ReadValues(count, _values, results);
    }

    /// <summary>Reads one block of rows by values rather than probabilities.</summary>
    /// <param name="count">Rows of this block, 1 to <see cref="BatchReader.Block"/>.</param>
    /// <param name="values">Values of the inputs: those of the i-th from <c>i·Block</c>.</param>
    /// <param name="results">Takes the results of the rows.</param>
    public void ReadValues(int count, ReadOnlySpan<double> values, Span<double> results)
    {
        Span<double> block = stackalloc double[BatchReader.Block];
        _reader.Read(count, values, block);
        block[..count].CopyTo(results);
    }
}
