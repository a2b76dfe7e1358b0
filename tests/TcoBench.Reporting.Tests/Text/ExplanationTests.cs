using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Tests.Text;

public class ExplanationTests
{
    [Test]
    public void ATotalIsWalkedToItsCostLines() =>
        Golden.Verify(string.Join('\n', Explanation.Of(Small.Comparison(100).Results[0])));

    [Test]
    public void ALineIsWalkedToItsSources() =>
        Golden.Verify(string.Join('\n', Explanation.Of(Small.Beta, 1000, "charges.images.overage")));

    [TestCase("draft.round", "draft.rounds")]
    [TestCase("people.reviw", "people.review")]
    [TestCase("handling", "people.handling")]
    public void AMisspeltLineIsAnsweredWithNearOnes(string line, string near)
    {
        var error = Assert.Throws<UnknownLineException>(() => Explanation.Of(Small.Alpha, 100, line))!;

        Assert.That(error.Near, Does.Contain(near));
        Assert.That(error.Message, Does.StartWith($"there is no line \"{line}\"; did you mean \""));
    }

    [Test]
    public void ALineCanBeAskedForByItsTitle() =>
        Assert.That(Explanation.Of(Small.Alpha, 100, "reviewing")[0], Is.EqualTo("Reviewing: EUR 120.00 [people.review]"));

    [Test]
    public void AnUnrankedRowSaysWhy() =>
        Assert.That(string.Join(' ', Explanation.Of(Small.Comparison(100).Results[2])), Is.EqualTo("Packshots with Gamma, 100 approved assets Plan Basic. It is not ranked: Gamma 3 was shut down on 2026-05-12."));

    [Test]
    public void EveryShippedTotalIsWalkedToEverySourceAndInput()
    {
        foreach (var result in Real.Report.Comparison.Results.Where(r => r.Figures is not null && r.Assets == 1000))
        {
            var text = string.Join('\n', Explanation.Of(result, "total", 10_000));

            Assert.That(result.Figures!.Inputs.Where(i => !text.Contains($"[{i.Name}]", StringComparison.Ordinal)), Is.Empty);
            Assert.That(result.Figures.Inputs.SelectMany(i => i.Evidence.Sources).Where(s => !text.Contains($"{s.Url}, seen {s.Seen:yyyy-MM-dd}", StringComparison.Ordinal)), Is.Empty);
            Assert.That(text, Does.Not.Contain(" …"));
        }
    }

    [Test]
    public void EveryLineOfAShippedModelCanBeExplained()
    {
        var model = Real.Report.Comparison.Results.First(r => r.Job.IsCampaign && r.Option.Model is not null).Option.Model!;
        foreach (var line in Explanation.LinesOf(model))
            Assert.That(Explanation.Of(model, 100, line), Is.Not.Empty);
    }

    [Test]
    public void WhatIsSharedIsToldOnce()
    {
        foreach (var result in Real.Report.Comparison.Results.Where(r => r.Figures is not null && r.Assets == 100))
        {
            var text = Explanation.Of(result, "total", 10_000);
            var told = text.Where(l => l.EndsWith(']')).Select(l => l[l.LastIndexOf(" [", StringComparison.Ordinal)..]).ToList();

            // "people" names both the people and their cost.
            Assert.That(told.Where(id => id != " [people]").GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty);
        }
    }

    [Test]
    public void LinesFitTheirWidthUnlessAnAddressDoesNot() =>
        Assert.That(Real.Report.Comparison.Results.SelectMany(r => Explanation.Of(r)).Where(l => l.Length > 100 && l.TrimStart().Contains(' ', StringComparison.Ordinal)), Is.Empty);
}
