using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests;

/// <summary>The backbone: for every shipped vendor × job × plan × term × production months, every line reads the same in decimals and in doubles.</summary>
public class AgreementTests
{
    private static readonly int[] Volumes = [1, 99, 100, 101, 1000, 9999, 10000, 100000];

    [Test]
    public void EveryLineOfEveryShippedModelReadsTheSameExactlyAndInBatches()
    {
        var loaded = ShippedData.Load();
        var models = ShippedData.Models(loaded);
        var (plans, lines) = (0, 0);
        foreach (var job in loaded.Jobs)
        {
            foreach (var vendor in ShippedData.Ranked(loaded))
            {
                var built = models.For(job, vendor).SelectMany(c => c.Models).ToList();
                plans += built.Select(m => m.Plan.Id).Distinct().Count();
                lines += Agree(models.Assets, [.. built.SelectMany(m => m.Headlines)]);
            }
        }

        TestContext.Out.WriteLine($"{plans} vendor × job × plan, {lines} lines × {Volumes.Length} volumes");
        Assert.That(plans, Is.GreaterThanOrEqualTo(4 * 20));
    }

    private static int Agree(Input assets, IReadOnlyList<Formula> formulas)
    {
        var tape = Tape.Of(formulas);
        var batch = BatchReading.Of(tape, Volumes.Length, new Dictionary<Input, double[]> { [assets] = [.. Volumes.Select(v => (double)v)] }, tape.Lines);
        for (var lane = 0; lane < Volumes.Length; lane++)
        {
            var exact = ExactReading.Of(tape, new Dictionary<Input, decimal> { [assets] = Volumes[lane] });
            for (var i = 0; i < tape.Lines.Count; i++)
            {
                if (exact.Try(tape.Lines[i]) is not { } value)
                {
                    Assert.That(batch[i][lane], Is.NaN, $"{tape.Lines[i]} at {Volumes[lane]}");
                    continue;
                }

                var tolerance = 1e-9 * Math.Max(1, Math.Abs((double)value));
                Assert.That(batch[i][lane], Is.EqualTo((double)value).Within(tolerance), $"{tape.Lines[i]} at {Volumes[lane]}");
            }
        }

        return tape.Lines.Count;
    }
}
