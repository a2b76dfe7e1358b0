using TcoBench.Core.Demand;
using TcoBench.Core.Jobs;
using TcoBench.Core.People;
using TcoBench.Core.Risk;
using TcoBench.Core.Time;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core;

/// <summary>
/// The formulas of a mix of two vendors or more, taken apart at what couples its vendors: accepted results wanted of each stage, people at work, and working
/// minutes. They are inputs here, so the formulas of few parts serve very many mixes. Put together with the values they have in a mix, the parts add up to
/// the cost model of that mix.
/// </summary>
/// <param name="models">Builds the cost models.</param>
/// <param name="job">The job.</param>
public sealed class MixFormulas(CostModels models, ReferenceJob job)
{
    private static readonly Unit Minute = Unit.Parse("minute");

    /// <summary>Approved assets: the one input every volume sets.</summary>
    public Input Assets => models.Assets;

    /// <summary>Accepted results wanted of each stage, in image.</summary>
    public IReadOnlyList<Input> Wanted { get; } = [.. job.Stages.Select(s => Coupling($"mix.{s.Id}.wanted", "image"))];

    /// <summary>People at work, in person.</summary>
    public Input People { get; } = Coupling("mix.people", "person");

    /// <summary>Designer minutes at all operations of all vendors, in minute.</summary>
    public Input Minutes { get; } = Coupling("mix.minutes", "minute");

    /// <summary>Designer minutes before the first operation, in minute.</summary>
    public Input Concept { get; } = Coupling("mix.concept", "minute");

    /// <summary>A stage given to a vendor under a plan.</summary>
    /// <param name="stage">Index of the stage.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="foreign">True if it is fed by the stage before, and that is another vendor's.</param>
    /// <param name="problem">Why it cannot be supplied; null on success.</param>
    public MixStage? Stage(int stage, IVendor vendor, Billing.Plan plan, bool foreign, out Exclusion? problem)
    {
        if (models.Supplied(job, stage, vendor, plan, out problem) is not { } supply)
            return null;
        problem = CostModels.NotSold(plan, CostModels.Usages([Operation(supply, stage, foreign).Operation])).FirstOrDefault();
        if (problem is not null)
            return null;
        var (operation, before) = Operation(supply, stage, foreign);
        var place = models.PlaceOf(job, vendor, plan, [operation]);
        var perImage = IsOfEveryImage(stage) ? JobDemand.PerImage(ScopeOf(supply)) : null;
        return new MixStage(supply, before, place.AllMinutes, place.Concept(operation), operation.Reviewed, perImage);
    }

    /// <summary>What a contract costs for the stages it is used for.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="stages">Indices of the stages, rising; not all stages of the job.</param>
    /// <param name="months">Production months, at least 1.</param>
    /// <exception cref="ArgumentException">One of the stages cannot be supplied.</exception>
    public MixPart Part(Contract contract, IReadOnlyList<int> stages, int months)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(stages);
        var operations = stages.Select(s => Operation(Supply(s), s, IsFed(s) && !stages.Contains(s - 1)).Operation).ToList();
        var place = models.PlaceOf(job, contract.Vendor, contract.Plan, operations);
        var part = models.Part(job, contract, months, operations, CostModels.Usages(operations), People, "");
        var outages = models.Money("outages", [RiskCost.Outages(Production.PeopleAt(People, place.AllMinutes, Minutes), months, place.Scope)]);
        IEnumerable<Formula> credits = models.ServiceCredits(job, part, Sum(part.Charges, Unit.None), "") is { } back ? [back] : [];
        return new MixPart(
            Sum([.. part.Charges, .. part.Platform, outages, .. credits], Unit.None),
            Sum(part.Days, Unit.None),
            part.Bills.SelectMany(b => b.Unserved).Select(u => u / Structural(1, u.Unit)).DefaultIfEmpty(0).Aggregate(Max));

        Supply Supply(int stage) =>
            models.Supplied(job, stage, contract.Vendor, contract.Plan, out var problem) ?? throw new ArgumentException(problem!.Reason, nameof(stages));
    }

    /// <summary>What does not depend on who does the stages in between: people and approvers. Where a plan lets in fewer people than these, all is late.</summary>
    /// <param name="last">The vendor of the last stage.</param>
    /// <param name="months">Production months, at least 1.</param>
    public MixFrame Frame(IVendor last, int months)
    {
        ArgumentNullException.ThrowIfNull(last);
        var scope = models.Shared(job, []);
        var place = new Workplace([], Channel.Api, models.ScopeOf(job, last)); // retouch and sign-off are the same over every channel
        var submitted = Submitted(last);
        var hours = ((Minutes + Concept + place.Retouch(models.Assets)) / Conversions.MinutesPerHour).Named("designer_hours");
        var effort = new Effort([], hours, place.SignOffHours(submitted).Named("sign_off_hours"));
        var delivery = Delivery.Of(effort, months, scope);
        var cost = models.Money("people", [hours * scope["designer_rate"], effort.SignOffHours * scope["approver_rate"]]);
        return new MixFrame(cost, delivery.People, delivery.PeopleDays(effort, scope), Delivery.TimeAllowed(months, scope));
    }

    /// <summary>Results submitted for sign-off where a vendor does the last stage: what is wanted of it, in image.</summary>
    public Line Submitted(IVendor last)
    {
        ArgumentNullException.ThrowIfNull(last);
        return JobDemand.SubmittedFor(models.Assets, models.ScopeOf(job, last));
    }

    /// <summary>Expected loss by claims if all pictures were a vendor's, in the report currency; of the vendors of a mix the highest counts.</summary>
    public Line Claims(IVendor vendor) => models.Money("claims", [RiskCost.Claims(models.Assets, models.ScopeOf(job, vendor))]);

    /// <summary>True if a stage starts from pictures of the one before, accepted ones or all.</summary>
    public bool IsFed(int stage) => stage > 0 && job.Stages[stage].Feed is StageFeed.Previous or StageFeed.EveryImage;

    /// <summary>True if a stage works on every image of the one before, so that the wants of later stages pass it by.</summary>
    public bool IsOfEveryImage(int stage) => job.Stages[stage].Feed == StageFeed.EveryImage;

    private (OperationDemand Operation, Formula WantedBefore) Operation(Supply supply, int stage, bool foreign) =>
        JobDemand.Of(supply, Wanted[stage], ScopeOf(supply), foreign);

    private Inputs.Scope ScopeOf(Supply supply) => models.ScopeOf(job, supply.Vendor) with { Stage = supply.Stage.Id };

    private static Input Coupling(string name, string unit) => new(name, 1, Unit.Parse(unit), Evidence.Chosen("what the vendors of a mix share"));
}
