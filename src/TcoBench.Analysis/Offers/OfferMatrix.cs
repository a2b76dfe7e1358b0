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
        var criteria = CriteriaOf(requirements, [.. comparison.Results.Select(r => r.Job).Distinct()]);
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
                   select new OfferRow(catalog, plan.First().Plan, [.. criteria.Select(c => c.Id == Core.Requirements.Criteria.LivingModel ? Living([.. plan]) : Standing.Of(c.Id, catalog, plan.First().Plan))]),
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

    // Judged when the models were built: the first job that found no model alive to the end of its window decides. Where no job got as far as a model, nothing is known.
    private static Standing Living(IReadOnlyList<Option> options)
    {
        var ended = options.SelectMany(o => o.Reasons).FirstOrDefault(r => r.Code is "retired_model" or "ends_in_window");
        var (fulfilment, kind, text) =
            ended is not null ? (Fulfilment.NotMet, AnswerKind.No, ended.Reason)
            : options.Any(o => o.Model is not null) ? (Fulfilment.Met, AnswerKind.Yes, "")
            : (Fulfilment.Unknown, AnswerKind.Unknown, options[0].Reasons is [var first, ..] ? first.Reason : "");
        return new Standing(Core.Requirements.Criteria.LivingModel, fulfilment, new Answer(Core.Requirements.Criteria.LivingModel, kind, text, null), null);
    }
}
