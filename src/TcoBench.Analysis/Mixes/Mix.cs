using TcoBench.Core;

namespace TcoBench.Analysis.Mixes;

/// <summary>An assignment of a job's stages to vendors, with the contracts and production months that are cheapest for it. One vendor for all stages is one, too.</summary>
/// <param name="ByStage">Who does each stage, under which contract, in order of work.</param>
/// <param name="Model">Its cost model.</param>
/// <param name="Total">TCO in the report currency, read exactly.</param>
/// <param name="Days">Calendar days to the last approval.</param>
/// <param name="Blocks">Charges, people, platform and risk, by id.</param>
public sealed record Mix(IReadOnlyList<Contract> ByStage, CostModel Model, decimal Total, decimal Days, IReadOnlyDictionary<string, decimal> Blocks)
{
    /// <summary>True if two vendors or more take part.</summary>
    public bool IsMixed => Model.Contracts.Count > 1;
}
