using TcoBench.Files.Yaml;

namespace TcoBench.Files.Tests.Loading;

public class ShippedFilesTests
{
    [TestCase(null)]
    [TestCase("yields-by-reputation.yaml")]
    public void OfTheShippedFilesOnlyTheAgeOfSourcesIsFoundWanting(string? scenario)
    {
        var loaded = Shipped.Load(scenario);

        Assert.That(FindingText.Render(loaded.Findings.Where(f => f.Code != "TCO350")), Is.Empty);
        Assert.That(loaded.Vendors.Select(v => v.Catalog.Id.Value), Is.SupersetOf(new[] { "dall-e", "firefly", "leonardo", "midjourney", "self-hosted" }));
        Assert.That(loaded.Jobs.Select(j => j.Id.Value), Is.EqualTo(new[] { "campaign", "draft-1024", "final-1536", "upscale-2x" }));
    }
}
