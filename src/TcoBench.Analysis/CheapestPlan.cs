using TcoBench.Core;
using TcoBench.Core.Demand;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis;

/// <summary>Chooses term and production months of each plan, and the plan of a vendor: exhaustively, at base values.</summary>
public static class CheapestPlan
{
    /// <summary>Every plan at a volume with its best term and months, ranked ones first by total, then the others as they were declared.</summary>
    /// <param name="cases">The plans considered.</param>
    /// <param name="reading">A reading of their models at the volume.</param>
    public static IReadOnlyList<Option> Options(IReadOnlyList<PlanCase> cases, ExactReading reading) =>
        [.. cases.Select(c => Best(c, reading)).OrderBy(o => o.Status).ThenBy(o => o.Status == ResultStatus.Ok ? o.Total : 0)];

    private static Option Best(PlanCase plan, ExactReading reading)
    {
        var trials = plan.Models.Select(m => Tried(plan, m, reading)).ToList();
        if (trials.Count == 0)
            return new Option(plan.Vendor, plan.Plan, StatusOf(plan.Exclusions), plan.Exclusions, null, null, null);
        return trials
            .OrderBy(t => t.Reasons.Count - plan.Exclusions.Count)
            .ThenBy(t => t.Reasons.Any(r => r.Code == "late") ? t.Days : 0)
            .ThenByDescending(t => t.Reasons.Count > plan.Exclusions.Count ? t.Model!.Months : 0) // what falls short does so least with all the time there is
            .ThenBy(t => t.Total ?? decimal.MaxValue)
            .First();
    }

    private static Option Tried(PlanCase plan, CostModel model, ExactReading reading)
    {
        var reasons = plan.Exclusions.ToList();
        var (total, days) = (reading.Try(model.Total), reading.Try(model.Days));
        if (total is null || days is null)
            reasons.Add(new Exclusion("cannot_be_computed", "a figure of this plan cannot be computed with these inputs"));
        var unserved = model.Bill.Unserved.Select(u => (Line: u, Value: reading.Try(u) ?? 0)).Where(u => u.Value > Semantics.Slack).ToList();
        if (unserved.Count > 0)
        {
            var worst = unserved.MaxBy(u => u.Value);
            reasons.Add(new Exclusion("allowance_exceeded", FormattableString.Invariant($"{decimal.Ceiling(worst.Value):#,0} {worst.Line.Unit}s a month above the allowance, and no price for more is published")));
        }

        if (days is { } d && reading.Try(model.InTime) == 0)
            reasons.Add(new Exclusion("late", FormattableString.Invariant($"done only after {decimal.Ceiling(d):#,0} days{Cause(model, reading)}")));
        return new Option(plan.Vendor, plan.Plan, reasons.Count == 0 ? ResultStatus.Ok : StatusOf(reasons), reasons, model, total, days);
    }

    private static string Cause(CostModel model, ExactReading reading)
    {
        var (needed, people) = (reading[model.Delivery.PeopleNeeded], reading[model.Delivery.People]);
        return needed > people ? FormattableString.Invariant($": needs {needed:#,0} people, {people:#,0} are available") : "";
    }

    private static ResultStatus StatusOf(IReadOnlyList<Exclusion> reasons) =>
        reasons.Any(r => r.Code is "retired_plan" or "retired_model" or "ends_in_window") ? ResultStatus.Retired
        : reasons.Any(r => r.Code == "unknown_price") ? ResultStatus.UnknownPrice
        : reasons.All(r => r.Code is "late" or "allowance_exceeded" or "cannot_be_computed") ? ResultStatus.Infeasible
        : ResultStatus.Excluded;
}
