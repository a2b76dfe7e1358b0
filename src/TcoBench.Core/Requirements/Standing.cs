using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;

namespace TcoBench.Core.Requirements;

/// <summary>How a plan stands towards a criterion, and what that rests on.</summary>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Fulfilment">Whether it is met.</param>
/// <param name="Answer">The answer it rests on: the add-on's where one meets it, else the plan's, else the vendor's; null if nobody says anything.</param>
/// <param name="AddOn">The add-on that meets it; null if none does, or none is needed.</param>
public sealed record Standing(string Criterion, Fulfilment Fulfilment, Answer? Answer, AddOn? AddOn)
{
    /// <summary>How a plan stands towards an answerable criterion. A plan's own answer wins over the vendor's; an add-on counts only where there is no yes without it.</summary>
    /// <param name="criterion">Id of the criterion.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="plan">Its plan.</param>
    public static Standing Of(string criterion, Catalog vendor, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(vendor);
        ArgumentNullException.ThrowIfNull(plan);
        var answer = plan.Answers.Concat(vendor.Answers).FirstOrDefault(a => a.Criterion == criterion);
        if (answer?.Kind == AnswerKind.Yes)
            return new Standing(criterion, Fulfilment.Met, answer, null);
        foreach (var addOn in plan.AddOns)
        {
            if (addOn.Answers.FirstOrDefault(a => a.Criterion == criterion && a.Kind == AnswerKind.Yes) is { } bought)
                return new Standing(criterion, Fulfilment.AddOn, bought, addOn);
        }

        return new Standing(criterion, answer?.Kind switch
        {
            null or AnswerKind.Unknown => Fulfilment.Unknown,
            AnswerKind.Contract => Fulfilment.Contract,
            AnswerKind.No => Fulfilment.NotMet,
            var other => throw new InvalidOperationException($"unknown kind of answer {other}"),
        }, answer, null);
    }
}
