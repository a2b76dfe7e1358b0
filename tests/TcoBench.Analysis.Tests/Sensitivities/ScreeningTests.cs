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

        var screening = Screening.Of(response, seed: 1);

        Assert.Multiple(() =>
        {
            Assert.That(screening.Effects.Select(e => e.Input.Name), Is.EqualTo(new[] { "input_1", "input_2", "input_3", "input_4" }));
            Assert.That(screening.Effects.Select(e => e.MeanAbsolute), Is.EqualTo(new[] { 10, 5, 2, 0.0 }).Within(1e-12));
            Assert.That(screening.Effects.Select(e => e.Mean), Is.EqualTo(new[] { 10, -5, 2, 0.0 }).Within(1e-12));
            Assert.That(screening.Effects.Select(e => e.Deviation), Is.All.EqualTo(0).Within(1e-12));
            Assert.That(screening.Kept, Has.Count.EqualTo(3), "4 of 129 squares are more than 1 %");
            Assert.That(screening.Factors(5).Select(f => f.Inputs.Count), Is.EqualTo(new[] { 1, 1, 1, 1 }));
        });
    }

    // Of 20 inputs, five times each of 100, 30, 10 and 1, the squares add up to 55,005; those of 100 and 30 hold 54,500 of them, 99.08 %.
    [Test]
    public void TheFewestInputsThatHoldNearlyAllChangesAreKept()
    {
        double[] weights = [100, 30, 10, 1];
        var response = new KnownResponse(20, p => p.Select((u, i) => weights[i % 4] * u).Sum());

        var screening = Screening.Of(response, seed: 7);

        Assert.That(screening.Kept.Select(i => (Index(i) - 1) % 4), Is.EquivalentTo(new[] { 0, 0, 0, 0, 0, 1, 1, 1, 1, 1 }));
        Assert.That(screening.Factors(20), Has.Count.EqualTo(11), "the others together are one");
        Assert.That(screening.Factors(20)[^1].Inputs, Has.Count.EqualTo(10));
        Assert.That(screening.Factors(3).Select(f => f.Inputs.Count), Is.EqualTo(new[] { 1, 1, 1, 17 }), "no more than asked for");
        Assert.That(screening.Factors(3).SelectMany(f => f.Inputs), Is.EquivalentTo(response.Inputs), "each input once");
    }

    // (u₁ − ½)·(u₂ − ½) and (u₃ − ½)² have no slope on average: only absolute changes and deviations show them. In steps s = 0.98 ÷ 3, levels are at −1.5s, −0.5s,
    // 0.5s, 1.5s from the middle, and each move of the square is between −1.5s and 0.5s or −0.5s and 1.5s: it changes by 2s² over 2s, ± s. Those of the product are ± 0.5s or ± 1.5s.
    [Test]
    public void AnEffectThatRisesHereAndFallsThereIsSeen()
    {
        var response = new KnownResponse(3, p => ((p[0] - 0.5) * (p[1] - 0.5)) + ((p[2] - 0.5) * (p[2] - 0.5)));

        var screening = Screening.Of(response, seed: 3, paths: 400);
        var (square, factor) = (Of("input_3"), Of("input_1"));
        var step = 0.98 / 3;

        Assert.Multiple(() =>
        {
            Assert.That(square.MeanAbsolute, Is.EqualTo(step).Within(1e-12));
            Assert.That(square.Mean, Is.EqualTo(0).Within(0.15 * step));
            Assert.That(square.Deviation, Is.EqualTo(step).Within(0.02 * step));
            Assert.That(factor.MeanAbsolute, Is.EqualTo(step).Within(0.1 * step));
            Assert.That(factor.Deviation, Is.EqualTo(Math.Sqrt(1.25) * step).Within(0.1 * step));
            Assert.That(screening.Kept, Has.Count.EqualTo(3));
        });

        ElementaryEffects Of(string name) => screening.Effects.Single(e => e.Input.Name == name);
    }

    // 500 only above the P98: between P10 and P90 nothing happens.
    [Test]
    public void AnInputThatMattersOnlyInItsTailPasses()
    {
        var response = new KnownResponse(2, p => (p[0] > 0.98 ? 500 : 0) + p[1]);

        Assert.That(Screening.Of(response, seed: 5).Kept.Select(i => i.Name), Is.EqualTo(new[] { "input_1" }));
    }

    // A nested product in which each next input matters a tenth: ranks are those of the total indices of the G function.
    [Test]
    public void InputsOfTheSobolGFunctionAreRankedAsByTheirTotalIndices()
    {
        var response = KnownResponse.SobolG(0, 1, 4.5, 9, 99);

        var screening = Screening.Of(response, seed: 11, paths: 200);

        Assert.That(screening.Effects.Select(e => e.Input.Name), Is.EqualTo(new[] { "input_1", "input_2", "input_3", "input_4", "input_5" }));
    }

    [Test]
    public void WhereNothingMovesTheResultNothingIsKept()
    {
        var response = new KnownResponse(3, _ => 5);

        Assert.That(Screening.Of(response, seed: 1).Kept, Is.Empty);
    }

    [Test]
    public void ChangesThatCannotBeComputedAreCounted()
    {
        var screening = Screening.Of(new KnownResponse(2, p => p[0] < 0.2 ? double.NaN : p[1]), seed: 1, paths: 100);

        Assert.That(screening.NotComputed, Is.GreaterThan(0).And.LessThan(150));
        Assert.That(screening.Effects[0].MeanAbsolute, Is.EqualTo(1).Within(1e-12));
        Assert.That(() => Screening.Of(new KnownResponse(1, _ => double.NaN), seed: 1), Throws.TypeOf<CannotComputeException>());
    }

    private static int Index(Input input) => int.Parse(input.Name.Split('_')[1], System.Globalization.CultureInfo.InvariantCulture);
}
