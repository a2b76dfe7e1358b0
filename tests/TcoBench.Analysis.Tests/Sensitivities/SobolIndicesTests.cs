using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Tests.Sensitivities;

public class SobolIndicesTests
{
    private const int Seed = 20261122;
    private static readonly SamplingPlan Plan = new(SamplingMethod.Sobol, 1 << 14, Seed);

    // With a = 7, b = 0.1: V₁ = (1 + b·π⁴/5)²/2, V₂ = a²/8, V₁₃ = b²·π⁸·(1/18 − 1/50), V = V₁ + V₂ + V₁₃ = 13.8446.
    [Test]
    public void IndicesOfTheIshigamiFunctionAreWithinOnePerCentOfTheirClosedForm()
    {
        var response = KnownResponse.Ishigami();

        var indices = SobolIndices.Of(response, Factor.Each(response), Plan);

        Assert.Multiple(() =>
        {
            Assert.That(indices.Mean, Is.EqualTo(3.5).Within(0.01), "a ÷ 2");
            Assert.That(indices.Variance, Is.EqualTo(13.8446).Within(0.1));
            Assert.That(First(response, indices), Is.EqualTo(new[] { 0.3139, 0.4424, 0 }).Within(0.01));
            Assert.That(Total(response, indices), Is.EqualTo(new[] { 0.5576, 0.4424, 0.2437 }).Within(0.01));
            Assert.That(Together(response, indices), Is.EqualTo(new[] { 0, 0.2437, 0 }).Within(0.01), "1 with 2, 1 with 3, 2 with 3");
            Assert.That(indices.Interactions[0].One.Inputs.Concat(indices.Interactions[0].Other.Inputs).Select(i => i.Name), Is.EqualTo(new[] { "input_1", "input_3" }));
            Assert.That(response.Read, Is.EqualTo((1 << 14) * (2 + (2 * 3))));
        });
    }

    // V_i = 1 ÷ (3·(1 + a_i)²), V = Π(1 + V_i) − 1, S_i = V_i ÷ V, T_i = V_i·Π_{j≠i}(1 + V_j) ÷ V, S_ij = V_i·V_j ÷ V.
    [Test]
    public void IndicesOfTheSobolGFunctionAreWithinOnePerCentOfTheirClosedForm()
    {
        double[] a = [0, 1, 4.5, 9, 99, 99, 99, 99];
        var part = a.Select(x => 1 / (3 * (1 + x) * (1 + x))).ToArray();
        var variance = part.Aggregate(1.0, (x, v) => x * (1 + v)) - 1;
        var response = KnownResponse.SobolG(a);

        var indices = SobolIndices.Of(response, Factor.Each(response), Plan);

        Assert.Multiple(() =>
        {
            Assert.That(First(response, indices), Is.EqualTo(part.Select(v => v / variance)).Within(0.01));
            Assert.That(Total(response, indices), Is.EqualTo(part.Select(v => v * (variance + 1) / (1 + v) / variance)).Within(0.01));
            Assert.That(Together(response, indices), Is.EqualTo(from i in Enumerable.Range(0, 8) from j in Enumerable.Range(i + 1, 7 - i) select part[i] * part[j] / variance).Within(0.01));
            Assert.That(First(response, indices)[0], Is.EqualTo(0.7165).Within(0.01), "Saltelli et al. 2010, table 4");
        });
    }

    [Test]
    public void WithoutPairsFirstAndTotalIndicesHoldToo()
    {
        var response = KnownResponse.Ishigami();

        var indices = SobolIndices.Of(response, Factor.Each(response), Plan, interactions: false);

        Assert.Multiple(() =>
        {
            Assert.That(First(response, indices), Is.EqualTo(new[] { 0.3139, 0.4424, 0 }).Within(0.01));
            Assert.That(Total(response, indices), Is.EqualTo(new[] { 0.5576, 0.4424, 0.2437 }).Within(0.01));
            Assert.That(indices.Interactions, Is.Empty);
            Assert.That(response.Read, Is.EqualTo((1 << 14) * (2 + 3)));
        });
    }

    // Inputs 1 and 3 as one factor cause V₁ + V₁₃ of the Ishigami function, with nobody else.
    [Test]
    public void InputsTakenTogetherShareOneIndex()
    {
        var response = KnownResponse.Ishigami();

        var indices = SobolIndices.Of(response, [new Factor([response.Inputs[0], response.Inputs[2]]), new Factor([response.Inputs[1]])], Plan);

        Assert.That(indices.Indices.Select(i => i.First.Value), Is.EqualTo(new[] { 0.5576, 0.4424 }).Within(0.01));
        Assert.That(indices.Indices.Select(i => i.Total.Value), Is.EqualTo(new[] { 0.5576, 0.4424 }).Within(0.01));
    }

    // 95 % of intervals should hold the truth; of 300 intervals at least 90 % do with near certainty if they hold it with 95 %, and hardly ever if with 80 %.
    [Test]
    public void BootstrapIntervalsOfIndependentRowsHoldTheTruth()
    {
        var (held, asked) = (0, 0);
        for (var seed = 1; seed <= 50; seed++)
        {
            var response = KnownResponse.Ishigami();
            var indices = SobolIndices.Of(response, Factor.Each(response), new SamplingPlan(SamplingMethod.PseudoRandom, 1024, seed), interactions: false, resamples: 200);
            foreach (var (index, i) in indices.Indices.Select(x => (x, response.Inputs.ToList().IndexOf(x.Factor.Inputs[0]))))
            {
                held += Holds(index.First, new[] { 0.31391, 0.44241, 0 }[i]) + Holds(index.Total, new[] { 0.55759, 0.44241, 0.24368 }[i]);
                asked += 2;
            }
        }

        Assert.That((double)held / asked, Is.InRange(0.90, 0.99));

        static int Holds(VarianceShare share, double truth) => share.Low <= truth && truth <= share.High ? 1 : 0;
    }

    [Test]
    public void TheSameSeedGivesTheSameIndicesAndAnotherSeedOthers()
    {
        var response = KnownResponse.Ishigami();
        VarianceShare One(int seed) => SobolIndices.Of(response, Factor.Each(response), Plan with { Trials = 1000, Seed = seed }).Indices[0].First;

        var (first, again, other) = (One(1), One(1), One(2));
        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public void WhatDoesNotVaryHasNoIndices()
    {
        var response = new KnownResponse(2, p => 1e6 + (1e-14 * p[0]));

        var indices = SobolIndices.Of(response, Factor.Each(response), Plan with { Trials = 256 });

        Assert.That(indices.Variance, Is.Zero);
        Assert.That(indices.Indices, Is.Empty);
        Assert.That(indices.Interactions, Is.Empty);
    }

    [Test]
    public void RowsThatCannotBeComputedAreCountedAndLeftOut()
    {
        var response = new KnownResponse(2, p => p[0] < 0.1 ? double.NaN : p[1]);

        var indices = SobolIndices.Of(response, Factor.Each(response), Plan with { Trials = 4096 }, interactions: false);

        // A row counts if both its draws of the first input are above 0.1: 81 %.
        Assert.That(indices.NotComputed, Is.EqualTo(0.19 * 4096).Within(80));
        Assert.That(indices.Rows, Is.EqualTo(4096 - indices.NotComputed));
        Assert.That(Total(response, indices), Is.EqualTo(new[] { 0, 1.0 }).Within(0.02));
    }

    [Test]
    public void WhereNothingCanBeComputedThereIsAReason()
    {
        var response = new KnownResponse(1, _ => double.NaN);

        Assert.That(() => SobolIndices.Of(response, Factor.Each(response), Plan with { Trials = 64 }), Throws.TypeOf<CannotComputeException>().With.Message.Contains("64 of 64 rows"));
    }

    [Test]
    public void AStopIsObeyed() =>
        Assert.That(() => SobolIndices.Of(KnownResponse.Ishigami(), [], Plan, stop: new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());

    private static double[] First(KnownResponse response, SobolIndices indices) => [.. response.Inputs.Select(i => Index(indices, i).First.Value)];

    private static double[] Total(KnownResponse response, SobolIndices indices) => [.. response.Inputs.Select(i => Index(indices, i).Total.Value)];

    private static SobolIndex Index(SobolIndices indices, Input input) => indices.Indices.Single(x => x.Factor.Inputs.Single() == input);

    // Pairs in the order 1 with 2, 1 with 3 and so on.
    private static double[] Together(KnownResponse response, SobolIndices indices) =>
        [.. from i in response.Inputs.Index() from j in response.Inputs.Index() where i.Index < j.Index select indices.Interactions.Single(x => x.One.Inputs[0] == i.Item && x.Other.Inputs[0] == j.Item).Share.Value];
}
