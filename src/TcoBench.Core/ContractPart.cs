using TcoBench.Core.Billing;
using TcoBench.Formulas;

namespace TcoBench.Core;

/// <summary>What a contract costs in a cost model, and how long its vendor takes.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Bills">Its bill, then those of helpers that stand in for the vendor.</param>
/// <param name="Charges">Charges by cause, in the report currency.</param>
/// <param name="Platform">Platform cost by cause, in the report currency.</param>
/// <param name="Days">Days the vendor takes, and its helper, in day.</param>
/// <param name="AddOns">Add-ons its must-haves need.</param>
internal sealed record ContractPart(
    Contract Contract, IReadOnlyList<Bill> Bills, IReadOnlyList<Line> Charges, IReadOnlyList<Line> Platform, IReadOnlyList<Formula> Days, IReadOnlyList<AddOn> AddOns);
