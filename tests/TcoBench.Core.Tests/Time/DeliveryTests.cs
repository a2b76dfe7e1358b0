using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Core.People;
using TcoBench.Core.Time;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Time;

public class DeliveryTests
{
    // A person works 120 h a month. 360 h in 3 months are one person; one minute more are two.
    [TestCase("0", 3, "0")]
    [TestCase("1", 3, "1")]
    [TestCase("360", 3, "1")]
    [TestCase("360.1", 3, "2")]
    [TestCase("360", 1, "3")]
    [TestCase("720", 2, "3")]
    public void PeopleAreWholePeople(decimal hours, int months, decimal expected) =>
        Assert.That(Delivered(hours, months).PeopleNeeded.Exactly(), Is.EqualTo(expected));

    // A window of 45 days ends in the second month: a person has 1.5 × 120 = 180 h, not 240.
    [TestCase("180", "1")]
    [TestCase("181", "2")]
    [TestCase("240", "2")]
    public void AMonthTheWindowCutsShortCountsAsFarAsItGoes(decimal hours, decimal expected) =>
        Assert.That(Delivered(hours, 2, ("window", 45)).PeopleNeeded.Exactly(), Is.EqualTo(expected));

    // 11 are needed for 3,960 h; 10 are there: 3,960 / (10 × 120) months × 30 days = 99 days, 9 too late. With 11: 90 days, just in time.
    [TestCase("10", "10", "99", "0")]
    [TestCase("11", "11", "90", "1")]
    [TestCase("20", "11", "90", "1")]
    public void WhereTooFewPeopleAreAvailableWorkIsLateByDays(decimal available, decimal people, decimal days, decimal inTime)
    {
        var (delivery, effort, scope) = Work(3960, 3, null, ("designers_available", available));

        Assert.That((delivery.PeopleNeeded.Exactly(), delivery.People.Exactly()), Is.EqualTo((11m, people)));
        Assert.That(Days(delivery, effort, scope), Is.EqualTo(days));
        Assert.That(Delivery.InTime(Some.Input("days_taken", days, "day"), 3, scope).Exactly(), Is.EqualTo(inTime));
    }

    // A plan that lets in 4 people: 4 work, whoever else is available. 3,960 / (4 × 120) × 30 = 247.5 days.
    [Test]
    public void APlanThatLetsInFewerPeopleTakesLonger()
    {
        var (delivery, effort, scope) = Work(3960, 3, seatsSold: 4);

        Assert.That((delivery.People.Exactly(), Days(delivery, effort, scope)), Is.EqualTo((4m, 247.5m)));
    }

    [Test]
    public void WorkNobodyHasToDoTakesNoDays()
    {
        var (delivery, effort, scope) = Work(0, 1);

        Assert.That((delivery.People.Exactly(), Days(delivery, effort, scope)), Is.EqualTo((0m, 0m)));
    }

    // Days must fit the window and the production months: min(90, 60) = 60 with two months.
    [TestCase("60", 2, "1")]
    [TestCase("60.01", 2, "0")]
    [TestCase("90", 3, "1")]
    [TestCase("90.01", 3, "0")]
    [TestCase("91", 4, "0")]
    public void DeliveryIsInTimeUpToAndIncludingTheLastDay(decimal days, int months, decimal expected) =>
        Assert.That(Delivery.InTime(Some.Input("days_taken", days, "day"), months, new Scope(Some.Book())).Exactly(), Is.EqualTo(expected));

    // 8,640 requests × 40 s = 96 h. Over an API day and night: 4 days. In a web application 120/30 = 4 h a day: 24 days.
    [TestCase(Channel.Api, null, false, 1, "4")]
    [TestCase(Channel.SelfHosted, null, false, 1, "4")]
    [TestCase(Channel.Web, null, false, 1, "24")]
    [TestCase(Channel.Web, "3", false, 1, "8")] // three at once
    [TestCase(Channel.Web, "3", false, 4, "8")] // three at once for the account, however many seats
    [TestCase(Channel.Web, "3", true, 4, "2")] // three at once for each of four seats
    public void AVendorWorksDayAndNightWhereNobodyMustClick(Channel channel, decimal? atOnce, bool perSeat, int seats, decimal expected)
    {
        var limits = new Limits(atOnce is { } c ? Some.Input("jobs_at_once", c) : null, perSeat, null, null);

        Assert.That(VendorDays(channel, limits, Some.Seats(seats)), Is.EqualTo(expected));
    }

    // 8,640 requests at 2 a minute take 72 h = 3 days, at 1 a minute 6 days; the slower of work (4 days) and limit counts.
    [TestCase("2", null, "4")]
    [TestCase("1", null, "6")]
    [TestCase(null, "1", "6")] // one image a request
    [TestCase(null, "0.5", "12")]
    [TestCase("1", "0.5", "12")]
    public void NoVendorIsFasterThanItsRateLimit(decimal? requests, decimal? images, decimal expected)
    {
        var limits = new Limits(null, false, images is { } i ? Some.Input("ipm", i, "image/minute") : null, requests is { } r ? Some.Input("rpm", r, "request/minute") : null);

        Assert.That(VendorDays(Channel.Api, limits, Some.Seats(1)), Is.EqualTo(expected));
    }

    // 1,080 rounds of one request of 4 images; f = 20 % → 1,350 requests sent, 5,400 images: at one image a minute 90 h, at a request every 5 minutes 112.5 h.
    [TestCase(null, "1", "3.75")]
    [TestCase("0.2", null, "4.6875")]
    public void FailedRequestsAndWholeGridsCountAgainstTheRateLimit(decimal? requests, decimal? images, decimal expected)
    {
        var limits = new Limits(null, false, images is { } i ? Some.Input("ipm", i, "image/minute") : null, requests is { } r ? Some.Input("rpm", r, "request/minute") : null);
        var book = Some.Book(("failure_rate", 0.2m));
        var scope = new Scope(book, "acme", "job");
        var stage = Some.Stage(candidates: 4);
        var demand = JobDemand.Of(Some.Job(stage), Some.Input("assets", 1080, "asset"), "acme", book, [Some.Supply(stage, imagesPerRequest: 4)]);
        var effort = Effort.Of(demand, Channel.Api, scope);

        Assert.That(Delivery.Of(effort, 3, scope).Days(demand, effort, Some.Plan(limits: limits), Bill(null), scope).Exactly(), Is.EqualTo(expected));
    }

    // 4 GPUs share the 96 h: 24 h, one day.
    [Test]
    public void GpusWorkSideBySide() =>
        Assert.That(VendorDays(Channel.SelfHosted, Limits.None, Some.Seats(1), gpus: 4), Is.EqualTo(1));

    // Three quarters are slow: fast 24 h at 2 at once = 12 h; slow 72 h + 6,480 requests × 80 s (144 h) = 216 h one at a time: 228 h ÷ 4 h a day = 57 days.
    [Test]
    public void TheSlowModeTakesItsOwnTimeAndQueue()
    {
        var relaxed = new RelaxedMode(Some.Input("relaxed_wait", 80, "second/request"), Some.Input("relaxed_jobs", 1), []);
        var plan = Some.Plan(channel: Channel.Web, limits: new Limits(Some.Input("jobs_at_once", 2), false, null, null), entitlements: [Some.Entitlement(1, relaxed: relaxed)]);

        Assert.That(VendorDays(plan, new Bill([], [], [], Some.Input("slow", 0.75m).Named("relaxed_share"), null, null)), Is.EqualTo(57));
    }

    // The vendor's own stage takes 96 h in a web application, 24 days; the helper's 96 h run over an API day and night, 4 days.
    [Test]
    public void ABridgedStageRunsAtTheHelpersHours()
    {
        var (stage, upscale) = (Some.Stage(), Some.Stage("upscale", feed: Jobs.StageFeed.Previous));
        var book = Some.Book();
        var scope = new Scope(book, "acme", "job");
        var demand = JobDemand.Of(Some.Job(stage, upscale), Some.Input("assets", 8640, "asset"), "acme", book, [Some.Supply(stage, seconds: 40), Some.Supply(upscale, seconds: 40, bridged: true)]);
        var effort = Effort.Of(demand, Channel.Web, scope);

        var days = Delivery.Of(effort, 3, scope).Days(demand, effort, Some.Plan(channel: Channel.Web), Bill(null), scope);

        Assert.That(days.Exactly(), Is.EqualTo(28));
    }

    private static Bill Bill(Formula? seats, int? gpus = null) => new([], [], [], null, gpus is { } g ? Some.Input("gpu_count", g, "gpu").Named("gpus") : null, seats);

    private static decimal VendorDays(Channel channel, Limits limits, Formula seats, int? gpus = null) =>
        VendorDays(Some.Plan(channel: channel, limits: limits), Bill(seats, gpus));

    private static decimal VendorDays(Plan plan, Bill bill)
    {
        var stage = Some.Stage();
        var book = Some.Book();
        var scope = new Scope(book, "acme", "job");
        var demand = JobDemand.Of(Some.Job(stage), Some.Input("assets", 8640, "asset"), "acme", book, [Some.Supply(stage, seconds: 40)]);
        var effort = Effort.Of(demand, plan.Channel, scope);
        return Delivery.Of(effort, 3, scope).Days(demand, effort, plan, bill, scope).Exactly();
    }

    private static Delivery Delivered(decimal hours, int months, params (string, decimal)[] inputs) => Work(hours, months, null, inputs).Delivery;

    private static (Delivery Delivery, Effort Effort, Scope Scope) Work(decimal hours, int months, int? seatsSold = null, params (string, decimal)[] inputs)
    {
        var scope = new Scope(Some.Book(inputs), "acme", "job");
        var effort = new Effort([], Some.Input("work", hours, "hour").Named("designer_hours"), Some.Input("none", 0, "hour").Named("sign_off_hours"));
        return (Delivery.Of(effort, months, scope, seatsSold), effort, scope);
    }

    private static decimal Days(Delivery delivery, Effort effort, Scope scope) =>
        delivery.Days(Some.Demand(Some.Job(), scope.Book, 0), effort, Some.Plan(), Bill(null), scope).Exactly();
}
