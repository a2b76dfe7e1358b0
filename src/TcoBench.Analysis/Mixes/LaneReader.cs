using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Mixes;

/// <summary>Reads formulas in lanes picked from columns.</summary>
internal sealed class LaneReader
{
    private readonly BatchProgram _program;
    private readonly BatchReader _reader;

    /// <summary>Makes formulas ready.</summary>
    /// <param name="formulas">The formulas.</param>
    /// <param name="varying">Inputs whose values columns give.</param>
    public LaneReader(IReadOnlyList<Formula> formulas, IReadOnlyCollection<Input> varying)
    {
        _program = BatchProgram.Of([.. formulas.Select(f => new BatchResult(f, new Dictionary<Input, decimal>()))], varying);
        _reader = _program.Reader();
    }

    /// <summary>Reads some lanes.</summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="columns">Values of inputs, by lane.</param>
    /// <param name="results">For each formula where its values go, by lane.</param>
    public void Read(int[] lanes, IReadOnlyDictionary<Input, double[]> columns, double[][] results)
    {
        var (inputs, values) = (new double[Math.Max(1, _program.Inputs.Count) * BatchReader.Block], new double[results.Length * BatchReader.Block]);
        foreach (var block in lanes.Chunk(BatchReader.Block))
        {
            for (var i = 0; i < _program.Inputs.Count; i++)
            {
                var column = columns[_program.Inputs[i]];
                for (var t = 0; t < block.Length; t++)
                    inputs[(i * BatchReader.Block) + t] = column[block[t]];
            }

            _reader.Read(block.Length, inputs, values);
            for (var r = 0; r < results.Length; r++)
            {
                for (var t = 0; t < block.Length; t++)
                    results[r][block[t]] = values[(r * BatchReader.Block) + t];
            }
        }
    }
}
