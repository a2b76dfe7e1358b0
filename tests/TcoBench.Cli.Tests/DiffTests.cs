using System.Text.Json;

namespace TcoBench.Cli.Tests;

/// <summary>What changed in the price book between two days.</summary>
public class DiffTests
{
    [Test]
    public void AYearOfChangesInTheShippedPriceBook()
    {
        var outcome = Tcobench.Run("vendors", "diff", "--from", "2025-12-15", "--to", "2026-11-22");

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.Multiple(() =>
        {
            foreach (var plan in new[] { "api-basic, API Basic (retired)", "api-standard, API Standard (retired)", "api-pro, API Pro (retired)" })
                Assert.That(outcome.Out, Does.Contain($"  - plan {plan}: no longer sold since 2026-01-28\n"));
            Assert.That(outcome.Out, Does.Contain("  - plan api-payg, API pay-as-you-go: sold since 2026-01-28\n"));
            Assert.That(outcome.Out, Does.Contain("  - model dall-e-2, DALL·E 2: shut down on 2026-05-12\n").And.Contain("  - model dall-e-3, DALL·E 3: shut down on 2026-05-12\n"));
            Assert.That(outcome.Out, Does.Contain("  - model gpt-image-2, GPT Image 2: since 2026-04-21\n"));
            // December 2025 and June 2026: 0.8684 ÷ 0.8540 = 1.01686, 0.7497 ÷ 0.7470 = 1.00361
            Assert.That(outcome.Out, Does.Contain("  - eur_per_usd: EUR 0.854 per USD → EUR 0.8684 per USD, +1.7 %\n"));
            Assert.That(outcome.Out, Does.Contain("  - gbp_per_usd: GBP 0.747 per USD → GBP 0.7497 per USD, +0.4 %\n"));
            // its end is announced for 2026-12-01
            Assert.That(outcome.Out, Does.Not.Contain("gpt-image-1.5"));
            Assert.That(outcome.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
        });
    }

    [Test]
    public void AChangedPriceIsToldWithItsShare()
    {
        using var project = new Project();
        project.Change(
            "vendors/stability-ai/vendor.yaml",
            "  ultra_credits: { value: 8, unit: credit/image, source: prices }",
            """
              ultra_credits:
                - { value: 8, unit: credit/image, source: prices, to: 2026-06-01 }
                - { value: 6, unit: credit/image, source: prices, from: 2026-06-01 }
            """);
        // 6 ÷ 8
        var text = project.Run("vendors", "diff", "--from", "2026-05-31", "--to", "2026-06-01", "--vendor", "stability-ai");
        var change = project.Run("vendors", "diff", "--from", "2026-05-31", "--to", "2026-06-01", "--vendor", "stability-ai", "--format", "json").Json().GetProperty("changes").EnumerateArray().Single();
        var after = project.Run("vendors", "diff", "--from", "2026-06-01", "--to", "2026-06-30", "--vendor", "stability-ai");

        Assert.Multiple(() =>
        {
            Assert.That(text.Out, Does.Contain("  - stability_ai.ultra_credits: 8 credits per image → 6 credits per image, -25 %\n"), text.Error);
            Assert.That(change.GetProperty("id").GetString(), Is.EqualTo("stability_ai.ultra_credits"));
            Assert.That(change.GetProperty("old").GetDecimal(), Is.EqualTo(8m));
            Assert.That(change.GetProperty("new").GetDecimal(), Is.EqualTo(6m));
            Assert.That(change.GetProperty("ratio").GetDecimal(), Is.EqualTo(0.75m));
            Assert.That(after.Out, Is.EqualTo("Nothing changed from 2026-06-01 to 2026-06-30.\n"));
        });
    }

    [Test]
    public void OneDayIsNoChange()
    {
        Assert.That(Tcobench.Run("vendors", "diff", "--from", "2026-11-22", "--to", "2026-11-22").Out, Is.EqualTo("Nothing changed from 2026-11-22 to 2026-11-22.\n"));
        Assert.That(Tcobench.Run("vendors", "diff", "--from", "2026-11-22", "--to", "2026-11-22", "--format", "json").Json().GetProperty("changes").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void ThatARateWasNotKnownYetIsAChange()
    {
        // the oldest rate for the euro is of November 2025
        var changes = Tcobench.Run("vendors", "diff", "--from", "2025-01-01", "--to", "2026-01-01", "--format", "json").Json().GetProperty("changes").EnumerateArray().ToList();
        var euro = changes.Single(c => c.GetProperty("id").GetString() == "eur_per_usd");

        Assert.That(euro.GetProperty("change").GetString(), Is.EqualTo("became_known"));
        Assert.That(euro.GetProperty("old").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(euro.GetProperty("new").GetDecimal(), Is.EqualTo(0.8515m));
        // Imagen 3 ended on 2025-11-10 and began on 2025-02-06
        Assert.That(changes.Count(c => c.GetProperty("id").GetString() == "imagen-3"), Is.EqualTo(2));
    }

    [Test]
    public void AnEventCountsFromItsOwnDayOn()
    {
        // shut down on 2026-05-12: a change to that day, none from it
        Assert.That(Tcobench.Run("vendors", "diff", "--from", "2026-05-11", "--to", "2026-05-12", "--vendor", "dall-e").Out, Does.Contain("dall-e-3"));
        Assert.That(Tcobench.Run("vendors", "diff", "--from", "2026-05-12", "--to", "2026-05-13", "--vendor", "dall-e").Out, Does.StartWith("Nothing changed"));
    }

    [TestCase("--from", "2026-02-30", "--to", "2026-11-22", "--from \"2026-02-30\"")]
    [TestCase("--from", "2026-01-01", "--to", "tomorrow", "--to \"tomorrow\"")]
    [TestCase("--from", "2026-11-22", "--to", "2026-01-01", "is after")]
    [TestCase("--from", "1999-12-31", "--to", "2026-01-01", "2000 to 2199")]
    [TestCase("--from", "", "--to", "2026-01-01", "--from \"\"")]
    public void DaysThatMeanNothingAreUsageErrors(string option, string first, string other, string second, string message) =>
        Tcobench.Run("vendors", "diff", option, first, other, second).Refused(ExitCode.Usage, message);

    [Test]
    public void ADayIsMissingOrHasNoEffect()
    {
        Tcobench.Run("vendors", "diff", "--from", "2026-01-01").Refused(ExitCode.Usage, "--to");
        Tcobench.Run("vendors", "diff", "--from", "2026-01-01", "--to", "2026-02-01", "--as-of", "2026-01-15").Refused(ExitCode.Usage, "--as-of");
        Tcobench.Run("vendors", "diff", "--from", "2026-01-01", "--to", "2026-02-01", "--vendor", "nobody").Refused(ExitCode.Usage, "\"nobody\"");
    }

    [Test]
    public void AFileWithErrorsIsNotCompared()
    {
        using var project = new Project();
        project.Change("vendors/recraft/vendor.yaml", "recraft-v2: 0.022", "recraft-v2: much");

        project.Run("vendors", "diff", "--from", "2026-01-01", "--to", "2026-02-01").Refused(ExitCode.InvalidInput, "recraft/vendor.yaml");
    }
}
