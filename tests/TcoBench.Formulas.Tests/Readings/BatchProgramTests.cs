using TcoBench.Formulas.Readings;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Formulas.Tests.Readings;

/// <summary>
/// Programs of many results at once: shared parts, values fixed for one result, every remainder of a block, and any number of threads. What a program simplifies is
/// compared with the exact reading, which simplifies nothing.
/// </summary>
public class BatchProgramTests
{
    private const int Block = BatchReader.Block;
    private static readonly Dictionary<Input, decimal> Base = [];

    [TestCase(1)]
    [TestCase(15)]
    [TestCase(16)]
    [TestCase(17)]
    [TestCase(Block - 1)]
    [TestCase(Block)]
    [TestCase(Block + 1)]
    public void EveryResultAgreesWithTheExactReadingInEveryLane(int lanes)
    {
        var some = new RandomProgram(Some.Random(lanes), formulas: 12, lanes);
        Assert.That(some.Disagreement(some.Read(some.Program.Reader()), out var compared), Is.Null);
        TestContext.Out.WriteLine($"{compared} of {lanes * some.Program.Results.Count} lanes compared, {some.Program.Operations} operations");
        Assert.That(compared, Is.GreaterThan(lanes * some.Program.Results.Count / 2));
    }

    [TestCase(2)]
    [TestCase(8)]
    public void ReadersInSeveralThreadsAndInAnyOrderOfBlocksGiveTheSameBits(int threads)
    {
        var some = new RandomProgram(Some.Random(threads), formulas: 20, (4 * Block) + 7);
        var alone = some.Read(some.Program.Reader());
        var together = new double[threads][][];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, t => together[t] = some.Read(some.Program.Reader(), backwards: t % 2 == 1));
        foreach (var lanes in together)
            Assert.That(lanes.Select(Bits), Is.EqualTo(alone.Select(Bits)));

        static string Bits(double[] lanes) => string.Join(' ', lanes.Select(BitConverter.DoubleToInt64Bits));
    }

    private static IEnumerable<TestCaseData> WrongSteps()
    {
        yield return Wrong("a part taken for another: wrong first operand", (step, other) => step with { X = other.X });
        yield return Wrong("a part taken for another: wrong second operand", (step, other) => step with { Y = other.Y });
        yield return Wrong("a buffer that is still needed used again", (step, other) => step with { Target = other.Target });
        yield return Wrong("a difference or quotient taken for commutative", (step, _) => step.Work.Inner is Operation.Subtract or Operation.Divide ? step with { X = step.Y, Y = step.X } : step);
        yield return Wrong("two operations in one pass with the wrong operand", (step, other) => step.Work.Outer is null ? step : step with { Z = other.Z });
        yield return Wrong("a result given for another", (step, other) => step.Result >= 0 && other.Result >= 0 ? step with { Result = other.Result } : step);
    }

    [TestCaseSource(nameof(WrongSteps))]
    public void AWrongStepOfAProgramIsFound(Delegate sabotage)
    {
        var wrong = (Func<Step, Step, Step>)sabotage;
        var random = Some.Random(7);
        var (found, tried) = (0, 0);
        while (tried < 60)
        {
            var some = new RandomProgram(random, formulas: 6, lanes: 20);
            var steps = some.Program.Schedule.Steps;
            for (var i = random.Next(5); i < steps.Length; i += 5)
            {
                var (right, sabotaged) = (steps[i], wrong(steps[i], steps[random.Next(steps.Length)]));
                if (sabotaged == right)
                    continue;
                steps[i] = sabotaged;
                tried++;
                found += some.Disagreement(some.Read(some.Program.Reader()), out _) is null ? 0 : 1;
                steps[i] = right;
            }

            Assert.That(some.Disagreement(some.Read(some.Program.Reader()), out _), Is.Null, "the right program is right");
        }

        // Not all: the larger of two hides a wrong smaller one, and what cannot be computed hides everything.
        TestContext.Out.WriteLine($"{found} of {tried} wrong steps found");
        Assert.That(found, Is.GreaterThan(tried / 4));
    }

    [Test]
    public void WhatRestsOnNoVaryingInputIsComputedOnceAndExactly()
    {
        var (fee, trial, count) = (Some.Input(0.1m), Some.Input(1), Some.Input(3));
        var program = BatchProgram.Of([new BatchResult(Packs(fee * count, fee) + trial, Base)], [trial]);
        Assert.That((program.Operations, Read(program, [2.0])[0]), Is.EqualTo((1, 5.0)));
    }

    [Test]
    public void EqualPartsOfSeveralResultsAreComputedOnceInWhicheverOrderTheyAreWritten()
    {
        var (x, y) = (Some.Input(2), Some.Input(3));
        var (one, other) = ((x + y) * x, x * (y + x));
        var program = BatchProgram.Of([new BatchResult(one, Base), new BatchResult(other, Base), new BatchResult(x - y, Base), new BatchResult(y - x, Base)], [x, y]);
        Assert.That(program.Operations, Is.EqualTo(4), "a sum, a product, two differences");
        Assert.That(Read(program, [2.0, 3.0]), Is.EqualTo(new[] { 10.0, 10.0, -1.0, 1.0 }));
    }

    [Test]
    public void AValueFixedForOneResultIsNotThatOfAnother()
    {
        var (volume, price) = (Some.Input(100), Some.Input(2));
        var total = volume * price;
        var fixedValues = new[] { 1000m, 10_000m }.Select(v => new Dictionary<Input, decimal> { [volume] = v });
        var program = BatchProgram.Of([new BatchResult(total, Base), .. fixedValues.Select(f => new BatchResult(total, f))], [price]);
        Assert.That(Read(program, [3.0]), Is.EqualTo(new[] { 300.0, 3000.0, 30_000.0 }));
    }

    [Test]
    public void AnInputThatNoResultRestsOnNeedsNoValues()
    {
        var (used, unused) = (Some.Input(1), Some.Input(1));
        Assert.That(BatchProgram.Of([new BatchResult(used + 1, Base)], [unused, used]).Inputs, Is.EqualTo(new[] { used }));
    }

    [Test]
    public void AConstantThatCannotBeComputedSpoilsWhatRestsOnItAndNothingElse()
    {
        var (x, zero) = (Some.Input(1), Some.Input(0));
        var program = BatchProgram.Of([new BatchResult(Min(x, 1 / zero), Base), new BatchResult(1 / zero, Base), new BatchResult(x, Base), new BatchResult(zero, Base)], [x]);
        Assert.That(Read(program, [7.0]), Is.EqualTo(new[] { double.NaN, double.NaN, 7.0, 0.0 }));
    }

    [Test]
    public void WhatIsBeyondTheLargestDecimalOnTheWayDoesNotReappearAsAFigure()
    {
        // 1 / (x·x·x·x) and the smaller of x·x·x·x and 5, at x = 1e10: the exact reading stops at 1e40.
        var (x, five) = (Some.Input(2), Some.Input(5));
        var power = x * x * x * x;
        var program = BatchProgram.Of([new BatchResult(1 / power, Base), new BatchResult(Min(power, five), Base), new BatchResult(power * 0, Base)], [x]);
        var reader = program.Reader();
        foreach (var value in new[] { 2.0, 1e10, 2.0, -1e10, double.NaN, 1e300, double.PositiveInfinity, 2.0 })
        {
            var results = new double[3 * Block];
            var lanes = Enumerable.Repeat(2.0, Block).ToArray();
            lanes[77] = value;
            reader.Read(Block, lanes, results);
            Assert.That(
                new[] { results[77], results[Block + 77], results[(2 * Block) + 77] },
                Is.EqualTo(value == 2 ? new[] { 0.0625, 5.0, 0.0 } : [double.NaN, double.NaN, double.NaN]),
                $"at {value}");
            Assert.That(results[78], Is.EqualTo(0.0625), "the next lane");
        }
    }

    [Test]
    public void ABlockHasFrom1ToBlockLanes([Values(0, -1, Block + 1)] int count)
    {
        var x = Some.Input(1);
        var reader = BatchProgram.Of([new BatchResult(x, Base)], [x]).Reader();
        Assert.That(() => reader.Read(count, new double[2 * Block], new double[2 * Block]), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static double[] Read(BatchProgram program, double[] first)
    {
        var (inputs, results) = (new double[Block * program.Inputs.Count], new double[Block * program.Results.Count]);
        for (var i = 0; i < first.Length; i++)
            inputs[i * Block] = first[i];
        program.Reader().Read(1, inputs, results);
        return [.. Enumerable.Range(0, program.Results.Count).Select(i => results[i * Block])];
    }

    private static TestCaseData Wrong(string name, Func<Step, Step, Step> wrong) => new TestCaseData(wrong).SetArgDisplayNames(name);
}
