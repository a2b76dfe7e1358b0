using TcoBench.Analysis;
using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Jobs;

using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Reporting.Tests.Charts;

/// <summary>A small report with every kind of row: a winner, a tie, late, retired, an unpublished price, texts that try to be formulas.</summary>
internal static class SampleReport
{
    public const string Injection = "=HYPERLINK(\"http://evil.example\",\"click\")";

    private static readonly Unit Eur = Unit.Parse("EUR");
    private static readonly Source Page = new("acme.pricing", "https://acme.example/pricing", new DateOnly(2026, 10, 1), SourceKind.Primary, "+1 for annual");
    private static readonly Source Bare = new("borealis.blog", "borealis.example/blog/prices", new DateOnly(2026, 3, 4), SourceKind.Secondary);
    private static readonly Source Cited = new("press.report", "@Trade press, printed edition 7", new DateOnly(2026, 5, 6), SourceKind.NearPrimary);

    public static Report Report { get; } = Build(["acme", "borealis", "cumulus", "delta", "echo"]);

    public static Report Of(int vendors) => Build([.. Enumerable.Range(1, vendors).Select(i => $"vendor-{i:00}")]);

    private static Report Build(IReadOnlyList<string> ids)
    {
        var vendors = ids.Select((id, i) => Vendor(id, i)).ToList();
        var (results, curves) = (new List<Result>(), new List<CostCurve>());
        foreach (var job in new[] { Job("campaign", "Campaign"), Job("upscale-2x", "Upscale 2x") })
        {
            foreach (var assets in new[] { 100, 1000, 10_000 })
                results.AddRange(vendors.Select((v, i) => ResultOf(job, v, i, assets)));
            curves.AddRange(vendors.Select((v, i) => new CostCurve(job, v, [.. CostCurve.Volumes([100, 1000, 10_000]).Select(n => new CostPoint(n, OptionOf(v, i, n)))])));
        }

        return new Report(new Comparison(new DateOnly(2026, 11, 22), Eur, results), [], [], [], "0.1.0") { Curves = curves };
    }

    private static decimal Total(int vendor, int assets) => vendor == 1 ? Total(0, assets) : (2000m + (137m * vendor)) + ((9.1234m + (1.7m * vendor)) * assets);

    private static Option OptionOf(IVendor vendor, int i, int assets)
    {
        Exclusion? why = (i, assets) switch
        {
            (2, > 5000) => new Exclusion("late", "done only after 143 days: needs 5 people, 2 are available"),
            (3, _) => new Exclusion("retired_model", "Delta 2 was shut down on 2026-05-12"),
            (4, > 500) => new Exclusion("unknown_price", "echo.rate: not published"),
            _ => null,
        };
        var status = why?.Code switch { null => ResultStatus.Ok, "late" => ResultStatus.Infeasible, "retired_model" => ResultStatus.Retired, _ => ResultStatus.UnknownPrice };
        return new Option(vendor, vendor.Catalog.Plans[0], status, why is null ? [] : [why], null, why?.Code is null or "late" ? Total(i, assets) : null, 12.3m + (assets / 70m));
    }

    private static Result ResultOf(ReferenceJob job, IVendor vendor, int i, int assets)
    {
        var option = OptionOf(vendor, i, assets);
        return new Result(job, assets, option, option.Total is { } total ? FiguresOf(total, assets) : null, [option], i == 0, i is 0 or 1 && option.Status == ResultStatus.Ok);
    }

    private static Figures FiguresOf(decimal total, int assets)
    {
        var fee = new Input("acme.seat_fee", 24m, Unit.Parse("USD/seat"), Evidence.Published(Page, Injection));
        var rate = new Input("designer_rate", 45m, Unit.Parse("EUR/hour"), Evidence.Assumed("-typical freelance rate"), new ThreePointSpread(30m, 70m));
        var share = new Input("failure_rate", 0.08m, Unit.None, Evidence.Derived("@median of reports", Bare, Cited), new ThreePointSpread(0.03m, 0.15m));
        decimal[] parts = [total * 0.25m, total * 0.5m, total * 0.15m, total * 0.1m];
        string[] ids = ["charges.subscription", "people.prompting", "platform.storage", "risk.lawyer"];
        var lines = ids.Select((id, b) => new LineFigure(new Input($"x{b}_amount", parts[b], Eur, Evidence.Chosen("sample")).Named(id), parts[b], b == 0 ? [Page] : [], b > 0)).ToList();
        return new Figures(total, new Dictionary<string, decimal> { ["charges"] = parts[0], ["people"] = parts[1], ["platform"] = parts[2], ["risk"] = parts[3] }, lines, lines,
            parts[0], parts[0] * 0.8m, parts[0] * 0.19m, parts[0] * 0.1m, 2, new Kpis(0.0432m, total / assets, 0.21m, total), (fee, Page), 0.75m, [fee, rate, share]);
    }

    private static ReferenceJob Job(string id, string title) =>
        new(new JobId(id), title, "A job.", [], [], [], [], 90, null, 1_000_000, "EUR", true);

    private static SampleVendor Vendor(string id, int i)
    {
        var plan = new Plan(new PlanId("team"), i == 0 ? "=Team+1" : "Team", Channel.Web, [], SeatPolicy.None, [], Limits.None, null, null, [], null, new Dictionary<string, Formula>(), null, [], "");
        return new SampleVendor(new Catalog(new VendorId(id), $"{char.ToUpperInvariant(id[0])}{id[1..]} Imaging", VendorRole.Vendor, Eur, [], [], [], [plan], [], []));
    }
}
