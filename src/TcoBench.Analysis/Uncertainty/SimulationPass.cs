using System.Collections.Concurrent;
using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Uncertainty;

/// <summary>
/// Some jobs and volumes, read as one program in blocks of trials. Blocks are read in any order by any number of threads: each writes to places of its own,
/// and what is added up is added in the order of blocks.
/// </summary>
internal sealed class SimulationPass
{
    private readonly IReadOnlyList<ContestTrials> _contests;
    private readonly Draws _draws;
    private readonly int _trials;
    private readonly BatchProgram _program;

    /// <summary>Makes the formulas ready.</summary>
    public SimulationPass(IReadOnlyList<ContestTrials> contests, Draws draws, Input assets, int trials)
    {
        (_contests, _trials) = (contests, trials);
        var wanted =
            from contest in contests
            from row in contest.Rows
            let volume = new Dictionary<Input, decimal>(ReferenceEqualityComparer.Instance) { [assets] = row.Result.Assets }
            from formula in row.Formulas
            select new BatchResult(formula, volume);
        _program = BatchProgram.Of([.. wanted], draws.Inputs);
        _draws = draws.Only(_program.Inputs);
    }

    /// <summary>Runs all trials.</summary>
    /// <param name="options">Threads, and what stops it.</param>
    /// <param name="room">Room for as many numbers as trials; taken and given back.</param>
    /// <param name="progress">Told the share of blocks that is done, by several threads.</param>
    public IReadOnlyList<SimulatedContest> Run(ParallelOptions options, ConcurrentBag<double[]> room, Action<double> progress)
    {
        var blocks = (_trials + BatchReader.Block - 1) / BatchReader.Block;
        var rows = _contests.SelectMany(c => c.Rows).ToList();
        foreach (var row in rows)
            row.Prepare(Taken(room), blocks);
        var done = 0;
        Parallel.For(0, blocks, options, () => new Worker(this), (block, _, worker) =>
        {
            worker.Take(block);
            progress((double)Interlocked.Increment(ref done) / blocks);
            return worker;
        }, _ => { });

        var simulated = new SimulatedResult[rows.Count];
        Parallel.For(0, rows.Count, options, () => Taken(room), (i, _, spare) =>
        {
            simulated[i] = rows[i].Simulated(spare);
            return spare;
        }, room.Add);
        rows.ForEach(row => room.Add(row.Release()));
        var known = simulated.ToDictionary(s => s.Result, s => s, (IEqualityComparer<Result>)ReferenceEqualityComparer.Instance);
        return [.. _contests.Select(c => c.Simulated(known))];
    }

    private double[] Taken(ConcurrentBag<double[]> room) => room.TryTake(out var totals) ? totals : new double[_trials];

    // What one thread needs for itself.
    private sealed class Worker(SimulationPass pass)
    {
        private readonly BatchReader _reader = pass._program.Reader();
        private readonly double[] _drawn = new double[pass._draws.Inputs.Count * BatchReader.Block];
        private readonly double[] _results = new double[pass._program.Results.Count * BatchReader.Block];

        public void Take(int block)
        {
            var count = Math.Min(BatchReader.Block, pass._trials - (block * BatchReader.Block));
            pass._draws.Fill(block * BatchReader.Block, count, _drawn);
            _reader.Read(count, _drawn, _results);
            var results = _results.AsSpan();
            foreach (var contest in pass._contests)
            {
                contest.Take(block, count, results);
                results = results[(contest.Width * BatchReader.Block)..];
            }
        }
    }
}
