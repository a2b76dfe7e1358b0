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

/// <summary>What plans of one channel share in a job: demand, effort, usage, and what follows from them alone.</summary>
internal sealed record Production(
    JobDemand Demand,
    Effort Effort,
    IReadOnlyList<(OperationDemand Operation, Usage Total)> Usages,
    IReadOnlyList<Line> PeopleLines,
    Line PeopleBlock,
    Formula WastedShare,
    Line ImagesMade,
    Formula? BusyHours)
{
    private readonly Dictionary<(int Months, int? SeatsSold), (Delivery Delivery, IReadOnlyList<Line> Risk)> _inMonths = [];

    /// <summary>Derives what follows from demand, effort and usage alone.</summary>
    /// <param name="demand">What is made.</param>
    /// <param name="effort">Working time.</param>
    /// <param name="usages">Usage of each stage over the whole production.</param>
    /// <param name="scope">The vendor's scope in the job.</param>
    /// <param name="money">Makes a line in the report currency.</param>
    internal static Production Of(
        JobDemand demand, Effort effort, IReadOnlyList<(OperationDemand Operation, Usage Total)> usages, Scope scope, Func<string, IEnumerable<Formula>, Line> money)
    {
        var people = effort.Minutes
            .Select(m => money($"people.{m.Id.Split('.')[1]}", [m / Conversions.MinutesPerHour * scope["designer_rate"]]))
            .Append(money("people.sign_off", [effort.SignOffHours * scope["approver_rate"]]))
            .ToList();
        var useful = Sum(demand.Operations.Select(o => o.Useful / o.Supply.MeanImages), Unit.None)
            / Sum(demand.Operations.Select(o => (Formula)o.Billed), Unit.None);
        var made = demand.Operations.Where(o => o.Supply.Stage.Operation is OperationKind.Generate or OperationKind.Variation).Select(o => (Formula)o.Delivered);
        var busy = usages.Where(u => !u.Operation.Supply.Bridged && u.Total.Quantity.Unit.ToString() == "hour").Select(u => u.Total.Quantity).ToList();
        return new Production(
            demand,
            effort,
            usages,
            people,
            Sum(people, Unit.None).Named("people"),
            1 - useful,
            Sum(made, Unit.Parse("image")).Named("images_made"),
            busy.Count == 0 ? null : Sum(busy, Unit.None));
    }

    /// <summary>Who does the work, and expected losses, for a number of production months and, where a plan has one, its limit of seats.</summary>
    internal (Delivery Delivery, IReadOnlyList<Line> Risk) InMonths(int months, int? seatsSold, Scope scope, Func<string, IEnumerable<Formula>, Line> money)
    {
        if (_inMonths.TryGetValue((months, seatsSold), out var known))
            return known;
        var delivery = Delivery.Of(Effort, months, scope, seatsSold);
        return _inMonths[(months, seatsSold)] = (delivery, [.. RiskCost.Of(Demand.Assets, delivery.People, months, scope).Select(l => money(l.Id, [l.Definition]))]);
    }
}
