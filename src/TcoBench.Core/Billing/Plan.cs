using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>What one subscribes to.</summary>
/// <param name="Id">Id, unique within the vendor.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Channel">How it is used.</param>
/// <param name="Terms">Ways to pay, at least one.</param>
/// <param name="Seats">How many seats it needs.</param>
/// <param name="Entitlements">Rights to use meters.</param>
/// <param name="Limits">How fast it may be used.</param>
/// <param name="From">First day it is sold; null if always.</param>
/// <param name="Until">First day it is no longer sold; null if it still is.</param>
/// <param name="Answers">What it answers to requirements, before the vendor's own answers.</param>
/// <param name="MaxCompanyRevenue">Yearly company revenue above which it may not be used, in a currency; null if there is no such rule.</param>
/// <param name="Aliases">Names the vendor's metering formulas may use and this plan decides, e.g. the speed of its GPU.</param>
/// <param name="Owned">Bought hardware; null if rented or none.</param>
/// <param name="Unknown">Figures of this plan that are not published; while there is any, the plan is listed and never ranked.</param>
/// <param name="Note">What a buyer should know; empty if nothing.</param>
public sealed record Plan(
    PlanId Id,
    string Title,
    Channel Channel,
    IReadOnlyList<Term> Terms,
    SeatPolicy Seats,
    IReadOnlyList<Entitlement> Entitlements,
    Limits Limits,
    DateOnly? From,
    DateOnly? Until,
    IReadOnlyList<Answer> Answers,
    Formula? MaxCompanyRevenue,
    IReadOnlyDictionary<string, Formula> Aliases,
    OwnedHardware? Owned,
    IReadOnlyList<Inputs.UnknownInput> Unknown,
    string Note)
{
    /// <summary>What applies to a month's spend as a whole; null if nothing does.</summary>
    public SpendRules? Spend { get; init; }

    /// <summary>The balance usage is paid from; null if usage is invoiced.</summary>
    public Balance? Balance { get; init; }

    /// <summary>What can be bought on top.</summary>
    public IReadOnlyList<AddOn> AddOns { get; init; } = [];
}
