using System.CommandLine;
using System.Reflection;
using TcoBench.Analysis;
using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Reporting;

namespace TcoBench.Cli.Commands;

/// <summary><c>compare</c>, and the main job that runs without a command.</summary>
internal static class CompareCommand
{
    private static readonly Option<string> Assets = Options.One("--assets", "100,1000,10000", "approved assets");
    private static readonly Option<bool> AllPlans = new("--all-plans") { Description = "one row per plan rather than the best of each vendor" };
    private static readonly Option<string> Out = Options.One("--out", "DIR", "write the report set into a folder");

    public static Command Create(Terminal console)
    {
        var command = new Command("compare", "Compares vendors: the total cost per approved asset for each job and volume.")
        {
            Options.Job, Options.Vendor, Options.Plan, AllPlans, Assets, Options.Window, Out,
        };
        command.SetAction(parsed => Run(parsed, console, parsed.GetValue(Out)));
        return command;
    }

    /// <summary>All vendors, all jobs, the default volumes, and the report set in <c>reports/latest</c>.</summary>
    public static int MainJob(ParseResult parsed, Terminal console)
    {
        var root = DataLocation.Find(Environment.CurrentDirectory).Root;
        var folder = Path.Combine(Directory.Exists(Path.Combine(root, "reports")) ? root : Environment.CurrentDirectory, "reports", "latest");
        return Run(parsed, console, folder);
    }

    /// <summary>Builds the report of a selection.</summary>
    /// <param name="session">Files and what-ifs.</param>
    /// <param name="jobs">Jobs, in the order of the report.</param>
    /// <param name="vendors">Vendors, in the order of the report.</param>
    /// <param name="volumes">Approved assets.</param>
    /// <param name="plan">Only this plan; null for all.</param>
    /// <param name="allPlans">One row per plan.</param>
    public static Comparison Compare(Session session, IReadOnlyList<ReferenceJob> jobs, IReadOnlyList<IVendor> vendors, IReadOnlyList<int> volumes, PlanId? plan, bool allPlans)
    {
        var currency = session.AskedCurrency ?? Unit.Parse("EUR");
        var comparison = new Comparer(session.Models(currency), new Scope(session.Loaded.Book)).Compare(session.AsOf, currency, jobs, vendors, volumes, plan, allPlans);
        session.RefuseUnusedWhatIfs();
        return comparison;
    }

    private static int Run(ParseResult parsed, Terminal console, string? folder)
    {
        var session = Session.Open(parsed, console, ["table", "json", "csv", "md"]);
        var jobs = Selected(parsed, Options.Job, session.Loaded.Jobs, session.Job);
        var vendors = Selected(parsed, Options.Vendor, session.Ranked, session.Vendor);
        var volumes = Values.Volumes(Given(parsed, Assets) ?? "100,1000,10000");
        PlanId? plan = Given(parsed, Options.Plan) is { } p ? new PlanId(p) : null;
        if (plan is { } id && !vendors.Any(v => v.Catalog.Plans.Any(x => x.Id == id)))
            throw Values.Unknown("--plan", id.Value, vendors.SelectMany(v => v.Catalog.Plans).Select(x => x.Id.Value).Distinct());

        var comparison = Compare(session, jobs, vendors, volumes, plan, parsed.GetResult(AllPlans) is not null && parsed.GetValue(AllPlans));
        var report = new Report(comparison, [], [], session.Loaded.Findings, Version);
        foreach (var warning in session.Loaded.Findings.Where(f => f.Severity == Severity.Warning))
            console.Error.Write(FindingText.Render([warning]));
        if (folder is not null)
        {
            ReportSet.Write(folder, report, ReportWriters.All(report));
            console.Error.WriteLine($"report set: {folder}");
        }

        ReportWriters.Print(report, session.Format, console);
        return ExitCode.Ok;
    }

    private static string Version => typeof(CompareCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static IReadOnlyList<T> Selected<T>(ParseResult parsed, Option<string[]> option, IReadOnlyList<T> all, Func<string, T> find) =>
        parsed.GetResult(option) is not null && parsed.GetValue(option) is { Length: > 0 } ids ? [.. ids.Distinct().Select(find)] : all;

    private static string? Given(ParseResult parsed, Option<string> option) => parsed.GetResult(option) is null ? null : parsed.GetValue(option);
}
