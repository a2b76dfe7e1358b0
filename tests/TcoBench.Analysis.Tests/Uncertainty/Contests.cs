using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Uncertainty;
using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Uncertainty;

/// <summary>Comparisons whose totals a test writes down itself.</summary>
internal static class Contests
{
    private static readonly ReferenceJob Job = Some.Job();
    private static readonly CostModels Models = Some.Models(Some.Book());

    /// <summary>A row of a total; it delivers where <paramref name="inTime"/> is 1 and nothing is unserved.</summary>
    public static Result Row(string vendor, Formula total, Formula? inTime = null, Formula? unserved = null, ResultStatus status = ResultStatus.Ok)
    {
        var seller = Some.Vendor(vendor);
        var model = Some.CostModel(Some.Models(Some.Book(), seller), seller, Job);
        model = model with
        {
            Total = total.Named("total"),
            InTime = (inTime ?? 1).Named("in_time"),
            Bill = model.Bill with { Unserved = unserved is null ? [] : [unserved.Named("unserved", 1)] },
        };
        return new Result(Job, 100, new Option(seller, model.Plan, status, [], model, null, null), null, [], false, false);
    }

    /// <summary>A row of a vendor that has no model for the job.</summary>
    public static Result Without(string vendor) =>
        new(Job, 100, new Option(Some.Vendor(vendor), Some.Plan(), ResultStatus.Excluded, [], null, null, null), null, [], false, false);

    /// <summary>Simulates one job and volume.</summary>
    public static SimulatedContest Simulate(SamplingPlan plan, params IReadOnlyList<Result> rows) => Simulate(plan, [], rows);

    /// <summary>Simulates one job and volume with inputs that hang together.</summary>
    public static SimulatedContest Simulate(SamplingPlan plan, IReadOnlyList<RankCorrelation> correlations, params IReadOnlyList<Result> rows) =>
        new Simulation(plan, correlations).Of(new Comparison(Some.Day, Unit.Parse("EUR"), rows), Models.Assets).Contests.Single();

    /// <summary>An uncertain input without a unit.</summary>
    public static Input Uncertain(string name, decimal value, Spread spread) => new(name, value, Unit.None, Evidence.Assumed("test"), spread);
}
