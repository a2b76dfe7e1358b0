namespace TcoBench.Cli.Tests;

/// <summary><c>claims</c> as users run it.</summary>
public class ClaimsCommandTests
{
    [Test]
    public void AClaimIsAnsweredByVerdictFiguresAndFlip()
    {
        var json = Tcobench.Run("claims", "--claim", "10", "--assets", "1000", "--format", "json").Json();
        var table = Tcobench.Run("claims", "--claim", "10", "--assets", "1000");

        var claim = json.GetProperty("claims").EnumerateArray().Single();
        Assert.That((json.GetProperty("schema").GetString(), claim.GetProperty("id").GetString(), claim.GetProperty("verdict").GetString()), Is.EqualTo(("tcobench.claims/1", "10", "does_not_hold")));
        Assert.That(claim.GetProperty("cases").GetArrayLength(), Is.EqualTo(3), "three jobs");
        Assert.That(claim.GetProperty("flips").EnumerateArray().Last().GetProperty("at").GetDecimal(), Is.InRange(0m, 0.0015m), "a credit would have to be cheaper");
        Assert.That(table.Out, Does.Contain("does not hold: on charges in 0 of 3 cases").And.Contain("leonardo.api_credit_price = 0.0"));
        Assert.That(table.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void AnInputThatIsSetReversesAVerdict() =>
        Assert.That(
            Tcobench.Run("claims", "--claim", "10", "--assets", "1000", "--set", "leonardo.api_credit_price=0").Out,
            Does.Not.Contain("does not hold"));

    // A project of its own has jobs and vendors, but need not have the ways of working the claim is about.
    [Test]
    public void AClaimAboutAScenarioThatIsNotThereIsNotTested()
    {
        using var project = new Project();

        var outcome = project.Run("claims", "--claim", "7", "--assets", "1000");

        Assert.That(outcome.Code, Is.EqualTo(ExitCode.Ok), outcome.Error);
        Assert.That(outcome.Out, Does.Contain("not tested: there is no scenario \"usage-alerts\""));
    }

    [Test]
    public void AClaimThatIsNoneIsAUsageError() => Tcobench.Run("claims", "--claim", "11").Refused(ExitCode.Usage, "--claim \"11\" is not known");
}
