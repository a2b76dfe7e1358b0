using TcoBench.Core.Metering;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Billing;

/// <summary>What a plan charges for some months of usage, one billing month at a time.</summary>
/// <param name="Charges">Rows, fees first; amounts in the currency of their prices.</param>
/// <param name="Effective">Rows' amounts as far as the work used them: fees by the share of the allowance used (FOCUS effective cost).</param>
/// <param name="Unserved">Usage nobody sells under this plan, per meter and month; every one must be 0 for the plan to be feasible.</param>
/// <param name="RelaxedShare">Share of usage served by the slow mode; null if the plan has none.</param>
/// <param name="Gpus">GPUs kept running, in gpu; null if none are.</param>
/// <param name="Seats">Seats billed; null if the plan has none.</param>
public sealed record Bill(
    IReadOnlyList<Charge> Charges,
    IReadOnlyList<Line> Effective,
    IReadOnlyList<Line> Unserved,
    Line? RelaxedShare,
    Line? Gpus,
    Formula? Seats)
{
    private static readonly Unit Seat = Unit.Parse("seat");

    /// <summary>Bills equal usage in each of some months.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="term">One of its terms.</param>
    /// <param name="months">Months with usage, at least 1.</param>
    /// <param name="seats">Seats taken, in seat; one if the plan has none.</param>
    /// <param name="usages">Usage of one month.</param>
    /// <param name="prefix">Prefix of charge ids, so that two bills fit into one model.</param>
    /// <param name="horizonMonths">Months the work recurs, over which a longer term is shared; null if it counts in full.</param>
    /// <exception cref="ArgumentException">The plan does not include a meter that is used.</exception>
    public static Bill Of(Plan plan, Term term, int months, Formula seats, IReadOnlyList<Usage> usages, string prefix = "", int? horizonMonths = null)
    {
        var charges = new List<Charge>();
        var (unserved, effective) = (new List<Line>(), new List<Line>());
        Line? relaxedShare = null;
        Line? gpus = null;
        Formula? used = null;

        foreach (var meter in usages.Where(u => u.Price is not null).GroupBy(u => u.Meter))
        {
            var quantity = Sum(meter.Select(u => u.Quantity), Unit.None);
            var amount = Sum(meter.Select(u => u.Quantity * u.Price!), Unit.None);
            for (var month = 1; month <= months; month++)
                charges.Add(Charge.Of($"{prefix}{meter.Key}", ChargeCategory.Usage, quantity, amount, month));
        }

        effective.AddRange(charges.Select(c => c.Amount));

        foreach (var meter in usages.Where(u => u.Price is null).GroupBy(u => u.Meter))
        {
            var entitlement = plan.Entitlements.FirstOrDefault(e => e.Meter == meter.Key)
                ?? throw new ArgumentException($"plan \"{plan.Id}\" does not include meter \"{meter.Key}\"", nameof(usages));
            var metered = new MeteredMonths($"{prefix}{meter.Key}", entitlement, months, seats, [.. meter]);
            if (entitlement.Overage is { } rate)
            {
                IReadOnlyList<Charge> rows = [.. rate.Bill($"{prefix}{meter.Key}", metered.ToSell)];
                charges.AddRange(rows);
                effective.AddRange(rate.Used($"{prefix}{meter.Key}", metered.ToSell, rows));
            }

            if (entitlement.Overage is DedicatedRate dedicated)
            {
                gpus ??= dedicated.Gpus(metered.ToSell[0]).Named($"{prefix}gpus");
                if (dedicated.Price is { } price && term.MinimumMonths > Math.Max(months, horizonMonths ?? 0))
                {
                    var idle = gpus * dedicated.HoursPaid * (term.CarriedMonths(months, horizonMonths) - months);
                    charges.Add(Charge.Of($"{prefix}{meter.Key}.rental_bound", ChargeCategory.Purchase, idle, idle * price));
                }
            }

            unserved.AddRange(metered.Unserved);
            relaxedShare ??= metered.RelaxedShare;
            used ??= metered.AllowanceUsed;
        }

        if (term.Fee is { } fee)
        {
            var perSeat = fee.Unit.Symbols.Contains(Seat.ToString());
            var invoices = term.CarriedInvoices(months, horizonMonths);
            var quantity = perSeat ? seats * invoices : invoices;
            charges.Insert(0, Charge.Of($"{prefix}subscription", ChargeCategory.Purchase, quantity, quantity * fee));
            effective.Insert(0, ((perSeat ? seats * months : months) / term.CycleMonths * fee * (used ?? 1)).Named($"{prefix}subscription_used"));
        }

        return new Bill(charges, effective, unserved, relaxedShare, gpus, plan.Seats.PerPerson ? seats : null);
    }
}
