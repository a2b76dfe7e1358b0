using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Schedules;

/// <summary>When the shown option of a vendor delivers, what holds it up, and what it takes to make the window.</summary>
/// <param name="Result">The row of the comparison.</param>
/// <param name="Days">Calendar days to the last approval: the longer of the two sides.</param>
/// <param name="VendorDays">Days the vendor's side takes: requests, rate limits, queues.</param>
/// <param name="PeopleDays">Days people take.</param>
/// <param name="People">People at work.</param>
/// <param name="PeopleNeeded">People who could do the work in the time, whether available or not.</param>
/// <param name="Stages">Time the vendor is busy, by stage, in order of work.</param>
/// <param name="Remedy">The cheapest way to make the window with more people; null if it is made, or if people do not help.</param>
public sealed record Schedule(
    Result Result, decimal Days, decimal VendorDays, decimal PeopleDays, decimal People, decimal PeopleNeeded, IReadOnlyList<StageTime> Stages, WindowRemedy? Remedy)
{
    private const int MostPeople = 1000;

    /// <summary>True if all is approved within the window of the job.</summary>
    public bool IsInTime => Days <= Result.Job.WindowDays;

    /// <summary>True if the vendor's side takes longer than people do.</summary>
    public bool WaitsForVendor => VendorDays > PeopleDays;

    /// <summary>The schedule of a row; null if its days cannot be computed.</summary>
    /// <param name="models">The models the row was chosen from.</param>
    /// <param name="row">A row of a comparison.</param>
    public static Schedule? Of(CostModels models, Result row)
    {
        if (row.Option.Model is not { } model)
            return null;
        var lines = Tape.Of(model.Days);
        var (vendor, people) = (lines.LineOf("vendor_days"), lines.LineOf("people_days"));
        var busy = model.Demand.Operations.Select(o => (Operation: o, Hours: o.Sent * o.Supply.Seconds / Conversions.SecondsPerHour)).ToList();
        var tape = Tape.Of([model.Days, model.Delivery.People, model.Delivery.PeopleNeeded, .. busy.Select(b => b.Hours)]);
        var reading = ExactReading.Of(tape, At(models, row.Assets));
        if (reading.Try(model.Days) is not { } days)
            return null;
        return new Schedule(
            row,
            days,
            reading[vendor],
            reading[people],
            reading[model.Delivery.People],
            reading[model.Delivery.PeopleNeeded],
            [.. busy.Select(b => new StageTime(b.Operation.Supply.Stage, b.Operation.Supply.Vendor, reading[b.Operation.Sent], reading[b.Hours]))],
            row.Option.Reasons.Any(r => r.Code == "late") ? WithMorePeople(models, row) : null);
    }

    // The fewest people with whom some plan of the vendor delivers. More people never take longer, so halving finds it.
    private static WindowRemedy? WithMorePeople(CostModels models, Result row)
    {
        var cases = models.For(row.Job, row.Option.Vendor);
        var tape = Tape.Of(cases.SelectMany(c => c.Models).SelectMany(m => (IEnumerable<Formula>)[m.Total, m.Days, m.InTime, m.Delivery.PeopleNeeded, m.Delivery.People, .. m.Bill.Unserved]));
        if (tape.Inputs.FirstOrDefault(i => i.Name.Split('.')[^1] == "designers_available") is not { } available)
            return null;
        var (few, many) = ((int)available.Value, MostPeople);
        if (With(many) is null)
            return null;
        while (many - few > 1)
        {
            var middle = (few + many) / 2;
            if (With(middle) is null)
                few = middle;
            else
                many = middle;
        }

        var option = With(many)!;
        return new WindowRemedy(many, available.Value, option, ExactReading.Of(Tape.Of(option.Model!.Delivery.People), At(models, row.Assets, available, many))[option.Model.Delivery.People]);

        Option? With(int people) =>
            CheapestPlan.Options(cases, ExactReading.Of(tape, At(models, row.Assets, available, people))).FirstOrDefault(o => o.Status == ResultStatus.Ok);
    }

    private static Dictionary<Input, decimal> At(CostModels models, int assets, Input? input = null, decimal value = 0)
    {
        var values = new Dictionary<Input, decimal> { [models.Assets] = assets };
        if (input is not null)
            values[input] = value;
        return values;
    }
}
