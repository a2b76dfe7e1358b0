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
    public static Effort Of(JobDemand demand, Channel channel, Scope scope) => Of(demand, [new Workplace(demand.Operations, channel, scope)]);

    /// <summary>Working time of a job at several vendors. The concept is a matter of the first stage's vendor, retouch and sign-off of the last's.</summary>
    /// <param name="demand">What is made.</param>
    /// <param name="places">Where it is made: every operation at one of them.</param>
    internal static Effort Of(JobDemand demand, IReadOnlyList<Workplace> places)
    {
        var (first, last) = (places.First(p => p.Operations.Contains(demand.Operations[0])), places.First(p => p.Operations.Contains(demand.Operations[^1])));
        var byPlace = places.Select(p => p.Minutes).ToList();
        var minutes = new List<Line>
        {
            Cause("concept", first.Concept(demand.Operations[0])),
            Stages("prompting"),
            Stages("review"),
            Stages("handling"),
            Stages("reprompting"),
            Cause("retouch", last.Retouch(demand.Assets)),
            Stages("waiting"),
        };
        if (demand.Operations.Any(o => o.TakenOver is not null))
            minutes.Add(Stages("hand_over"));
        return new Effort(minutes, (Sum(minutes, Minute) / Conversions.MinutesPerHour).Named("designer_hours"), last.SignOffHours(demand.Submitted).Named("sign_off_hours"));

        static Line Cause(string name, params IEnumerable<Formula> parts) => Sum(parts, Minute).Named($"minutes.{name}");
        Line Stages(string name) => Cause(name, byPlace.SelectMany(p => p.GetValueOrDefault(name, [])));
    }
}
