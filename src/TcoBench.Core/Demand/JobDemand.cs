using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Demand;

/// <summary>From approved assets to requests: targets run backwards through the stages (method §1).</summary>
/// <param name="Assets">Approved assets wanted.</param>
/// <param name="Submitted">Results submitted for sign-off, in image.</param>
/// <param name="Operations">Demand of each stage, in order of work.</param>
public sealed record JobDemand(Input Assets, Line Submitted, IReadOnlyList<OperationDemand> Operations)
{
    private static readonly Unit ImagesPerAsset = Unit.Parse("image/asset");
    private static readonly Unit ImagesPerItem = Unit.Parse("image/item");
    private static readonly Unit RoundsPerItem = Unit.Parse("round/item");
    private static readonly Unit RequestsPerRound = Unit.Parse("request/round");
    private static readonly Unit ImagesPerRound = Unit.Parse("image/round");

    /// <summary>Demand of a job with the offers chosen for its stages.</summary>
    /// <param name="job">The job.</param>
    /// <param name="assets">Approved assets wanted, in asset.</param>
    /// <param name="vendor">The vendor whose sign-off rate counts, as a segment. The yields of a stage are those of who does it.</param>
    /// <param name="book">All inputs.</param>
    /// <param name="supplies">One per stage, in order.</param>
    /// <exception cref="ArgumentException">A stage keeps several results per item and drops items too: the method has no formula for that.</exception>
    public static JobDemand Of(ReferenceJob job, Input assets, string vendor, InputBook book, IReadOnlyList<Supply> supplies)
    {
        var submitted = SubmittedFor(assets, new Scope(book, vendor, job.Id.Segment));
        var operations = new List<OperationDemand>();
        Formula wanted = submitted;
        var everyImage = new Stack<int>();
        for (var i = supplies.Count - 1; i >= 0; i--)
        {
            if (supplies[i].Stage.Feed == StageFeed.EveryImage)
            {
                everyImage.Push(i);
                continue;
            }

            (var operation, wanted) = Of(supplies[i], wanted, ScopeOf(supplies[i]), IsForeign(i));
            operations.InsertRange(0, WithEveryImage(operation, everyImage));
            everyImage.Clear();
        }

        return new JobDemand(assets, submitted, operations);

        Scope ScopeOf(Supply supply) => new(book, supply.Vendor.Catalog.Id.Segment, job.Id.Segment, supply.Stage.Id);
        bool IsForeign(int i) => i > 0 && supplies[i].Stage.Feed is StageFeed.Previous or StageFeed.EveryImage && supplies[i].Assigned.Catalog.Id != supplies[i - 1].Assigned.Catalog.Id;

        // A stage of every image works on all that is reviewed in the stage before it, which may be one itself.
        IEnumerable<OperationDemand> WithEveryImage(OperationDemand operation, IEnumerable<int> following)
        {
            yield return operation;
            foreach (var i in following)
            {
                var perImage = PerImage(ScopeOf(supplies[i]));
                operation = Of(supplies[i], operation.Reviewed * perImage, ScopeOf(supplies[i]), IsForeign(i)).Operation with { Useful = operation.Useful * perImage };
                yield return operation;
            }
        }
    }

    /// <summary>Results submitted for sign-off, in image.</summary>
    internal static Line SubmittedFor(Input assets, Scope scope) => (assets * Structural(1, ImagesPerAsset) / scope["sign_off_rate"]).Named("submitted");

    /// <summary>Demand of a stage, and what it wants of the stage before: the same as is wanted of it, where it is not fed by that.</summary>
    internal static (OperationDemand Operation, Formula WantedBefore) Of(Supply supply, Formula wanted, Scope scope, bool foreign)
    {
        var operation = Operation(supply, wanted, scope, foreign);
        var before = supply.Stage.Feed == StageFeed.Previous ? scope["consumes"] * operation.Items : wanted;
        if (!foreign)
            return (operation, before);
        var taken = supply.Stage.Feed == StageFeed.EveryImage ? wanted / PerImage(scope) : before;
        return (operation with { TakenOver = taken.Named($"{supply.Stage.Id}.taken_over") }, before);
    }

    /// <summary>Results of a stage of every image per image of the stage before it.</summary>
    internal static Formula PerImage(Scope scope) => Structural(1, ImagesPerItem) / scope["consumes"];

    private static OperationDemand Operation(Supply supply, Formula wanted, Scope scope, bool foreign)
    {
        var stage = supply.Stage;
        if (stage is { Keep: > 1, RoundLimit: not null })
            throw new ArgumentException($"stage \"{stage.Id}\" keeps {stage.Keep} results per item and has a round limit: use one or the other", nameof(supply));
        Line Line(string name, Formula formula) => formula.Named($"{stage.Id}.{name}");

        var accepted = Line("accepted", wanted);
        var a = Line("acceptance_in_use", AcceptanceOf(stage, scope, foreign));
        var r = scope["likeness"];
        var none = Line("round_fails", Demand.Acceptance.NoneOf(a, r, stage.Candidates));
        var viable = stage.RoundLimit is null ? (Formula)1 : scope["viable_motifs"];
        var rounds = Line(
            "rounds_per_item",
            stage.Keep == 1
                ? Demand.Acceptance.RoundsPerAccepted(none, viable, stage.RoundLimit)
                : Demand.Acceptance.RoundsFor(a, r, stage.Candidates, stage.Keep));
        var done = accepted / Structural(stage.Keep, ImagesPerItem);
        var items = Line("items", stage.RoundLimit is null ? done : done * Line("items_per_accepted", Demand.Acceptance.ItemsPerAccepted(none, viable, stage.RoundLimit)));
        var total = Line("rounds", done * rounds * Structural(1, RoundsPerItem));
        var requests = Line("requests", total * Structural(supply.RequestsPerRound, RequestsPerRound));

        var (failure, repeat) = (scope["failure_rate"], scope["repeat_rate"]);
        var odds = failure / (1 - failure);
        var (billedShare, ranShare) = (scope["failed_billed_share"], scope["failed_but_run_share"]);
        var repeats = 1 + ((1 - scope["cache_share"]) * repeat / (1 - repeat));
        var unplanned = 1 + (scope["unplanned_use"] * scope["unplanned_cost"] * (1 - scope["unplanned_caught"]));
        var paid = Line("requests_paid", requests * repeats * unplanned);
        return new OperationDemand(
            supply,
            accepted,
            items,
            total,
            Line("images_reviewed", total * Structural(stage.Candidates, ImagesPerRound)),
            requests,
            Line("images_delivered", total * Structural(supply.ImagesPerRound, ImagesPerRound)),
            Line("requests_billed", paid * (1 + ((billedShare + ((1 - billedShare) * ranShare)) * odds))),
            Line("requests_sent", paid / (1 - failure)),
            Line("requests_failed", paid * odds));
    }

    // a = content acceptance × style consistency, shifted by the vendor's offset; a' = ρ·a_s + (1−ρ)·a where an accepted picture is reproduced.
    // The seed of a foreign picture means nothing to this vendor, so it has a ρ of its own.
    private static Formula AcceptanceOf(Stage stage, Scope scope, bool foreign)
    {
        var content = scope.Parameter("acceptance", stage.Acceptance) + scope.Own("acceptance_offset");
        var a = content.AtLeast(scope["acceptance_floor"]).AtMost(1) * scope["style_consistency"];
        if (stage.Feed == StageFeed.Brief || stage.SeedTrueAcceptance is null)
            return a;
        var reproduced = scope[foreign ? "foreign_seed_reproducibility" : "seed_reproducibility"];
        return (reproduced * scope.Parameter("seed_true_acceptance", stage.SeedTrueAcceptance)) + ((1 - reproduced) * a);
    }
}
