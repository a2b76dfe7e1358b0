using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Jobs;
using TcoBench.Core.Time;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core;

/// <summary>
/// The total cost of a job with one vendor, plan, term and number of production months, or with a mix of them, as one formula over the asset count.
/// All money is in the report's currency and before tax, unless a line says otherwise.
/// </summary>
/// <param name="Job">The job.</param>
/// <param name="Vendor">The vendor; of a mix the one of the first stage.</param>
/// <param name="Plan">One of its plans.</param>
/// <param name="Term">One of the plan's terms.</param>
/// <param name="Months">Production months.</param>
/// <param name="Demand">What is made.</param>
/// <param name="Bill">What the vendor charges.</param>
/// <param name="Delivery">Who does the work.</param>
/// <param name="CostLines">The lines that add up to the total, in the order they are printed; the first segment is the block.</param>
/// <param name="Blocks">Charges, people, platform and risk, in that order.</param>
/// <param name="Total">TCO: the blocks added up.</param>
/// <param name="Effective">Effective charges: the share of the invoice the work used.</param>
/// <param name="Tax">Tax on the charges, shown apart.</param>
/// <param name="Wasted">Charges for rejects, failures, repeats and unplanned use; inside the total.</param>
/// <param name="ImagesMade">Images delivered by generation and variation stages; upscaling makes no new image.</param>
/// <param name="Days">Calendar days to the last approval.</param>
/// <param name="InTime">1 if that is within the window and the production months, else 0.</param>
public sealed record CostModel(
    ReferenceJob Job,
    IVendor Vendor,
    Plan Plan,
    Term Term,
    int Months,
    JobDemand Demand,
    Bill Bill,
    Delivery Delivery,
    IReadOnlyList<Line> CostLines,
    IReadOnlyList<Line> Blocks,
    Line Total,
    Line Effective,
    Line Tax,
    Line Wasted,
    Line ImagesMade,
    Line Days,
    Line InTime)
{
    /// <summary>What is signed: one contract, or one per vendor of a mix, in order of work.</summary>
    public IReadOnlyList<Contract> Contracts { get; init; } = [new(Vendor, Plan, Term)];

    /// <summary>Prices the total leaves out because they are not published: while there is any, it reads "at least".</summary>
    public IReadOnlyList<Inputs.UnknownInput> LeftOut { get; init; } = [];

    /// <summary>Add-ons that must-haves need: their fees are in the total.</summary>
    public IReadOnlyList<AddOn> AddOns { get; init; } = [];

    /// <summary>The block ids, in order.</summary>
    public static IReadOnlyList<string> BlockIds { get; } = ["charges", "people", "platform", "risk"];

    /// <summary>Everything a comparison reads from the model.</summary>
    public IEnumerable<Formula> Headlines =>
        [.. Blocks, .. CostLines, Total, Effective, Tax, Wasted, ImagesMade, Days, InTime, Delivery.PeopleNeeded, Delivery.People, .. Bill.Unserved];
}
