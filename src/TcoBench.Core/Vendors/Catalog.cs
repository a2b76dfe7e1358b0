using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Formulas;

namespace TcoBench.Core.Vendors;

/// <summary>What a vendor sells, as of a day: everything a vendor file says.</summary>
/// <param name="Id">Id of the vendor.</param>
/// <param name="Name">Name for readers.</param>
/// <param name="Role">Ranked, only a helper, or a sample.</param>
/// <param name="Currency">Currency of its prices, as a unit.</param>
/// <param name="Meters">What it counts.</param>
/// <param name="Models">Its models, living and retired, in order of preference within a class.</param>
/// <param name="Offers">Its operations, in order of preference.</param>
/// <param name="Plans">Its plans, living and retired.</param>
/// <param name="Answers">What it answers to requirements; a plan's own answer wins.</param>
/// <param name="Questions">What to ask it before signing.</param>
public sealed record Catalog(
    VendorId Id,
    string Name,
    VendorRole Role,
    Unit Currency,
    IReadOnlyList<Meter> Meters,
    IReadOnlyList<VendorModel> Models,
    IReadOnlyList<Offer> Offers,
    IReadOnlyList<Plan> Plans,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<string> Questions)
{
    /// <summary>Figures it publishes for single cases, which its file must reproduce.</summary>
    public IReadOnlyList<Example> Examples { get; init; } = [];
}
