using System.Text.RegularExpressions;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Titles;

public partial class RealTitlesTests
{
    [Test]
    public void EveryLineAndInputOfTheShippedModelsHasATitleInWords()
    {
        var raw = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var model in Real.Models)
        {
            var titles = LineTitles.For(model);
            var tape = Tape.Of(model.Headlines);
            foreach (var formula in tape.Lines.Cast<Formula>().Concat(tape.Inputs))
            {
                if (IsRaw(titles.Of(formula)))
                    raw.Add($"{formula}: {titles.Of(formula)}");
            }
        }

        Assert.That(raw, Is.Empty);
    }

    [Test]
    public void EveryLineOfAStageBlockOrBillIsListedOrMatchesAPattern()
    {
        var models = Real.Models.ToList();
        var unlisted = models
            .SelectMany(m => Tape.Of(m.Headlines).Lines.Where(l => !LineTitles.For(m).Knows(l)))
            .Select(l => l.Id)
            .Distinct();

        Assert.That(models, Is.Not.Empty);
        Assert.That(unlisted, Is.Empty);
    }

    [Test]
    public void EveryFormulaOfTheShippedModelsReadsAsASentenceInWords()
    {
        var raw = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var model in Real.Models)
        {
            var titles = LineTitles.For(model);
            foreach (var line in Tape.Of(model.Headlines).Lines)
            {
                var sentence = Sentences.Of(line, titles);
                if (IsRaw(sentence) || sentence.Length > 700)
                    raw.Add($"{line}: {sentence}");
            }
        }

        Assert.That(raw, Is.Empty);
    }

    [Test]
    public void NoTwoCostLinesOfAModelShareATitle()
    {
        foreach (var model in Real.Models)
            Assert.That(model.CostLines.Select(LineTitles.For(model).Of), Is.Unique);
    }

    [Test]
    public void NoReasonShowsAName() =>
        Assert.That(Real.AllPlans.Comparison.Results.Where(r => r.Option.Reasons.Count > 0).Select(r => Words.Reasons(r.Option)).Where(IsRaw), Is.Empty);

    private static bool IsRaw(string text) => Raw().IsMatch(text);

    // A name of the model: words joined by underscores, dots between lower-case words, a unit with a slash, or a month in brackets.
    [GeneratedRegex(@"[a-z0-9]_[a-z0-9]|\b[a-z]{3,}\.[a-z]{3,}|\b(EUR|USD|[a-z]+)/[a-z]+\b|\[\d+\]|\d\.\d*0{4}")]
    private static partial Regex Raw();
}
