using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Benchmarks.Batch;

/// <summary>A program with draws of its inputs.</summary>
/// <param name="Program">The program.</param>
/// <param name="Draws">Draws of its inputs.</param>
internal sealed record DrawnProgram(BatchProgram Program, Draws Draws)
{
    /// <summary>The total of a vendor's first plan at 1,000 assets; every uncertain input varies.</summary>
    public static DrawnProgram Of(string job, string vendor) => Of([Totals(job, vendor, 1).First()]);

    /// <summary>Results in which every uncertain input varies.</summary>
    public static DrawnProgram Of(IReadOnlyList<BatchResult> wanted)
    {
        var program = BatchProgram.Of(wanted, [.. Tape.Of(wanted.Select(w => w.Formula)).Inputs.Where(i => i.Spread is not null)]);
        return new DrawnProgram(program, new Draws(program.Inputs, [], new SamplingPlan(SamplingMethod.PseudoRandom, 1, 1)));
    }

    /// <summary>
    /// One result of random operations on 40 inputs from 0.5 to 2: 38 % products, 38 % sums, 12 % differences, 12 % minima and maxima, about the mix of the shipped
    /// models without their tenth of quotients. Operands are among the last 30 parts; a product has an input as one operand.
    /// </summary>
    public static DrawnProgram Random(int operations)
    {
        var random = new Random(1);
        Input[] inputs = [.. Enumerable.Range(0, 40).Select(i => Drawn($"input_{i}", 1, new UniformSpread(0.5m, 2)))];
        List<Formula> parts = [.. inputs];
        for (var i = 0; i < operations; i++)
        {
            var (x, y) = (parts[^random.Next(1, 31)], parts[^random.Next(1, 31)]);
            parts.Add(random.Next(8) switch
            {
                < 3 => x * inputs[random.Next(40)],
                < 6 => x + y,
                6 => x - y,
                _ => random.Next(2) == 0 ? Formula.Min(x, y) : Formula.Max(x, y),
            });
        }

        return Of([new BatchResult(Formula.Sum(parts.TakeLast(30), Unit.None), new Dictionary<Input, decimal>())]);
    }

    /// <summary>The model of Peers/numpy_model.py: five vendors at three volumes.</summary>
    public static DrawnProgram Minimal()
    {
        var acceptance = Drawn("acceptance", 0.3m, new TriangularSpread(0.1m, 0.3m, 0.6m));
        var finalAcceptance = Drawn("final_acceptance", 0.7m, new TriangularSpread(0.5m, 0.7m, 0.9m));
        var minutes = Drawn("minutes", 3, new TriangularSpread(1, 3, 8));
        var rate = Drawn("rate", 60, new NormalSpread(49.75m, 70.25m));
        var failure = Drawn("failure", 0.05m, new UniformSpread(0, 0.1m));
        var exchange = Drawn("exchange", 0.87m, new NormalSpread(0.8444m, 0.8956m));
        var (drafts, finals) = (1 / (acceptance * (1 - failure)), 1 / finalAcceptance);
        var people = ((drafts * 0.2m) + finals) * minutes / 60 * rate;
        (decimal Fee, decimal Quota, decimal Price, decimal Units)[] vendors = [(24, 3500, 0.012m, 8), (30, 900, 0.067m, 1), (0, 0, 0.04m, 1), (23, 2000, 0.005m, 1), (0, 0, 0.0006m, 4)];
        return Of(
        [
            .. from volume in new[] { 100m, 1000, 10_000 }
               from v in vendors
               let over = (((drafts + finals) * volume * v.Units) - v.Quota).AtLeast(0)
               select new BatchResult((((over * v.Price) + v.Fee) * exchange) + (people * volume), new Dictionary<Input, decimal>()),
        ]);
    }

    /// <summary>Totals of all plans of a vendor at 1,000 assets with a number of production months.</summary>
    public static IEnumerable<BatchResult> Totals(string job, string vendor, int months)
    {
        var loaded = ShippedData.Load();
        var models = ShippedData.Models(loaded);
        var longer = loaded.Jobs.First(j => j.Id.Value == job) with { WindowDays = 30 * months };
        return models.For(longer, ShippedData.Ranked(loaded).First(v => v.Catalog.Id.Value == vendor))
            .SelectMany(c => c.Models)
            .Where(m => m.Months == months)
            .Select(m => new BatchResult(m.Total, new Dictionary<Input, decimal> { [models.Assets] = 1000 }));
    }

    /// <summary>Values of the inputs in one block of trials.</summary>
    public double[] Draw(int first, int count)
    {
        var values = new double[Program.Inputs.Count * BatchReader.Block];
        Draws.Fill(first, count, values);
        return values;
    }

    /// <summary>Room for the results of a block.</summary>
    public double[] Results() => new double[Program.Results.Count * BatchReader.Block];

    private static Input Drawn(string name, decimal value, Spread spread) => new(name, value, Unit.None, Evidence.Assumed("drawn"), spread);
}
