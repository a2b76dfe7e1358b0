using TcoBench.Core;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Crossings;

/// <summary>One way to buy: a plan with its term and production months, or any formula of a cost.</summary>
/// <param name="Total">What it costs in all.</param>
/// <param name="InTime">1 where it delivers in time, else 0; null if it always does.</param>
/// <param name="Unserved">Demand that is not sold: it delivers only where each is 0.</param>
/// <param name="Model">The cost model behind it; null if there is none.</param>
public sealed record Candidate(Formula Total, Formula? InTime, IReadOnlyList<Formula> Unserved, CostModel? Model)
{
    /// <summary>A formula that delivers everywhere.</summary>
    public static Candidate Of(Formula total) => new(total, null, [], null);

    /// <summary>A cost model.</summary>
    public static Candidate Of(CostModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new Candidate(model.Total, model.InTime, [.. model.Bill.Unserved], model);
    }

    /// <summary>Everything that decides what it costs and whether it delivers.</summary>
    internal IEnumerable<Formula> Formulas => InTime is null ? [Total, .. Unserved] : [Total, InTime, .. Unserved];
}
