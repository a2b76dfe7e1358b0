using TcoBench.Core.Findings;

namespace TcoBench.Files.Tests.Yaml;

public class SuggestionTests
{
    [TestCase("vednor", "vendor")]
    [TestCase("curency", "currency")]
    [TestCase("Plans", "plans")]
    [TestCase("plan", "plans")]
    [TestCase("pirces", "prices")]
    [TestCase("colour", null)]
    [TestCase("", null)]
    [TestCase("x", null)]
    public void TheNearestKeyIsSuggestedIfOneIsNear(string word, string? expected)
    {
        Assert.That(Suggestion.Nearest(word, ["vendor", "currency", "plans", "prices", "id"]), Is.EqualTo(expected));
    }

    [Test]
    public void OfTwoEquallyNearTheFirstInTheAlphabetIsSuggested()
    {
        Assert.That(Suggestion.Nearest("care", ["core", "cane", "card"]), Is.EqualTo("cane"));
    }

    [Test]
    public void AnEndlessWordHasNoSuggestion()
    {
        Assert.That(Suggestion.Nearest(new string('a', 1_000_000), ["vendor"]), Is.Null);
    }

    [Test]
    public void TheQuestionIsPutBehindTheMessage()
    {
        Assert.That(Suggestion.DidYouMean("redit", ["edit"]), Is.EqualTo("; did you mean \"edit\"?"));
        Assert.That(Suggestion.DidYouMean("colour", ["edit"]), Is.Empty);
    }
}
