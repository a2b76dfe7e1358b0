using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.People;

/// <summary>A vendor as people meet it: the operations they have it do, over one channel. Minutes of the method §3 by cause, so far as they belong to operations.</summary>
/// <param name="Operations">Its operations, in order of work, at least one.</param>
/// <param name="Channel">How it is used.</param>
/// <param name="Scope">The vendor's scope in the job.</param>
internal sealed record Workplace(IReadOnlyList<OperationDemand> Operations, Channel Channel, Scope Scope)
{
    private static readonly Unit Minute = Unit.Parse("minute");

    /// <summary>Minutes of all causes together, in minute.</summary>
    internal Formula AllMinutes => field ??= Sum(Minutes.Values.SelectMany(m => m), Minute);

    /// <summary>Minutes by cause, in minute, as parts to be added up.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<Formula>> Minutes => field ??= ByCause();

    /// <summary>Minutes before the first operation, in minute.</summary>
    internal Formula Concept(OperationDemand first) => first.Items * Scope["concept_minutes"];

    /// <summary>Minutes after the last operation, in minute.</summary>
    internal Formula Retouch(Formula assets) => assets * Scope["retouch_minutes"];

    /// <summary>Approver's time, in hour.</summary>
    internal Formula SignOffHours(Formula submitted) => submitted * Scope["sign_off_minutes"] / Conversions.MinutesPerHour;

    private Dictionary<string, IReadOnlyList<Formula>> ByCause()
    {
        var prompting = Channel == Channel.Web ? Scope["prompting_minutes"] * Scope["web_prompting_factor"] : Scope["prompting_minutes"];
        var handling = Scope[Channel == Channel.Web ? "handling_minutes_web" : "handling_minutes_api"] * Scope["handling_factor"];
        var minutes = new Dictionary<string, IReadOnlyList<Formula>>(StringComparer.Ordinal)
        {
            ["prompting"] = [.. Operations.Select(o => o.Rounds * Weight(o) * prompting)],
            ["review"] = [Sum(Operations.Select(o => (Formula)o.Reviewed), Unit.None) * Scope["review_minutes"]],
            ["handling"] = [Sum(Operations.Select(o => (Formula)o.Accepted), Unit.None) * handling],
            ["reprompting"] = [Sum(Operations.Select(o => (Formula)o.Failed), Unit.None) * Scope["reprompting_minutes"]],
            ["waiting"] = [Sum(Operations.Select(o => o.Sent * o.Supply.Seconds), Unit.None) / Conversions.SecondsPerMinute * Scope["blocked_share"]],
        };
        var taken = Operations.Select(o => o.TakenOver).OfType<Formula>().ToList();
        if (taken.Count > 0)
            minutes["hand_over"] = [Sum(taken, Unit.None) * handling * Scope["hand_over_factor"]];
        return minutes;
    }

    private Input Weight(OperationDemand o) => (Scope with { Stage = o.Supply.Stage.Id }).Parameter("prompting_weight", o.Supply.Stage.PromptingWeight);
}
