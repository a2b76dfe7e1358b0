namespace TcoBench.Examples;

/// <summary>docs/add-a-vendor.md: its parts are those of the whole file, which checks without an error and is ranked.</summary>
[NonParallelizable]
public class TutorialTests
{
    private const string Document = "docs/add-a-vendor.md";

    [Test]
    public void EveryPartShownIsInTheWholeFile()
    {
        var blocks = Repository.Blocks(Document, "yaml").Select(b => b.Block).ToList();
        var whole = blocks.Single(b => b.StartsWith("# yaml-language-server:", StringComparison.Ordinal));

        Assert.That(blocks, Has.Count.EqualTo(5));
        Assert.That(blocks.Where(part => !whole.Contains(part, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void TheFinishedVendorIsRankedAndCostsWhatThePageSays()
    {
        using var run = new CommandRun();
        foreach (var (_, block) in Repository.Blocks(Document, "yaml"))
            run.WriteVendor(block);

        var check = run.Run("tcobench vendors check");
        var compare = run.Run("tcobench compare --job draft-1024 --vendor runway --assets 100 --format json");
        var quote = run.Run("tcobench quote --vendor runway --operation generate --model gen4-image-turbo --width 1280 --height 720 --count 50");

        Assert.That(check.Code, Is.Zero);
        // the copy of the page is of May: that it is to be looked at again is all there is to say
        Assert.That(check.Out.Split('\n').Where(line => line.Contains("runway", StringComparison.Ordinal)), Has.All.Contains("TCO350 warning"));
        Assert.That(check.Out, Does.Contain(" 0 errors"));
        Assert.That(compare.Out, Does.Contain("\"status\": \"ok\""));
        // 50 images of 2 credits at USD 0.01
        Assert.That(quote.Out, Does.Contain("100 credits").And.Contain("USD 1.00"));
    }
}
