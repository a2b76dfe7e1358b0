using TcoBench.Core.Billing;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Offers;

/// <summary>A question to put to a vendor, made from what its plans leave open.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Criterion">The criterion, as wanted.</param>
/// <param name="Kind">Why it is asked.</param>
/// <param name="Text">What is to be asked, or of a promise by contract or without a page what is said about it.</param>
/// <param name="Plans">The plans it concerns, at least one.</param>
public sealed record VendorQuestion(Catalog Vendor, MatrixCriterion Criterion, QuestionKind Kind, string Text, IReadOnlyList<Plan> Plans)
{
    /// <summary>The questions a matrix leaves, by vendor, criteria in their order. The living model is judged and never asked, and nobody need confirm what we run ourselves.</summary>
    public static IReadOnlyList<VendorQuestion> Of(OfferMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return
        [
            .. from vendor in matrix.Rows.GroupBy(r => r.Vendor.Id)
               from criterion in matrix.Criteria.Select((c, i) => (Criterion: c, Index: i))
               from asked in vendor.Select(row => (row.Plan, Asked: Asked(row.Plan, row.Standings[criterion.Index]))).Where(x => x.Asked is not null).GroupBy(x => x.Asked!.Value)
               select new VendorQuestion(vendor.First().Vendor, criterion.Criterion, asked.Key.Kind, asked.Key.Text, [.. asked.Select(x => x.Plan)]),
        ];
    }

    private static (QuestionKind Kind, string Text)? Asked(Plan plan, Standing standing)
    {
        if (Criteria.Find(standing.Criterion) is not { } criterion)
            return null;
        return standing switch
        {
            { Fulfilment: Fulfilment.Unknown } => (QuestionKind.Open, standing.Answer?.Text ?? criterion.Question),
            { Fulfilment: Fulfilment.Contract } => (QuestionKind.Contract, standing.Answer!.Text),
            { Fulfilment: Fulfilment.AddOn, AddOn: { Fee: null } addOn } => (QuestionKind.AddOnPrice, addOn.Title),
            { Fulfilment: Fulfilment.Met, Answer: { Source: null } answer } when plan.Channel != Channel.SelfHosted => (QuestionKind.Confirm, answer.Text),
            _ => null,
        };
    }
}
