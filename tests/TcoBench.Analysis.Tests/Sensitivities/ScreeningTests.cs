using TcoBench.Analysis.Sensitivities;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Tests.Sensitivities;

public class ScreeningTests
{
    // A linear function changes by its coefficient per whole spread wherever it is, so the effects are the coefficients, without deviation.
    [Test]
    public void EffectsOfALinearFunctionAreItsCoefficients()
    {
        var response = new KnownResponse(4, p => (10 * p[0]) - (5 * p[1]) + (2 * p[2]) + 7);

        var screening = Screening.Of(response, most: 4, seed: 1);

        Assert.Multiple(() =>
        {
            Assert.That(screening.Effects.Select(e => e.Input.Name), Is.EqualTo(new[] { "input_1", "input_2", "input_3", "input_4" }));
            Assert.That(screening.Effects.Select(e => e.MeanAbsolute), Is.EqualTo(new[] { 10, 5, 2, 0.0 }).Within(1e-12));
            Assert.That(screening.Effects.Select(e => e.Mean), Is.EqualTo(new[] { 10, -5, 2, 0.0 }).Within(1e-12));
            Assert.That(screening.Effects.Select(e => e.Deviation), Is.All.EqualTo(0).Within(1e-12));
            Assert.That(screening.Kept, Has.Count.EqualTo(3), "4 of 129 squares are more than 1 %");
            Assert.That(screening.Out.Select(i => i.Name), Is.EqualTo(new[] { "input_4" }));
        });
    }

    // Of 20 inputs, five times each of 100, 30, 10 and 1: 99 % of 55,005 squares... the fives of 100 and 30 hold 54,500, 99.08 %.
    [Test]
    public void TheFewestInputsThatHoldNearlyAllChangesAreKept()
    {
        double[] weights = [100, 30, 10, 1];
        var response = new KnownResponse(20, p => p.Select((u, i) => weights[i % 4] * u).Sum());

        var screening = Screening.Of(response, most: 20, seed: 7);

        Assert.That(screening.Kept.Select(i => (Index(i) - 1) % 4), Is.EquivalentTo(new[] { 0, 0, 0, 0, 0, 1, 1, 1, 1, 1 }));
        Assert.That(screening.Factors, Has.Count.EqualTo(11), "the others together are one");
        Assert.That(screening.Factors[^1].Inputs, Has.Count.EqualTo(10));
        Assert.That(Screening.Of(response, most: 3, seed: 7).Kept.Select(i => (Index(i) - 1) % 4), Is.EqualTo(new[] { 0, 0, 0 }), "no more than asked for");
    }

    // (u₁ − ½)·(u₂ − ½)·16 and 8·(u₃ − ½)²: no slope on average, so only absolute changes and deviations show them. From P12.5 to P62.5 the square goes from
    // 9/64 to 1/64 and back from P37.5 to P87.5: changes of ∓1/8 per half spread, ∓2 per whole.
    [Test]
    public void AnEffectThatRisesHereAndFallsThereIsSeen()
    {
        var response = new KnownResponse(3, p => (16 * (p[0] - 0.5) * (p[1] - 0.5)) + (8 * (p[2] - 0.5) * (p[2] - 0.5)));

        var screening = Screening.Of(response, most: 3, seed: 3, paths: 400);
        var square = screening.Effects.Single(e => e.Input.Name == "input_3");

        Assert.That(square.MeanAbsolute, Is.EqualTo(2).Within(1e-12));
        Assert.That(square.Mean, Is.EqualTo(0).Within(0.3));
        Assert.That(screening.Effects.Select(e => e.Deviation), Is.All.GreaterThan(1.5));
        Assert.That(screening.Kept, Has.Count.EqualTo(3));
    }

    // A nested product in which each next input matters a tenth: ranks are those of the total indices of the G function.
    [Test]
    public void InputsOfTheSobolGFunctionAreRankedAsByTheirTotalIndices()
    {
        var response = KnownResponse.SobolG(0, 1, 4.5, 9, 99);

        var screening = Screening.Of(response, most: 5, seed: 11, paths: 200);

        Assert.That(screening.Effects.Select(e => e.Input.Name), Is.EqualTo(new[] { "input_1", "input_2", "input_3", "input_4", "input_5" }));
    }

    [Test]
    public void WhereNothingMovesTheResultNothingIsKept()
    {
        var response = new KnownResponse(3, _ => 5);

        Assert.That(Screening.Of(response, most: 3, seed: 1).Kept, Is.Empty);
    }

    [Test]
    public void ChangesThatCannotBeComputedAreCounted()
    {
        var screening = Screening.Of(new KnownResponse(2, p => p[0] < 0.2 ? double.NaN : p[1]), most: 2, seed: 1, paths: 100);

        Assert.That(screening.NotComputed, Is.GreaterThan(0).And.LessThan(150));
        Assert.That(screening.Effects[0].MeanAbsolute, Is.EqualTo(1).Within(1e-12));
        Assert.That(() => Screening.Of(new KnownResponse(1, _ => double.NaN), most: 1, seed: 1), Throws.TypeOf<CannotComputeException>());
    }

    private static int Index(Input input) => int.Parse(input.Name.Split('_')[1], System.Globalization.CultureInfo.InvariantCulture);
}
