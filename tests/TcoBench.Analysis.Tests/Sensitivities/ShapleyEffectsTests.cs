using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Core.Inputs;

namespace TcoBench.Analysis.Tests.Sensitivities;

public class ShapleyEffectsTests
{
    private static readonly SamplingPlan Plan = new(SamplingMethod.Sobol, 1 << 14, 20261122);

    // Of independent inputs an interaction is shared out evenly: S₁ + S₁₃/2, S₂, S₃ + S₁₃/2.
    [Test]
    public void EffectsOfTheIshigamiFunctionAreWithinOnePerCentOfTheirClosedForm()
    {
        var response = KnownResponse.Ishigami();

        var effects = ShapleyEffects.Of(response, Factor.Each(response), [], Plan);

        Assert.That(Shares(response, effects), Is.EqualTo(new[] { 0.4357, 0.4424, 0.1218 }).Within(0.01));
        Assert.That(effects.AllOrders, Is.True);
        Assert.That(effects.Variance, Is.EqualTo(13.8446).Within(0.1));
    }

    // Every interaction V_i·V_j·… of a set of the G function goes to its members in equal parts.
    [Test]
    public void EffectsOfTheSobolGFunctionAreWithinOnePerCentOfTheirClosedForm()
    {
        double[] a = [0, 1, 4.5, 9, 99, 99, 99, 99];
        var response = KnownResponse.SobolG(a);

        var effects = ShapleyEffects.Of(response, Factor.Each(response), [], Plan with { Trials = 1 << 13 });

        Assert.That(Shares(response, effects), Is.EqualTo(OfG(a)).Within(0.01));
    }

    // More factors than all orders are read for.
    [Test]
    public void OneRandomOrderARowGivesTheSameEffectsWithMoreNoise()
    {
        double[] a = [0, 0, 1, 1, 4.5, 9, 9, 99, 99, 99];
        var response = KnownResponse.SobolG(a);

        var effects = ShapleyEffects.Of(response, Factor.Each(response), [], Plan with { Trials = 1 << 14 });

        Assert.That(effects.AllOrders, Is.False);
        Assert.That(Shares(response, effects), Is.EqualTo(OfG(a)).Within(0.02));
        Assert.That(response.Read, Is.EqualTo((1 << 14) * 11));
    }

    // Y = b₁z₁ + b₂z₂ with correlation r: V = b₁² + b₂² + 2r·b₁b₂, and V·φ₁ = b₁²(1 − r²/2) + r·b₁b₂ + b₂²r²/2 (Owen and Prieur 2017, section 4).
    [TestCase(1, 1, 0.5)]
    [TestCase(1, 2, 0.8)]
    [TestCase(1, 2, -0.6)]
    public void EffectsOfTwoCorrelatedNormalInputsAreThoseInClosedForm(double b1, double b2, double r)
    {
        var response = KnownResponse.Linear(b1, b2);
        var variance = (b1 * b1) + (b2 * b2) + (2 * r * b1 * b2);
        var first = ((b1 * b1 * (1 - (r * r / 2))) + (r * b1 * b2) + (b2 * b2 * r * r / 2)) / variance;

        var effects = ShapleyEffects.Of(response, Factor.Each(response), [Correlated(1, 2, r)], Plan);

        Assert.That(Shares(response, effects), Is.EqualTo(new[] { first, 1 - first }).Within(0.01));
        Assert.That(effects.Variance, Is.EqualTo(variance).Within(0.02 * variance));
    }

    // Song, Nelson and Staum 2016, section 5.1: Y = z₁ + z₂ + z₃ with variances 1, 1 and 4 and a correlation r of the last two.
    // V = 2 + s² + 2rs with s = 2; the first is independent of the others and has 1 ÷ V; the others as two inputs of their own.
    [Test]
    public void AnInputThatHangsTogetherWithNoneKeepsItsShare()
    {
        var (r, s) = (0.75, 2.0);
        var response = KnownResponse.Linear(1, 1, s);
        var variance = 2 + (s * s) + (2 * r * s);
        var second = ((1 - (r * r / 2)) + (r * s) + (s * s * r * r / 2)) / variance;

        var effects = ShapleyEffects.Of(response, Factor.Each(response), [Correlated(2, 3, r)], Plan);

        Assert.That(Shares(response, effects), Is.EqualTo(new[] { 1 / variance, second, 1 - second - (1 / variance) }).Within(0.01));
    }

    // An input the result does not use gets a share because it tells something about one that it uses: φ₂ = r²/2.
    [Test]
    public void AnUnusedInputHasAShareIfItHangsTogetherWithAUsedOne()
    {
        var response = KnownResponse.Linear(1, 0);

        var effects = ShapleyEffects.Of(response, Factor.Each(response), [Correlated(1, 2, 0.8)], Plan);

        Assert.That(Shares(response, effects), Is.EqualTo(new[] { 0.68, 0.32 }).Within(0.01));
    }

    // Ten inputs, of which three hang together; the truth by averaging b'·Cov(·|known)·b over all 10! orders' sets, exactly, by numpy (conditional covariances by Schur complements, all 1,024 sets).
    [Test]
    public void RandomOrdersHoldForCorrelatedInputsToo()
    {
        var response = KnownResponse.Linear(1, 2, 1, 0.5, 0.5, 1, 0.2, 0.2, 0.2, 0.2);

        var effects = ShapleyEffects.Of(response, Factor.Each(response), [Correlated(1, 2, 0.6), Correlated(2, 3, -0.4), Correlated(5, 6, 0.9)], Plan with { Trials = 1 << 14 });

        Assert.That(effects.AllOrders, Is.False);
        Assert.That(Shares(response, effects), Is.EqualTo(new[] { 0.3004, 0.3725, 0.0536, 0.0267, 0.1072, 0.1225, 0.0043, 0.0043, 0.0043, 0.0043 }).Within(0.02));
    }

    [Test]
    public void EffectsAddUpToAllOfTheVariance()
    {
        var response = KnownResponse.Ishigami();

        var effects = ShapleyEffects.Of(response, Factor.Each(response), [Correlated(1, 3, 0.5)], Plan with { Trials = 500 });

        Assert.That(effects.Effects.Sum(e => e.Share.Value), Is.EqualTo(1).Within(1e-12));
    }

    // As many intervals as for Sobol indices; see there.
    [Test]
    public void BootstrapIntervalsOfIndependentRowsHoldTheTruth()
    {
        var held = 0;
        for (var seed = 1; seed <= 60; seed++)
        {
            var response = KnownResponse.Linear(1, 2);
            var effects = ShapleyEffects.Of(response, Factor.Each(response), [Correlated(1, 2, 0.5)], new SamplingPlan(SamplingMethod.PseudoRandom, 1024, seed), resamples: 200);
            var share = effects.Effects.Single(e => e.Factor.Inputs[0] == response.Inputs[0]).Share;

            // (1·(1 − 0.125) + 0.5·2 + 4·0.125) ÷ 7
            held += share.Low <= 2.375 / 7 && 2.375 / 7 <= share.High ? 1 : 0;
        }

        Assert.That(held, Is.InRange(52, 60));
    }

    [Test]
    public void WhatDoesNotVaryHasNoEffects()
    {
        var response = new KnownResponse(2, _ => 7);

        var effects = ShapleyEffects.Of(response, Factor.Each(response), [], Plan with { Trials = 64 });

        Assert.That(effects.Variance, Is.Zero);
        Assert.That(effects.Effects, Is.Empty);
    }

    [Test]
    public void RowsThatCannotBeComputedAreCountedAndLeftOut()
    {
        var response = new KnownResponse(9, p => p[0] < 0.1 ? double.NaN : p[1]);

        var effects = ShapleyEffects.Of(response, Factor.Each(response), [], Plan with { Trials = 4096 });

        Assert.That(effects.NotComputed, Is.EqualTo(0.19 * 4096).Within(80));
        Assert.That(effects.Effects[0].Factor.Inputs[0].Name, Is.EqualTo("input_2"));
        Assert.That(effects.Effects[0].Share.Value, Is.EqualTo(1).Within(1e-12));
    }

    // Pearson's correlation of the normal scores as Spearman's.
    private static RankCorrelation Correlated(int one, int other, double r) => new($"input_{one}", $"input_{other}", new decimal(6 / Math.PI * Math.Asin(r / 2)));

    private static double[] OfG(double[] a)
    {
        var part = a.Select(x => 1 / (3 * (1 + x) * (1 + x))).ToArray();
        var effects = new double[a.Length];
        for (var set = 1; set < 1 << a.Length; set++)
        {
            var members = Enumerable.Range(0, a.Length).Where(i => (set >> i & 1) == 1).ToList();
            foreach (var i in members)
                effects[i] += members.Aggregate(1.0, (x, j) => x * part[j]) / members.Count;
        }

        var variance = part.Aggregate(1.0, (x, v) => x * (1 + v)) - 1;
        return [.. effects.Select(e => e / variance)];
    }

    private static double[] Shares(KnownResponse response, ShapleyEffects effects) => [.. response.Inputs.Select(i => effects.Effects.Single(e => e.Factor.Inputs.Single() == i).Share.Value)];
}
