using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;

namespace TcoBench.Files;

/// <summary>What could be read, and everything that is wrong with the rest.</summary>
/// <param name="Book">Every input of the files that could be read.</param>
/// <param name="Vendors">Vendors without errors, in ordinal order of their folders.</param>
/// <param name="Jobs">Reference jobs without errors, in ordinal order of their files.</param>
/// <param name="Findings">By file, line and column.</param>
public sealed record Loaded(InputBook Book, IReadOnlyList<IVendor> Vendors, IReadOnlyList<ReferenceJob> Jobs, IReadOnlyList<Finding> Findings)
{
    /// <summary>Where figures and plans stand in the files.</summary>
    public Places Places { get; init; } = Places.None;

    /// <summary>What the buyer requires of every offer, not yet applied to the jobs; null if no file was asked for, or it has errors.</summary>
    public RequirementSet? Requirements { get; init; }

    /// <summary>Scenarios laid on top, in the order they were named.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    /// <summary>Vendors left out because their plugin failed, in ordinal order of their folders; the others are as if these did not exist.</summary>
    public IReadOnlyList<FailedVendor> Failed { get; init; } = [];

    /// <summary>What those plugins did wrong: errors that leave out their vendor and nothing else.</summary>
    public IEnumerable<Finding> Contained => Failed.SelectMany(vendor => vendor.Why);

    /// <summary>Errors of files, which leave nothing that could be relied on.</summary>
    public IEnumerable<Finding> Errors => Findings.Where(finding => finding.Severity == Severity.Error).Except(Contained);
}
