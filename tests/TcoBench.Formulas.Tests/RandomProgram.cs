using TcoBench.Formulas.Readings;

namespace TcoBench.Formulas.Tests;

/// <summary>
/// Random formulas over the same few inputs in one program, most of which vary; each formula is wanted twice, once with another value of an input. What the lanes hold is compared with
/// the exact reading wherever a reading in double can promise to agree; see <see cref="Figure"/>.
/// </summary>
internal sealed class RandomProgram
{
    private readonly int _lanes;
    private readonly Dictionary<Input, decimal[]> _values;

    public RandomProgram(Random random, int formulas, int lanes)
    {
        _lanes = lanes;
        var source = new RandomFormulas(random);
        Formula[] made = [.. Enumerable.Range(0, formulas).Select(_ => source.Next(5))];
        made = [.. made, made[0] + made[0], made[0]];
        var inputs = Tape.Of(made).Inputs;
        var another = inputs.Take(3).ToDictionary(i => i, i => i.Value * 1.5m);
        Program = BatchProgram.Of(
            [.. made.Select(f => new BatchResult(f, new Dictionary<Input, decimal>())), .. made.Select(f => new BatchResult(f, another))],
            [.. inputs.Where(_ => random.Next(4) > 0)]);
        _values = Program.Inputs.ToDictionary(i => i, i => Enumerable.Range(0, lanes).Select(_ => random.Next(30) == 0 ? source.Value() : i.Value * (1 + (random.Next(-500, 500) / 1000m))).ToArray());
    }

    public BatchProgram Program { get; }

    /// <summary>All lanes of all results, block by block.</summary>
    public double[][] Read(BatchReader reader, bool backwards = false)
    {
        const int block = BatchReader.Block;
        var results = Program.Results.Select(_ => new double[_lanes]).ToArray();
        var (inputs, read) = (new double[Program.Inputs.Count * block], new double[Program.Results.Count * block]);
        var starts = Enumerable.Range(0, (_lanes + block - 1) / block).Select(b => b * block);
        foreach (var start in backwards ? starts.Reverse() : starts)
        {
            var count = Math.Min(block, _lanes - start);
            for (var i = 0; i < Program.Inputs.Count; i++)
            {
                for (var lane = 0; lane < count; lane++)
                    inputs[(i * block) + lane] = (double)_values[Program.Inputs[i]][start + lane];
            }

            reader.Read(count, inputs, read);
            for (var i = 0; i < results.Length; i++)
                read.AsSpan(i * block, count).CopyTo(results[i].AsSpan(start));
        }

        return results;
    }

    /// <summary>The first lane that does not agree with the exact reading; null if none.</summary>
    public string? Disagreement(double[][] read, out int compared)
    {
        compared = 0;
        for (var r = 0; r < read.Length; r++)
        {
            var (formula, values) = Program.Results[r];
            var tape = Tape.Of(formula);
            for (var lane = 0; lane < _lanes; lane++)
            {
                var all = tape.Inputs.ToDictionary(i => i, i => values.TryGetValue(i, out var value) ? value : _values.TryGetValue(i, out var drawn) ? drawn[lane] : i.Value);
                if (!Figure.Of(formula, i => all[i]).IsKept)
                    continue;
                compared++;
                var exact = (double?)ExactReading.Of(tape, all).Try(formula) ?? double.NaN;
                if (!(Math.Abs(exact - read[r][lane]) <= 1e-9 * Math.Max(1, Math.Abs(exact)) || (double.IsNaN(exact) && double.IsNaN(read[r][lane]))))
                    return $"result {r}, lane {lane}: exact {exact}, batch {read[r][lane]}";
            }
        }

        return null;
    }
}
