using TcoBench.Analysis.Crossings;
using TcoBench.Analysis;
using TcoBench.Analysis.Claims;
using TcoBench.Analysis.Offers;
using TcoBench.Analysis.Schedules;
using TcoBench.Analysis.Uncertainty;
using TcoBench.Core.Findings;

namespace TcoBench.Reporting;

/// <summary>Everything a writer may print.</summary>
/// <param name="Comparison">The comparison at the default assumptions.</param>
/// <param name="Scenarios">The same comparison under other assumptions, each with its title.</param>
/// <param name="Flips">At which value of an input the runner-up becomes as cheap as the winner.</param>
/// <param name="Findings">What readers should know.</param>
/// <param name="Engine">Version of the engine.</param>
public sealed record Report(
    Comparison Comparison,
    IReadOnlyList<(string Title, Comparison Comparison)> Scenarios,
    IReadOnlyList<Flip> Flips,
    IReadOnlyList<Finding> Findings,
    string Engine)
{
    /// <summary>The comparison in very many trials; null if it was not asked for.</summary>
    public Simulated? Simulation { get; init; }

    /// <summary>Cost over volume, for the pictures; empty if it was not asked for.</summary>
    public IReadOnlyList<CostCurve> Curves { get; init; } = [];

    /// <summary>What stands behind the answer for each job; empty if it was not asked for.</summary>
    public IReadOnlyList<JobAnalysis> Analyses { get; init; } = [];

    /// <summary>When each vendor that has a cost delivers at the middle one of the volumes, late or not, in the order of the comparison; empty if it was not asked for.</summary>
    public IReadOnlyList<Schedule> Schedules { get; init; } = [];

    /// <summary>Statements about costs, tested; empty if it was not asked for, or if not everything is compared.</summary>
    public IReadOnlyList<ClaimAnswer> Claims { get; init; } = [];

    /// <summary>Who meets what the buyer requires, and scores beside the cost; null where only the jobs require anything.</summary>
    public OfferComparison? Offers { get; init; }

    /// <summary>What one unit of the comparison's currency is in others, itself first with 1; empty if it was not asked for.</summary>
    public IReadOnlyList<(string Currency, decimal Rate)> Rates { get; init; } = [];

    /// <summary>True if any claim has figures.</summary>
    internal bool HasTestedClaims => Claims.Any(c => c.Verdict != ClaimVerdict.NotTested);

    /// <summary>The schedules of each job, the earliest first.</summary>
    internal IEnumerable<IReadOnlyList<Schedule>> SchedulesByJob => Schedules.GroupBy(s => s.Result.Job.Id).Select(s => s.OrderBy(x => x.Days).ToList());

    /// <summary>Names of the compared vendors, by their ids.</summary>
    internal IReadOnlyDictionary<string, string> VendorNames => Comparison.Results.Select(r => r.Option.Vendor.Catalog).DistinctBy(c => c.Id).ToDictionary(c => c.Id.Value, c => c.Name, StringComparer.Ordinal);
}
