using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Sensitivities;

/// <summary>Tornado, spider and shares of shipped models.</summary>
public class CostResponseTests
{
    private CostModels _models = null!;
    private CostModel _leonardo = null!;
    private CostModel _midjourney = null!;
    private Dictionary<Input, decimal> _at = null!;

    [OneTimeSetUp]
    public void ShippedModels()
    {
        var loaded = ShippedData.Load();
        _models = ShippedData.Models(loaded);
        var job = loaded.Jobs.First(j => j.Id.Value == "campaign");
        _leonardo = Model("leonardo", "api-payg");
        _midjourney = Model("midjourney", "standard");
        _at = new Dictionary<Input, decimal> { [_models.Assets] = 1000 };

        CostModel Model(string vendor, string plan) =>
            _models.For(job, ShippedData.Ranked(loaded).First(v => v.Catalog.Id.Value == vendor)).First(c => c.Plan.Id.Value == plan).Models[0];
    }

    [Test]
    public void TheBaseOfATornadoIsTheReportedTotal() =>
        Assert.That(Tornado.Of(CostResponse.Total(_leonardo, _at)).Base, Is.EqualTo(ExactReading.Of(Tape.Of(_leonardo.Total), _at)[_leonardo.Total]));

    [Test]
    public void AnEndOfABarIsTheExactTotalWithThatInputSet()
    {
        var tornado = Tornado.Of(CostResponse.Total(_leonardo, _at));
        var bar = tornado.Bars.Single(b => b.Input.Name == "designer_rate");

        Assert.That((bar.Low, bar.High), Is.EqualTo((45m, 105m)));
        Assert.That(bar.AtHigh, Is.EqualTo(ExactReading.Of(Tape.Of(_leonardo.Total), new Dictionary<Input, decimal>(_at) { [bar.Input] = 105 })[_leonardo.Total]));
        Assert.That(bar.AtLow, Is.LessThan(tornado.Base));
        Assert.That(tornado.Bars.Select(b => b.Swing), Is.Ordered.Descending);
        Assert.That(tornado.Bars.Select(b => b.Input.Name), Is.Unique);
    }

    // The designer's rate enters the total linearly, so from 45 to 105 it is all hours at 60.
    [Test]
    public void ALinearInputMovesTheTotalByItsQuantity()
    {
        var bar = Tornado.Of(CostResponse.Total(_leonardo, _at)).Bars.Single(b => b.Input.Name == "designer_rate");
        var response = CostResponse.Total(_leonardo, _at);

        Assert.That((double)bar.Swing, Is.EqualTo((double)((response.At(bar.Input, 66) - response.At(bar.Input, 65)) * 60)).Within(1e-9));
    }

    [Test]
    public void ASpiderPassesThroughTheTotalAtTheMedianAndTheEndsOfTheTornado()
    {
        var response = CostResponse.Total(_leonardo, _at);
        var spider = Spider.Of(response);

        Assert.That(spider.Lines, Has.Count.EqualTo(response.Inputs.Count));
        foreach (var (line, bar) in spider.Lines.Select(l => (l, Tornado.Of(response).Bars.Single(b => b.Input == l.Input))).Take(5))
        {
            Assert.Multiple(() =>
            {
                Assert.That(line.Points.Select(p => p.Probability), Is.EqualTo(Enumerable.Range(1, 19).Select(i => i / 20m)));
                Assert.That((double)line.Points[9].Result, Is.EqualTo((double)response.Base).Within(1e-6), "the base value is the median");
                Assert.That((double)line.Points[1].Result, Is.EqualTo((double)bar.AtLow).Within(1e-5), "P10");
                Assert.That((double)line.Points[17].Result, Is.EqualTo((double)bar.AtHigh).Within(1e-5), "P90");
            });
        }
    }

    // A spread that is not centred on its base value: the middle of the spider is the median, the tornado's base the base value.
    [Test]
    public void OtherInputsStandAtTheirBaseValuesAndNotAtTheirMedians()
    {
        var skewed = new Input("skewed", 1, Unit.None, Evidence.Assumed("test"), new UniformSpread(1, 9));
        var other = new Input("other", 2, Unit.None, Evidence.Assumed("test"), new UniformSpread(0, 4));
        var response = CostResponse.Total(_leonardo with { Total = (skewed * other).Named("total") }, new Dictionary<Input, decimal>());

        var line = Spider.Of(response).Lines.Single(l => l.Input == other);

        // other × 1: at its P5 0.2, at its P95 3.8.
        Assert.That(line.Points.Select(p => p.Result), Is.EqualTo(Enumerable.Range(1, 19).Select(i => 0.2m * i)).Within(1e-6m));
        Assert.That(Tornado.Of(response).Bars.Single(b => b.Input == skewed).AtLow, Is.EqualTo(1.8m * 2));
    }

    // x·y of inputs uniform from 0 to 4 and from 1 to 9: by E and V of each, V = V₁V₂ + V₁E₂² + V₂E₁² with V₁ = 16/12, E₁ = 2, V₂ = 64/12, E₂ = 5.
    [Test]
    public void SharesOfAFormulaOfInputsAreThoseInClosedForm()
    {
        var x = new Input("first_input", 2, Unit.None, Evidence.Assumed("test"), new UniformSpread(0, 4));
        var y = new Input("second_input", 5, Unit.None, Evidence.Assumed("test"), new UniformSpread(1, 9));
        var response = CostResponse.Total(_leonardo with { Total = (x * y).Named("total") }, new Dictionary<Input, decimal>());

        var indices = SobolIndices.Of(response, Factor.Each(response), new SamplingPlan(SamplingMethod.Sobol, 1 << 14, 5));
        var (v1, v2) = (16.0 / 12, 64.0 / 12);
        var variance = (v1 * v2) + (v1 * 25) + (v2 * 4);

        Assert.That(indices.Indices.Single(i => i.Factor.Inputs[0] == x).First.Value, Is.EqualTo(v1 * 25 / variance).Within(0.01));
        Assert.That(indices.Indices.Single(i => i.Factor.Inputs[0] == y).First.Value, Is.EqualTo(v2 * 4 / variance).Within(0.01));
        Assert.That(indices.Interactions[0].Share.Value, Is.EqualTo(v1 * v2 / variance).Within(0.01));
        Assert.That(indices.Variance, Is.EqualTo(variance).Within(0.01 * variance));
    }

    [Test]
    public void TheDifferenceOfAVendorWithItselfDoesNotVary()
    {
        var response = CostResponse.Difference(_leonardo, _leonardo, _at);

        Assert.That(response.Base, Is.Zero);
        Assert.That(Tornado.Of(response).Bars.Select(b => b.Swing), Is.All.Zero);
        Assert.That(Screening.Of(response, seed: 1).Kept, Is.Empty);
        Assert.That(SobolIndices.Of(response, Factor.Each(response), new SamplingPlan(SamplingMethod.PseudoRandom, 64, 1), interactions: false).Variance, Is.Zero);
    }

    // What both vendors pay alike falls out of their difference: legal review and the claims are the same.
    [Test]
    public void WhatTwoVendorsShareDoesNotMoveTheirDifference()
    {
        var total = Tornado.Of(CostResponse.Total(_leonardo, _at));
        var difference = Tornado.Of(CostResponse.Difference(_leonardo, _midjourney, _at));

        Assert.That(total.Bars.Single(b => b.Input.Name == "claim_frequency").Swing, Is.GreaterThan(1));
        Assert.That((double)difference.Bars.Single(b => b.Input.Name == "claim_frequency").Swing, Is.Zero.Within(1e-9));
        Assert.That(difference.Base, Is.EqualTo(total.Base - CostResponse.Total(_midjourney, _at).Base));
    }
}
