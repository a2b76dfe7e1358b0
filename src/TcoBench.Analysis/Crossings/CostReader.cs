using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Crossings;

/// <summary>Reads in lanes what contenders cost, each with the cheapest of its candidates that delivers in the lane.</summary>
internal sealed class CostReader
{
    private const double Alike = 1e-12;

    private readonly IReadOnlyList<Contender> _contenders;
    private readonly BatchProgram[] _programs;

    /// <summary>A reader.</summary>
    /// <param name="contenders">Who is read.</param>
    /// <param name="varying">Inputs given lane by lane.</param>
    /// <param name="values">Values of other inputs, such as the volume.</param>
    public CostReader(IReadOnlyList<Contender> contenders, IReadOnlyCollection<Input> varying, IReadOnlyDictionary<Input, decimal> values)
    {
        _contenders = contenders;
        _programs = [.. contenders.Select(c => BatchProgram.Of([.. c.Candidates.SelectMany(x => x.Formulas).Select(f => new BatchResult(f, values))], varying))];
    }

    /// <summary>Reads lanes.</summary>
    /// <param name="lanes">Number of lanes.</param>
    /// <param name="columns">Values of the varying inputs, each as long as there are lanes.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>By contender: its cost in each lane, NaN where it does not deliver, and the place of the candidate chosen, -1 for none.</returns>
    public (double[] Costs, int[] Choices)[] Read(int lanes, IReadOnlyDictionary<Input, double[]> columns, CancellationToken stop)
    {
        var results = new (double[] Costs, int[] Choices)[_contenders.Count];
        Parallel.For(0, _contenders.Count, new ParallelOptions { CancellationToken = stop }, i => results[i] = Cheapest(ReadEach(i, lanes, columns, stop)));
        return results;
    }

    /// <summary>Reads what each candidate of a contender costs.</summary>
    /// <param name="contender">Place of the contender.</param>
    /// <param name="lanes">Number of lanes.</param>
    /// <param name="columns">Values of the varying inputs, each as long as there are lanes.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>By candidate its cost in each lane, NaN where it does not deliver.</returns>
    public double[][] ReadEach(int contender, int lanes, IReadOnlyDictionary<Input, double[]> columns, CancellationToken stop)
    {
        var program = _programs[contender];
        var reader = program.Reader();
        var inputs = new double[Math.Max(1, program.Inputs.Count) * BatchReader.Block];
        var read = new double[program.Results.Count * BatchReader.Block];
        var costs = _contenders[contender].Candidates.Select(_ => new double[lanes]).ToArray();
        for (var start = 0; start < lanes; start += BatchReader.Block)
        {
            stop.ThrowIfCancellationRequested();
            var count = Math.Min(BatchReader.Block, lanes - start);
            for (var i = 0; i < program.Inputs.Count; i++)
                columns[program.Inputs[i]].AsSpan(start, count).CopyTo(inputs.AsSpan(i * BatchReader.Block));
            reader.Read(count, inputs, read);
            Deliver(_contenders[contender].Candidates, start, count, read, costs);
        }

        return costs;
    }

    private static void Deliver(IReadOnlyList<Candidate> candidates, int start, int count, double[] read, double[][] costs)
    {
        var column = 0;
        for (var c = 0; c < candidates.Count; c++)
        {
            var total = read.AsSpan(column++ * BatchReader.Block, count);
            var inTime = candidates[c].InTime is null ? default : read.AsSpan(column++ * BatchReader.Block, count);
            var unserved = column;
            column += candidates[c].Unserved.Count;
            for (var lane = 0; lane < count; lane++)
            {
                var delivers = inTime.IsEmpty || inTime[lane] > 0;
                for (var u = unserved; delivers && u < column; u++)
                    delivers = !(read[(u * BatchReader.Block) + lane] > (double)Semantics.Slack);
                costs[c][start + lane] = delivers ? total[lane] : double.NaN;
            }
        }
    }

    private static (double[] Costs, int[] Choices) Cheapest(double[][] candidates)
    {
        var (costs, choices) = (Enumerable.Repeat(double.NaN, candidates[0].Length).ToArray(), Enumerable.Repeat(-1, candidates[0].Length).ToArray());
        for (var c = 0; c < candidates.Length; c++)
        {
            for (var lane = 0; lane < costs.Length; lane++)
            {
                var total = candidates[c][lane];
                if (!double.IsNaN(total) && (choices[lane] < 0 || total < costs[lane] - (Alike * Math.Abs(costs[lane]))))
                    (costs[lane], choices[lane]) = (total, c);
            }
        }

        return (costs, choices);
    }
}
