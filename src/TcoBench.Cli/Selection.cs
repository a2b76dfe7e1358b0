using System.CommandLine;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;

namespace TcoBench.Cli;

/// <summary>What is compared.</summary>
/// <param name="Jobs">Jobs, in the order of the report.</param>
/// <param name="Vendors">Ids of vendors, in the order of the report.</param>
/// <param name="Volumes">Approved assets.</param>
/// <param name="Plan">Only this plan; null for all.</param>
/// <param name="AllPlans">One row per plan rather than the best of each vendor.</param>
internal sealed record Selection(IReadOnlyList<JobId> Jobs, IReadOnlyList<VendorId> Vendors, IReadOnlyList<int> Volumes, PlanId? Plan, bool AllPlans)
{
    /// <summary>The selection a command line makes with the options of a comparison.</summary>
    /// <exception cref="UsageException">A job, vendor, plan or volume means nothing.</exception>
    public static Selection Of(ParseResult parsed, Session session) => Of(
        parsed,
        session,
        parsed.GetResult(Options.Assets) is null ? null : parsed.GetValue(Options.Assets),
        parsed.GetResult(Options.AllPlans) is not null && parsed.GetValue(Options.AllPlans));

    /// <summary>The selection a command line makes.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="session">Files and what-ifs.</param>
    /// <param name="volumes">Approved assets, as written; null for the default.</param>
    /// <param name="allPlans">One row per plan rather than the best of each vendor.</param>
    /// <exception cref="UsageException">A job, vendor, plan or volume means nothing.</exception>
    public static Selection Of(ParseResult parsed, Session session, string? volumes, bool allPlans)
    {
        var jobs = Given(parsed, Options.Job) is { } j ? [.. j.Select(session.Job)] : session.Loaded.Jobs;
        var failed = session.Loaded.Failed;
        var vendors = Given(parsed, Options.Vendor) is { } v ? [.. v.Where(id => failed.All(f => f.Id.Value != id)).Select(session.Vendor)] : session.Ranked;
        if (vendors.Count == 0 && failed.Count > 0)
            throw new PluginFailedException([.. session.Loaded.Contained]);
        if (jobs.Count == 0 || vendors.Count == 0)
            throw new UsageException($"there is no {(jobs.Count == 0 ? "reference job" : "vendor")} to compare", "see --jobs and --vendors");
        PlanId? plan = parsed.GetResult(Options.Plan) is not null && parsed.GetValue(Options.Plan) is { } p ? new PlanId(p) : null;
        if (plan is { } id && !vendors.Any(x => x.Catalog.Plans.Any(y => y.Id == id)))
            throw Values.Unknown("--plan", id.Value, vendors.SelectMany(x => x.Catalog.Plans).Select(y => y.Id.Value).Distinct());
        return new Selection(
            [.. jobs.Select(x => x.Id).Distinct()],
            [.. vendors.Select(x => x.Catalog.Id).Distinct()],
            Values.Volumes(volumes ?? "100,1000,10000"),
            plan,
            allPlans);
    }

    /// <summary>True if every job and every vendor that takes part in comparisons is compared, with all its plans.</summary>
    public bool IsWhole(Session session) => Plan is null && session.Loaded.Jobs.All(j => Jobs.Contains(j.Id)) && session.Ranked.All(v => Vendors.Contains(v.Catalog.Id));

    private static string[]? Given(ParseResult parsed, Option<string[]> option) =>
        parsed.GetResult(option) is not null && parsed.GetValue(option) is { Length: > 0 } values ? values : null;
}
