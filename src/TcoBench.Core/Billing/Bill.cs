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
    /// <param name="addOns">Add-ons bought; one whose fee is not published costs nothing here, so the bill is a least one.</param>
    /// <exception cref="ArgumentException">The plan does not include a meter that is used.</exception>
    public static Bill Of(
        Plan plan, Term term, int months, Formula seats, IReadOnlyList<Usage> usages, string prefix = "", int? horizonMonths = null, IReadOnlyList<AddOn>? addOns = null)
    {
        var charges = new List<Charge>();
        var (unserved, effective) = (new List<Line>(), new List<Line>());
        Line? relaxedShare = null;
        Line? gpus = null;
        Formula? used = null;
        var idleMonths = term.IdleMonths(months, horizonMonths);
        var idle = new List<Charge>();

        charges.AddRange(PricedByRequest(prefix, usages, months));
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
                    var kept = gpus * dedicated.HoursPaid * (term.CarriedMonths(months, horizonMonths) - months);
                    idle.Add(Charge.Of($"{prefix}{meter.Key}.rental_bound", ChargeCategory.Purchase, kept, kept * price));
                }
            }

            unserved.AddRange(metered.Unserved);
            relaxedShare ??= metered.RelaxedShare;
            used ??= metered.AllowanceUsed;
        }

        foreach (var entitlement in plan.Entitlements)
        {
            if (entitlement.Overage?.AtZero is not { } flat)
                continue;
            if (usages.All(u => u.Price is not null || u.Meter != entitlement.Meter))
            {
                for (var month = 1; month <= months; month++)
                    charges.Add(Charge.Of($"{prefix}{entitlement.Meter}.overage", ChargeCategory.Usage, 0, flat, month));
                effective.AddRange(charges.TakeLast(months).Select(c => c.Amount));
            }

            if (idleMonths is not null)
                idle.Add(Charge.Of($"{prefix}{entitlement.Meter}.flat_bound", ChargeCategory.Usage, idleMonths, idleMonths * flat));
        }

        if (plan.Balance is { } balance)
            charges = [.. Bought(prefix, balance, charges, months)];
        charges.AddRange(idle);

        // The month's share of what is paid for the month and not for usage, and what of it the work used.
        var (standing, standingUsed) = (new List<Formula>(), new List<Formula>());
        foreach (var addOn in addOns ?? [])
        {
            if (addOn.Fee is not { } fee)
                continue;
            var (id, each) = ($"{prefix}addons.{Names.Segment(addOn.Id)}", IsPerSeat(fee) ? seats : 1);
            var paid = each * term.CarriedMonths(months, horizonMonths);
            charges.Add(Charge.Of(id, ChargeCategory.Purchase, paid, paid * fee));
            effective.Add((each * months * fee).Named($"{id}_used"));
            standing.Add(each * fee);
            standingUsed.Add(each * fee);
        }

        if (term.Fee is { } subscription)
        {
            var perSeat = IsPerSeat(subscription);
            var invoices = term.CarriedInvoices(months, horizonMonths);
            var quantity = perSeat ? seats * invoices : invoices;
            charges.Insert(0, Charge.Of($"{prefix}subscription", ChargeCategory.Purchase, quantity, quantity * subscription));
            effective.Insert(0, ((perSeat ? seats * months : months) / term.CycleMonths * subscription * (used ?? 1)).Named($"{prefix}subscription_used"));
            var monthly = (perSeat ? seats * subscription : subscription) / term.CycleMonths;
            standing.Add(monthly);
            standingUsed.Add(monthly * (used ?? 1));
        }

        if (plan.Spend is { } rules)
            Apply(rules, prefix, months, idleMonths, standing, standingUsed, idle, charges, effective);
        return new Bill(charges, effective, unserved, relaxedShare, gpus, plan.Seats.PerPerson ? seats : null);
    }

    // Usage priced by its request, a row per meter and month; per currency, too, should a meter's tables have several.
    private static IEnumerable<Charge> PricedByRequest(string prefix, IReadOnlyList<Usage> usages, int months)
    {
        foreach (var meter in usages.Where(u => u.Price is not null).GroupBy(u => u.Meter))
        {
            var prices = meter.GroupBy(u => (u.Quantity * u.Price!).Unit).ToList();
            foreach (var same in prices)
            {
                var id = prices.Count == 1 ? $"{prefix}{meter.Key}" : $"{prefix}{meter.Key}.in_{same.Key.ToString().ToLowerInvariant()}";
                var quantity = Sum(same.Select(u => u.Quantity), Unit.None);
                var amount = Sum(same.Select(u => u.Quantity * u.Price!), Unit.None);
                for (var month = 1; month <= months; month++)
                    yield return Charge.Of(id, ChargeCategory.Usage, quantity, amount, month);
            }
        }
    }

    // What is paid for usage is amounts of balance; what they pay for stays in the lines they rest on.
    private static IEnumerable<Charge> Bought(string prefix, Balance balance, List<Charge> usage, int months)
    {
        if (usage.Count == 0)
            return [];
        var needs = Enumerable.Range(1, months).Select(m => Sum(usage.Where(c => c.Month == m).Select(c => (Formula)c.Amount), balance.Amount.Unit)).ToList();
        return Ledger.Bought($"{prefix}balance", needs, balance.Amount, balance.ExpiresAfter)
            .Select((amounts, i) => Charge.Of($"{prefix}balance", ChargeCategory.Purchase, amounts, amounts * balance.Amount, i + 1));
    }

    private static void Apply(
        SpendRules rules, string prefix, int months, Formula? idleMonths, List<Formula> standing, List<Formula> standingUsed, List<Charge> idle, List<Charge> charges, List<Line> effective)
    {
        if (charges.Select(c => c.Amount.Unit).FirstOrDefault() is not { } currency && (currency = rules.Currency) is null)
            return;
        var corrections = new List<Charge>();
        var due = new List<Formula>();
        for (var month = 1; month <= months; month++)
        {
            var spend = Sum([.. standing, .. charges.Where(c => c.Month == month).Select(c => c.Amount)], currency);
            corrections.AddRange(rules.Bill(prefix, spend, month, 1));
            due.Add(rules.Due(Sum([.. standingUsed, .. effective.Where(e => e.Month == month)], currency)));
        }

        if (idleMonths is not null)
        {
            var spend = Sum([.. standing, .. idle.Select(c => c.Amount / idleMonths)], currency);
            corrections.AddRange(rules.Bill(prefix, spend, null, idleMonths));
        }

        charges.AddRange(corrections);
        if (effective.Count > 0)
        {
            var billed = Sum(charges.Select(c => (Formula)c.Amount), currency);
            effective.Add((Min(Sum(due, currency), billed) - Sum(effective, currency)).Named($"{prefix}spend_rules_used"));
        }
    }

    private static bool IsPerSeat(Formula fee) => fee.Unit.Symbols.Contains(Seat.ToString());
}
