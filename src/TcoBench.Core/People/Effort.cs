using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.People;

/// <summary>Designers' and approvers' working time (method §3).</summary>
/// <param name="Minutes">Designer minutes by cause, each in minute: the last segment of the id is the cause.</param>
/// <param name="DesignerHours">All designer minutes, in hour.</param>
/// <param name="SignOffHours">Approver time, in hour.</param>
public sealed record Effort(IReadOnlyList<Line> Minutes, Line DesignerHours, Line SignOffHours)
{
    private static readonly Unit Minute = Unit.Parse("minute");

    /// <summary>Working time of a job on a channel.</summary>
    /// <param name="demand">What is made.</param>
    /// <param name="channel">How the vendor is used.</param>
    /// <param name="scope">The vendor's scope in the job.</param>
    public static Effort Of(JobDemand demand, Channel channel, Scope scope)
    {
        var operations = demand.Operations;
        var prompting = channel == Channel.Web ? scope["prompting_minutes"] * scope["web_prompting_factor"] : scope["prompting_minutes"];
        var handling = scope[channel == Channel.Web ? "handling_minutes_web" : "handling_minutes_api"] * scope["handling_factor"];
        var minutes = new List<Line>
        {
            Cause("concept", operations[0].Items * scope["concept_minutes"]),
            Cause("prompting", operations.Select(o => o.Rounds * Weight(o) * prompting)),
            Cause("review", Sum(operations.Select(o => (Formula)o.Reviewed), Unit.None) * scope["review_minutes"]),
            Cause("handling", Sum(operations.Select(o => (Formula)o.Accepted), Unit.None) * handling),
            Cause("reprompting", Sum(operations.Select(o => (Formula)o.Failed), Unit.None) * scope["reprompting_minutes"]),
            Cause("retouch", demand.Assets * scope["retouch_minutes"]),
            Cause("waiting", Sum(operations.Select(o => o.Sent * o.Supply.Seconds), Unit.None) / Conversions.SecondsPerMinute * scope["blocked_share"]),
        };
        return new Effort(
            minutes,
            (Sum(minutes, Minute) / Conversions.MinutesPerHour).Named("designer_hours"),
            (demand.Submitted * scope["sign_off_minutes"] / Conversions.MinutesPerHour).Named("sign_off_hours"));

        static Line Cause(string name, params IEnumerable<Formula> parts) => Sum(parts, Minute).Named($"minutes.{name}");
        Formula Weight(OperationDemand o) => (scope with { Stage = o.Supply.Stage.Id }).Parameter("prompting_weight", o.Supply.Stage.PromptingWeight);
    }
}
