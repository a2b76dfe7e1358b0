using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Mixes;

/// <summary>A way to use a vendor: contracts that ask the same of people and of the other stages, and so differ in cost and speed alone.</summary>
/// <param name="Formulas">Formulas of mixes of the job.</param>
/// <param name="Vendor">Index of the vendor.</param>
/// <param name="By">The vendor.</param>
/// <param name="Contracts">Indices of the contracts.</param>
/// <param name="Stages">What each stage needs, fed by the vendor's own pictures and by foreign ones; null where it cannot do the stage.</param>
internal sealed record Route(MixFormulas Formulas, int Vendor, IVendor By, IReadOnlyList<int> Contracts, IReadOnlyList<(StageNeed Own, StageNeed Foreign)?> Stages)
{
    /// <summary>The routes of a vendor.</summary>
    /// <param name="formulas">Formulas of mixes of the job.</param>
    /// <param name="job">The job.</param>
    /// <param name="vendor">Index of the vendor.</param>
    /// <param name="by">The vendor.</param>
    /// <param name="contracts">Its contracts, with their indices.</param>
    public static IEnumerable<Route> Of(MixFormulas formulas, ReferenceJob job, int vendor, IVendor by, IEnumerable<(int Index, Contract Contract)> contracts) =>
        contracts
            .GroupBy(c => c.Contract.Plan.Id)
            .Select(plan => (Contracts: plan.Select(c => c.Index), Stages: job.Stages.Select((_, s) => Needs(formulas, s, plan.First().Contract)).ToList()))
            .GroupBy(plan => string.Join('|', plan.Stages))
            .Select(same => new Route(formulas, vendor, by, [.. same.SelectMany(p => p.Contracts)], same.First().Stages));

    /// <summary>What one of the stages given to the vendor needs.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="given">All stages it is given.</param>
    public StageNeed Need(int stage, IReadOnlyList<int> given) =>
        Formulas.IsFed(stage) && !given.Contains(stage - 1) ? Stages[stage]!.Value.Foreign : Stages[stage]!.Value.Own;

    /// <summary>True if the vendor can do some stages, at least one of them without a helper.</summary>
    /// <param name="given">The stages.</param>
    public bool CanDo(IReadOnlyList<int> given) => given.All(s => Stages[s] is not null) && given.Any(s => Stages[s]!.Value.Own.Helper is null);

    private static (StageNeed, StageNeed)? Needs(MixFormulas formulas, int stage, Contract contract)
    {
        if (formulas.Stage(stage, contract.Vendor, contract.Plan, foreign: false, out _) is not { } own)
            return null;
        var foreign = formulas.IsFed(stage) ? formulas.Stage(stage, contract.Vendor, contract.Plan, foreign: true, out _) : null;
        return (Read(own), Read(foreign ?? own));
    }

    private static StageNeed Read(MixStage stage)
    {
        var perImage = stage.PerImage ?? 1;
        var reading = ExactReading.Of(Tape.Of([stage.WantedBefore, stage.Minutes, stage.Concept, stage.Reviewed, perImage]));
        return new StageNeed(Value(stage.WantedBefore), Value(stage.Minutes), Value(stage.Concept), Value(stage.Reviewed), Value(perImage), stage.Supply.Bridged ? stage.Supply.Vendor.Catalog.Id : null);

        double Value(Formula formula) => reading.Try(formula) is { } value ? (double)value : double.NaN;
    }
}
