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
    public static IEnumerable<Line> Of(Formula assets, Formula people, int months, Scope scope) => Of(assets, months, [(people, scope)]);

    /// <summary>
    /// Expected loss by cause with several vendors. A picture is as safe as the least safe vendor it went through, so the claims are the highest of
    /// theirs; each one's outages block the people who are then at it.
    /// </summary>
    /// <param name="assets">Published assets, in asset.</param>
    /// <param name="months">Production months, at least 1.</param>
    /// <param name="vendors">People at each vendor, in person, and its scope in the job.</param>
    internal static IEnumerable<Line> Of(Formula assets, int months, IReadOnlyList<(Formula People, Scope Scope)> vendors)
    {
        yield return vendors.Select(v => Claims(assets, v.Scope)).Aggregate(Max).Named("risk.claims");
        yield return Sum(vendors.Select(v => Outages(v.People, months, v.Scope)), Unit.None).Named("risk.outages");
    }

    /// <summary>Expected loss by claims on pictures of a vendor.</summary>
    internal static Formula Claims(Formula assets, Scope scope) => assets * scope["claim_frequency"] * scope["claim_cost"] * (1 - scope["indemnified_share"]);

    /// <summary>Expected loss by a vendor's outages.</summary>
    internal static Formula Outages(Formula people, int months, Scope scope)
    {
        var blocked = scope["outage_hours"] * Structural(months, Month) * people * Structural(1, PerPerson);
        return (blocked * scope["designer_rate"]) - scope["service_credits"];
    }
}
