using TcoBench.Core.Jobs;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Offers;

/// <summary>Plans against criteria: who meets what, and by what evidence.</summary>
/// <param name="Criteria">Must-haves, nice-to-haves with the most points first, then what is for later.</param>
/// <param name="Rows">Plans sold as of the day, by vendor, in the order of the comparison.</param>
public sealed record OfferMatrix(IReadOnlyList<MatrixCriterion> Criteria, IReadOnlyList<OfferRow> Rows)
{
    /// <summary>The matrix of a comparison, whose jobs are under the requirements.</summary>
    public static OfferMatrix Of(RequirementSet requirements, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(comparison);
        var jobs = comparison.Results.Select(r => r.Job).Distinct().ToList();
        var criteria = CriteriaOf(requirements, jobs);
        var plans = comparison.Results
            .SelectMany(r => r.Alternatives.Append(r.Option))
            .GroupBy(o => (o.Vendor.Catalog.Id, o.Plan.Id))
            .Where(g => !g.Any(o => o.Reasons.Any(x => x.Code == "retired_plan")))
            .ToList();
        var vendors = plans.Select(p => p.Key.Item1).Distinct().ToList();
        return new OfferMatrix(
            criteria,
            [
                .. from plan in plans
                   let catalog = plan.First().Vendor.Catalog
                   orderby vendors.IndexOf(plan.Key.Item1), catalog.Plans.ToList().FindIndex(p => p.Id == plan.Key.Item2)
                   select new OfferRow(catalog, plan.First().Plan, [.. criteria.Select(c => c.Id == Core.Requirements.Criteria.LivingModel ? Living([.. plan], comparison.AsOf, jobs) : Standing.Of(c.Id, catalog, plan.First().Plan))]),
            ]);
    }

    private static List<MatrixCriterion> CriteriaOf(RequirementSet requirements, IReadOnlyList<ReferenceJob> jobs)
    {
        var must = jobs.SelectMany(j => j.MustHave).Union(requirements.MustHave).Select(c => new MatrixCriterion(c, Need.MustHave, 0));
        var points = requirements.NiceToHave.OrderByDescending(n => n.Points).Select(n => new MatrixCriterion(n.Criterion, Need.NiceToHave, n.Points));
        var nice = jobs.SelectMany(j => j.NiceToHave).Select(c => new MatrixCriterion(c, Need.NiceToHave, 0));
        var later = requirements.Later.Select(c => new MatrixCriterion(c, Need.Later, 0));
        return [.. must.Concat(points).Concat(nice).Concat(later).DistinctBy(c => c.Id)];
    }

    // The judgement of the cost models counts: the first job that found a model ended. Plans that got no cost model for another reason are judged by the vendor's models alone.
    private static Standing Living(IReadOnlyList<Option> options, DateOnly asOf, IReadOnlyList<ReferenceJob> jobs)
    {
        var ended = options.SelectMany(o => o.Reasons).FirstOrDefault(r => r.Code is "retired_model" or "ends_in_window");
        var (classes, end) = (jobs.SelectMany(j => j.Stages).Select(s => s.ModelClass).ToHashSet(StringComparer.Ordinal), asOf.AddDays(jobs.Max(j => j.WindowDays)));
        var living = options[0].Vendor.Catalog.Models.FirstOrDefault(m => m.Classes.Any(classes.Contains) && (m.From is null || m.From <= asOf) && (m.Until is null || m.Until >= end));
        var (fulfilment, kind, text) =
            ended is not null ? (Fulfilment.NotMet, AnswerKind.No, ended.Reason)
            : living is not null || options.Any(o => o.Model is not null) ? (Fulfilment.Met, AnswerKind.Yes, living?.Title ?? "")
            : (Fulfilment.NotMet, AnswerKind.No, "no model of a class that is asked for");
        return new Standing(Core.Requirements.Criteria.LivingModel, fulfilment, new Answer(Core.Requirements.Criteria.LivingModel, kind, text, null), null);
    }
}
