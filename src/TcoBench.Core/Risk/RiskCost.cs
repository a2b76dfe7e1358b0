using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Risk;

/// <summary>Expected losses (method §5). Unmet requirements exclude an option; they are never given a price here.</summary>
public static class RiskCost
{
    private static readonly Unit PerPerson = Unit.Parse("1/person");
    private static readonly Unit Month = Unit.Parse("month");

    /// <summary>The kinds of claims. An indemnity takes over what others claim, not the work of making a withdrawn asset anew.</summary>
    public static IReadOnlyList<ClaimKind> ClaimKinds { get; } =
    [
        new("claims_settled", "claim_frequency", "claim_cost", IsIndemnified: true),
        new("claims_in_court", "lawsuit_frequency", "lawsuit_cost", IsIndemnified: true),
        new("assets_replaced", "replacement_frequency", "replacement_cost", IsIndemnified: false),
    ];

    /// <summary>Expected loss by cause, each in the currency of its rate.</summary>
    /// <param name="assets">Published assets, in asset.</param>
    /// <param name="people">People blocked by an outage, in person.</param>
    /// <param name="months">Production months, at least 1.</param>
    /// <param name="scope">The vendor's scope in the job.</param>
    public static IEnumerable<Line> Of(Formula assets, Formula people, int months, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Of(assets, months, [(people, scope, "")]);
    }

    /// <summary>
    /// Credits a plan with a service level pays back for outages, negative: by three steps, a share of the month's charges each, the step being reached by the hours a month
    /// without service. For plans that promise them; the hours of the steps are taken as of 30 days.
    /// </summary>
    /// <param name="charges">Charges of the whole production, in a currency.</param>
    /// <param name="scope">The vendor's scope in the job.</param>
    /// <param name="prefix">Prefix of lines, so that two vendors fit into one model.</param>
    public static Line ServiceCredits(Formula charges, Scope scope, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(charges);
        ArgumentNullException.ThrowIfNull(scope);
        var hours = scope["outage_hours"];
        var share = (scope["sla_first_credit"] * Reaches(hours, scope["sla_first_hours"]))
            + ((scope["sla_second_credit"] - scope["sla_first_credit"]) * Reaches(hours, scope["sla_second_hours"]))
            + ((scope["sla_third_credit"] - scope["sla_second_credit"]) * Reaches(hours, scope["sla_third_hours"]));
        return (0 - (charges * share.Named($"{prefix}service_credit_share"))).Named($"risk.{prefix}service_credits");
    }

    /// <summary>
    /// Expected loss by cause with several vendors. A picture is as safe as the least safe vendor it went through, so the claims are the highest of
    /// theirs; each one's outages block the people who are then at it.
    /// </summary>
    /// <param name="assets">Published assets, in asset.</param>
    /// <param name="months">Production months, at least 1.</param>
    /// <param name="vendors">People at each vendor, in person, its scope in the job, and the prefix of its lines.</param>
    internal static IEnumerable<Line> Of(Formula assets, int months, IReadOnlyList<(Formula People, Scope Scope, string Prefix)> vendors)
    {
        yield return vendors.Select(v => Claims(assets, v.Scope, v.Prefix)).Aggregate(Max).Named("risk.claims");
        yield return Sum(vendors.Select(v => Outages(v.People, months, v.Scope, v.Prefix)), Unit.None).Named("risk.outages");
    }

    /// <summary>Expected loss by claims on a vendor's pictures. An indemnity takes over what others claim, not the work of making a withdrawn asset anew.</summary>
    internal static Formula Claims(Formula assets, Scope scope, string prefix = "")
    {
        return (Losses(isIndemnified: true) * (1 - scope["indemnified_share"])) + Losses(isIndemnified: false);

        Formula Losses(bool isIndemnified) =>
            Sum(ClaimKinds.Where(k => k.IsIndemnified == isIndemnified).Select(k => (assets * scope[k.Frequency] * scope[k.Cost]).Named($"{prefix}{k.Id}")), Unit.None);
    }

    /// <summary>Expected loss by a vendor's outages. A fallback that is kept ready bridges a share of the hours: for those nobody waits and no campaign day is missed.</summary>
    internal static Formula Outages(Formula people, int months, Scope scope, string prefix = "")
    {
        Formula time = Structural(months, Month);
        var hours = (scope["outage_hours"] * time * (1 - scope["fallback_share"])).Named($"{prefix}outage_hours_unbridged");
        var idle = (hours * people * Structural(1, PerPerson) * scope["designer_rate"]).Named($"{prefix}outage_idle_people");
        var missed = (hours / Conversions.HoursPerDay * scope["missed_day_cost"]).Named($"{prefix}outage_missed_days");
        var fallback = (scope["fallback_cost"] * time).Named($"{prefix}fallback_ready");
        return idle + missed + fallback - scope["service_credits"];
    }
}
