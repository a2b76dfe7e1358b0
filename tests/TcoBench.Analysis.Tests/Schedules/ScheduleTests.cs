using TcoBench.Analysis.Schedules;
using TcoBench.Core.Inputs;
using TcoBench.Files;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Schedules;

public class ScheduleTests
{
    private const int Many = 20_000;

    private static readonly Loaded Shipped = ShippedData.Load();

    [Test]
    public void DaysAreTheLongerSide()
    {
        var schedules = Of(Shipped, 1000);
        Assert.That(schedules, Has.Count.EqualTo(8));
        foreach (var schedule in schedules)
        {
            Assert.That(schedule.Days, Is.EqualTo(Math.Max(schedule.VendorDays, schedule.PeopleDays)));
            Assert.That(schedule.Days, Is.EqualTo(schedule.Result.Option.Days));
            Assert.That(schedule.Remedy, Is.Null, "it is in time");
        }
    }

    [Test]
    public void BusyHoursAreRequestsTimesTheirSeconds()
    {
        // Leonardo states 30 seconds a request, Recraft, which upscales for others, 30 as a vendor that states none.
        var leonardo = Of(Shipped, 1000).Single(s => s.Result.Option.Vendor.Catalog.Id.Value == "leonardo");
        foreach (var stage in leonardo.Stages)
            Assert.That(stage.BusyHours, Is.EqualTo(stage.Requests * 30 / 3600).Within(1e-18m), stage.Stage.Id);
    }

    [Test]
    public void TheRemedyIsTheFewestPeopleWithWhomAnyPlanDelivers()
    {
        var late = Of(Shipped, Many).Where(s => s.Result.Option.Vendor.Catalog.Id.Value is "leonardo" or "dall-e" or "midjourney").ToList();
        Assert.That(late, Has.Count.EqualTo(3));
        foreach (var schedule in late)
        {
            var vendor = schedule.Result.Option.Vendor.Catalog.Id.Value;
            var people = schedule.Remedy!.PeopleAvailable;
            Assert.That(schedule.IsInTime, Is.False);
            Assert.That(Ranked(vendor, people - 1), Is.Null, $"{vendor} with {people - 1}");
            var with = Ranked(vendor, people)!;
            Assert.That((with.Option.Plan.Id, with.Option.Total, with.Figures!.People), Is.EqualTo((schedule.Remedy.Option.Plan.Id, schedule.Remedy.Option.Total, schedule.Remedy.PeopleAtWork)), vendor);
        }
    }

    // The comparison made anew with that many people, as --set designers_available does.
    private static Result? Ranked(string vendor, int people)
    {
        var loaded = ShippedData.Load(overrides: new Override("designers_available", people, "test"));
        var row = Compared(loaded, Many, vendor).Comparison.Results.Single();
        return row.Option.Status == ResultStatus.Ok ? row : null;
    }

    private static IReadOnlyList<Schedule> Of(Loaded loaded, int assets)
    {
        var (comparison, models) = Compared(loaded, assets);
        return [.. comparison.Results.Select(r => Schedule.Of(models, r)).OfType<Schedule>()];
    }

    private static (Comparison Comparison, Core.CostModels Models) Compared(Loaded loaded, int assets, string? vendor = null)
    {
        var models = ShippedData.Models(loaded);
        var vendors = ShippedData.Ranked(loaded).Where(v => vendor is null || v.Catalog.Id.Value == vendor).ToList();
        return (new Comparer(models, new Scope(loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, [loaded.Jobs.Single(j => j.Id.Value == "campaign")], vendors, [assets]), models);
    }
}
