using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Core.People;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Time;

/// <summary>When everything is approved (method §6): the later of what the vendor and what the people can do.</summary>
/// <param name="PeopleNeeded">People who could do the work in the time, in person, whether available or not.</param>
/// <param name="People">People who do the work, at most those available, in person.</param>
/// <param name="Time">Working time there is for it: the production months or, if it is shorter, the window, in month.</param>
public sealed record Delivery(Line PeopleNeeded, Line People, Formula Time)
{
    private static readonly Unit Person = Unit.Parse("person");
    private static readonly Unit Month = Unit.Parse("month");
    private static readonly Unit Request = Unit.Parse("request");

    /// <summary>How many people work on it: whole people for the designer hours, at most those available.</summary>
    /// <param name="effort">Working time.</param>
    /// <param name="months">Production months, at least 1.</param>
    /// <param name="scope">The vendor's scope in the job.</param>
    /// <param name="seatsSold">Most people the plan lets in; null if unlimited.</param>
    public static Delivery Of(Effort effort, int months, Scope scope, int? seatsSold = null)
    {
        var time = Min(Structural(months, Month), scope["window"] / scope["days_per_month"]);
        var needed = Packs(effort.DesignerHours, scope["productive_hours"] * time).Named("people_needed");
        var available = seatsSold is { } seats ? scope["designers_available"].AtMost(Structural(seats, Person)) : scope["designers_available"];
        return new Delivery(needed, Min(needed, available).Named("people_working"), time);
    }

    /// <summary>Calendar days from start to the last approval.</summary>
    /// <param name="demand">What is made.</param>
    /// <param name="effort">Working time.</param>
    /// <param name="plan">The plan, for its limits and slow mode.</param>
    /// <param name="bill">Its bill, for seats, GPUs and the share served slowly.</param>
    /// <param name="scope">The vendor's scope in the job.</param>
    public Line Days(JobDemand demand, Effort effort, Plan plan, Bill bill, Scope scope) => Days(VendorDays(demand.Operations, plan, bill, scope), effort, scope);

    /// <summary>Calendar days to the last approval, at several vendors one after the other.</summary>
    /// <param name="vendorDays">Days of each vendor and helper.</param>
    /// <param name="effort">Working time.</param>
    /// <param name="scope">The scope the people work in.</param>
    internal Line Days(IEnumerable<Formula> vendorDays, Effort effort, Scope scope) =>
        Max(Sum(vendorDays, Unit.None).Named("vendor_days"), PeopleDays(effort, scope)).Named("days");

    /// <summary>Calendar days people take, in day.</summary>
    internal Line PeopleDays(Effort effort, Scope scope) =>
        (effort.DesignerHours * scope["days_per_month"] / (People.AtLeast(Structural(1, Person)) * scope["productive_hours"])).Named("people_days");

    /// <summary>Days a vendor takes, and a helper that stands in for it, in day.</summary>
    /// <param name="operations">The vendor's operations, bridged ones included.</param>
    /// <param name="plan">The plan, for its limits and slow mode.</param>
    /// <param name="bill">Its bill, for seats, GPUs and the share served slowly.</param>
    /// <param name="scope">The vendor's scope in the job.</param>
    /// <param name="prefix">Prefix of lines, so that two vendors fit into one model.</param>
    internal static IEnumerable<Formula> VendorDays(IReadOnlyList<OperationDemand> operations, Plan plan, Bill bill, Scope scope, string prefix = "")
    {
        foreach (var lane in operations.GroupBy(o => o.Supply.Bridged))
        {
            var lanePlan = lane.Key ? lane.First().Supply.Plan : plan;
            var hours = VendorHours([.. lane], lanePlan, lane.Key ? null : bill).Named(prefix + (lane.Key ? "helper_hours" : "vendor_hours"));
            yield return hours / HoursPerDay(lanePlan.Channel);
        }

        // Where a person must click, only in working hours.
        Formula HoursPerDay(Channel channel) =>
            channel == Channel.Web ? scope["productive_hours"] * Structural(1, Person) / scope["days_per_month"] : Conversions.HoursPerDay;
    }

    /// <summary>1 if everything is approved within the window and the production months, else 0.</summary>
    public static Line InTime(Formula days, int months, Scope scope) =>
        Reaches(TimeAllowed(months, scope), days).Named("in_time");

    /// <summary>Days there are for the work: the window, or the production months if they are shorter, in day.</summary>
    internal static Formula TimeAllowed(int months, Scope scope) => Min(scope["window"], Structural(months, Month) * scope["days_per_month"]);

    private static Formula VendorHours(IReadOnlyList<OperationDemand> operations, Plan plan, Bill? bill)
    {
        var seats = bill?.Seats;
        var gpus = bill?.Gpus;
        var busy = Sum(operations.Select(o => o.Sent * o.Supply.Seconds), Unit.None);
        Formula seconds;
        if (bill?.RelaxedShare is { } slow && plan.Entitlements.Select(e => e.Relaxed).FirstOrDefault(r => r is not null) is { } relaxed)
        {
            var waiting = Sum(operations.Select(o => (Formula)o.Sent), Unit.None) * relaxed.WaitSeconds;
            seconds = (busy * (1 - slow) / AtOnce(plan.Limits.Concurrency, plan.Limits.ConcurrencyPerSeat))
                + ((busy + waiting) * slow / AtOnce(relaxed.Concurrency, plan.Limits.ConcurrencyPerSeat));
        }
        else
        {
            seconds = busy / (gpus is null ? AtOnce(plan.Limits.Concurrency, plan.Limits.ConcurrencyPerSeat) : Bare(gpus));
        }

        var hours = seconds / Conversions.SecondsPerHour;
        if (plan.Limits.RequestsPerMinute is { } requests)
            hours = Max(hours, Sum(operations.Select(o => (Formula)o.Sent), Request) / requests / Conversions.MinutesPerHour);
        if (plan.Limits.ImagesPerMinute is { } images)
            hours = Max(hours, Sum(operations.Select(o => o.Sent * o.Supply.MeanImages), Unit.None) / images / Conversions.MinutesPerHour);
        return hours;

        Formula AtOnce(Formula? concurrency, bool perSeat) => concurrency is null ? 1 : perSeat && seats is not null ? Bare(concurrency) * Bare(seats) : Bare(concurrency);
        static Formula Bare(Formula quantity) => ReferenceEquals(quantity.Unit, Unit.None) ? quantity : quantity / Structural(1, quantity.Unit);
    }
}
