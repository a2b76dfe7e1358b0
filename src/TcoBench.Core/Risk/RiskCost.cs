using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Risk;

/// <summary>Expected losses (method §5). Unmet requirements exclude an option; they are never given a price here.</summary>
public static class RiskCost
{
    private static readonly Unit PerPerson = Unit.Parse("1/person");
    private static readonly Unit Month = Unit.Parse("month");

    /// <summary>Expected loss by cause, each in the currency of its rate.</summary>
    /// <param name="assets">Published assets, in asset.</param>
    /// <param name="people">People blocked by an outage, in person.</param>
    /// <param name="months">Production months, at least 1.</param>
    /// <param name="scope">The vendor's scope in the job.</param>
    public static IEnumerable<Line> Of(Formula assets, Formula people, int months, Scope scope)
    {
        yield return (assets * scope["claim_frequency"] * scope["claim_cost"] * (1 - scope["indemnified_share"])).Named("risk.claims");
        var blocked = scope["outage_hours"] * Structural(months, Month) * people * Structural(1, PerPerson);
        yield return ((blocked * scope["designer_rate"]) - scope["service_credits"]).Named("risk.outages");
    }
}
