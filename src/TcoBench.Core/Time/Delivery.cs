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
public sealed record Delivery(Line PeopleNeeded, Line People)
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
        return new Delivery(needed, Min(needed, available).Named("people_working"));
    }

    /// <summary>Calendar days from start to the last approval.</summary>
    /// <param name="demand">What is made.</param>
    /// <param name="effort">Working time.</param>
    /// <param name="plan">The plan, for its limits and slow mode.</param>
    /// <param name="bill">Its bill, for seats, GPUs and the share served slowly.</param>
    /// <param name="scope">The vendor's scope in the job.</param>
    public Line Days(JobDemand demand, Effort effort, Plan plan, Bill bill, Scope scope)
    {
        var days = new List<Formula>();
        foreach (var lane in demand.Operations.GroupBy(o => o.Supply.Bridged))
        {
            var lanePlan = lane.Key ? lane.First().Supply.Plan : plan;
            var hours = VendorHours([.. lane], lanePlan, lane.Key ? null : bill).Named(lane.Key ? "helper_hours" : "vendor_hours");
            days.Add(hours / HoursPerDay(lanePlan.Channel));
        }

        var vendorDays = Sum(days, Unit.None).Named("vendor_days");
        var peopleDays = (effort.DesignerHours * scope["days_per_month"] / (People.AtLeast(Structural(1, Person)) * scope["productive_hours"])).Named("people_days");
        return Max(vendorDays, peopleDays).Named("days");

        // Where a person must click, only in working hours.
        Formula HoursPerDay(Channel channel) =>
            channel == Channel.Web ? scope["productive_hours"] * Structural(1, Person) / scope["days_per_month"] : Conversions.HoursPerDay;
    }

    /// <summary>1 if everything is approved within the window and the production months, else 0.</summary>
    public static Line InTime(Formula days, int months, Scope scope) =>
        Reaches(Min(scope["window"], Structural(months, Month) * scope["days_per_month"]), days).Named("in_time");

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
