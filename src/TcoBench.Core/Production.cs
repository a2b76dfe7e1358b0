using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Core.Metering;
using TcoBench.Core.People;
using TcoBench.Core.Risk;
using TcoBench.Core.Time;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core;

/// <summary>What plans of one channel, or the same vendors of a mix, share in a job: demand, effort, usage, and what follows from them alone.</summary>
internal sealed record Production(
    JobDemand Demand,
    IReadOnlyList<Workplace> Places,
    Effort Effort,
    IReadOnlyList<(OperationDemand Operation, Usage Total)> Usages,
    IReadOnlyList<Line> PeopleLines,
    Line PeopleBlock,
    Formula WastedShare,
    Line ImagesMade)
{
    private static readonly Unit Minute = Unit.Parse("minute");

    private readonly Dictionary<(int Months, int? SeatsSold), (Delivery Delivery, IReadOnlyList<Line> Risk)> _inMonths = [];

    /// <summary>Derives what follows from demand, effort and usage alone.</summary>
    /// <param name="demand">What is made.</param>
    /// <param name="places">Where it is made, a vendor each.</param>
    /// <param name="usages">Usage of each stage over the whole production.</param>
    /// <param name="scope">The scope the people work in.</param>
    /// <param name="money">Makes a line in the report currency.</param>
    internal static Production Of(
        JobDemand demand, IReadOnlyList<Workplace> places, IReadOnlyList<(OperationDemand Operation, Usage Total)> usages, Scope scope, Func<string, IEnumerable<Formula>, Line> money)
    {
        var effort = Effort.Of(demand, places);
        var people = effort.Minutes
            .Select(m => money($"people.{m.Id.Split('.')[1]}", [m / Conversions.MinutesPerHour * scope["designer_rate"]]))
            .Append(money("people.sign_off", [effort.SignOffHours * scope["approver_rate"]]))
            .ToList();
        var useful = Sum(demand.Operations.Select(o => o.Useful / o.Supply.MeanImages), Unit.None)
            / Sum(demand.Operations.Select(o => (Formula)o.Billed), Unit.None);
        var made = demand.Operations.Where(o => o.Supply.Stage.Operation is OperationKind.Generate or OperationKind.Variation).Select(o => (Formula)o.Delivered);
        return new Production(
            demand,
            places,
            effort,
            usages,
            people,
            Sum(people, Unit.None).Named("people"),
            1 - useful,
            Sum(made, Unit.Parse("image")).Named("images_made"));
    }

    /// <summary>Who does the work, and expected losses, for a number of production months and, where a plan has one, its limit of seats.</summary>
    internal (Delivery Delivery, IReadOnlyList<Line> Risk) InMonths(int months, int? seatsSold, Scope scope, Func<string, IEnumerable<Formula>, Line> money)
    {
        if (_inMonths.TryGetValue((months, seatsSold), out var known))
            return known;
        var delivery = Delivery.Of(Effort, months, scope, seatsSold);
        return _inMonths[(months, seatsSold)] = (delivery, [.. RiskCost.Of(Demand.Assets, months, PeopleAt(delivery.People)).Select(l => money(l.Id, [l.Definition]))]);
    }

    /// <summary>People at a vendor on average: the share of its operations' minutes in those of all.</summary>
    internal static Formula PeopleAt(Formula people, Formula minutes, Formula allMinutes) => people * (minutes / allMinutes.AtLeast(Structural(1, Minute)));

    private List<(Formula People, Scope Scope, string Prefix)> PeopleAt(Formula people)
    {
        if (Places is [var only])
            return [(people, only.Scope, "")];
        var all = Sum(Places.Select(p => p.AllMinutes), Unit.None);
        return [.. Places.Select(p => (PeopleAt(people, p.AllMinutes, all), p.Scope, $"{p.Scope.Vendor}."))];
    }
}
