using TcoBench.Analysis.Claims;
using TcoBench.Analysis.WhatIfs;
using TcoBench.Core.Inputs;
using TcoBench.Files;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Claims;

/// <summary>The ten claims on the shipped files.</summary>
public class KnownClaimsTests
{
    [Test]
    public void EveryClaimIsTested()
    {
        var answers = Answers([], [1000]).ToList();

        Assert.That(answers.Select(a => a.Claim.Id), Is.EqualTo(new[] { "1", "2", "3", "4a", "4b", "5a", "5b", "6", "7", "8", "9", "10" }));
        Assert.That(answers.Select(a => $"{a.Claim.Id}: {a.Problem}{a.Verdict}"), Has.None.Contains("NotTested"));
        Assert.That(answers.Where(a => a.Flips.Count == 0).Select(a => a.Claim.Id), Is.Empty, "each says where it would change, or that it does not");
    }

    // Rented GPUs that are busy a thousandth of the time cost hundreds of times as much per picture.
    [TestCase("4a", "self_hosted.utilisation_ceiling", "0.001")]
    // Free credits are below any price of compute.
    [TestCase("10", "leonardo.api_credit_price", "0")]
    // Where nothing is unplanned, there is nothing to catch.
    [TestCase("7", "unplanned_use", "0")]
    public void OtherInputsReverseTheVerdict(string claim, string input, decimal value)
    {
        var (before, after) = (Answer(claim, false), Answer(claim, false, new Override(input, value, "a test")));

        Assert.That(after.Verdict, Is.Not.EqualTo(before.Verdict), $"{claim}: {before.Verdict}");
        Assert.That(after.Count(ClaimBasis.Charges).Held, claim == "10" ? Is.GreaterThan(before.Count(ClaimBasis.Charges).Held) : Is.LessThan(before.Count(ClaimBasis.Charges).Held));
    }

    // Read from the files anew, a hair on either side of what the solver found.
    [Test]
    public void AFlipPutBackIntoTheFilesFlips()
    {
        var flip = Answer("7", true).Flips.First(f => f.Question is { Input: "unplanned_use", Basis: ClaimBasis.Charges });

        Assert.That(Held(0.999m), Is.Not.EqualTo(Held(1.001m)));
        Assert.That(flip.Case.HoldsOnCharges, Is.EqualTo(Held(flip.At < flip.Base ? 1.001m : 0.999m)));

        bool? Held(decimal factor) => Answer("7", false, new Override("unplanned_use", flip.At!.Value * factor, "a test")).Cases.First(c => c.Subject == flip.Case.Subject && c.Assets == flip.Case.Assets).HoldsOnCharges;
    }

    private static ClaimAnswer Answer(string claim, bool withFlips, params IReadOnlyList<Override> overrides) =>
        Answers(overrides, [100, 1000], c => c.Id == claim, c => withFlips ? c : c with { Flips = [] }).Single();

    private static IEnumerable<ClaimAnswer> Answers(IReadOnlyList<Override> overrides, IReadOnlyList<int> volumes, Func<Claim, bool>? only = null, Func<Claim, Claim>? asked = null)
    {
        var test = new ClaimTest(World, volumes);
        return KnownClaims.For([.. ShippedData.Ranked(Loaded([])).Select(v => v.Catalog.Id)]).Where(c => only?.Invoke(c) ?? true).Select(c => test.Of(asked?.Invoke(c) ?? c));

        Loaded Loaded(IReadOnlyList<string> scenarios) => DataLoader.LoadUnder(
            new DataFolders(Path.Combine(ShippedData.Root, "vendors"), Path.Combine(ShippedData.Root, "reference-jobs"), Path.Combine(ShippedData.Root, "assumptions")),
            ShippedData.ReferenceDay,
            Path.Combine(ShippedData.Root, "assumptions", "default.yaml"),
            [.. scenarios.Select(s => Path.Combine(ShippedData.Root, "scenarios", s + ".yaml"))],
            overrides);

        WhatIfWorld World(IReadOnlyList<string> scenarios)
        {
            var loaded = Loaded(scenarios);
            return new WhatIfWorld(ShippedData.Models(loaded), loaded.Jobs, ShippedData.Ranked(loaded), loaded.Errors.FirstOrDefault()?.Message);
        }
    }
}
