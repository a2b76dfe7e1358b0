using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Checks;

/// <summary>
/// Finds plans that are never cheaper than another plan of the vendor that gives at least as much, on the same channel and with the same term.
/// Compared are bills at no usage, at every allowance and bound of the two, a hair and half as much above, at ten times that, and from one unit to a million.
/// </summary>
public static class DominatedPlans
{
    private static readonly decimal[] Multiples = [1, 1.000001m, 1.5m, 10];
    private static readonly decimal[] Always = [0, 1, 1_000, 1_000_000];

    /// <summary>Each such plan with the cheapest of those that make it superfluous, in the order of the vendor's plans.</summary>
    /// <param name="book">All figures.</param>
    /// <param name="catalog">The vendor.</param>
    /// <param name="asOf">Only plans sold that day are compared.</param>
    public static IEnumerable<(Plan Plan, Plan Better)> Of(InputBook book, Catalog catalog, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(catalog);
        var plans = catalog.Plans.Where(p => IsComparable(p, asOf)).ToList();
        return from plan in plans
               let better = plans.FirstOrDefault(other => other.Id != plan.Id && GivesAsMuch(catalog, other, plan) && IsNeverDearer(book, catalog, other, plan))
               where better is not null
               select (plan, better);
    }

    // Of rented and bought GPUs the speed is what one pays for; what is served slowly is not the same thing.
    private static bool IsComparable(Plan plan, DateOnly asOf) =>
        Month.CanBill(plan) && plan.Aliases.Count == 0
        && plan.Entitlements.Count > 0 && plan.Entitlements.All(e => e.Relaxed is null)
        && (plan.From is null || plan.From <= asOf) && (plan.Until is null || plan.Until > asOf);

    private static bool GivesAsMuch(Catalog catalog, Plan more, Plan less) =>
        more.Channel == less.Channel
        && more.Seats.PerPerson == less.Seats.PerPerson && more.Seats.Minimum <= less.Seats.Minimum && AtLeast(more.Seats.Maximum, less.Seats.Maximum)
        && less.Entitlements.All(right => more.Entitlements.Any(other => other.Meter == right.Meter && IsAsWide(other, right)))
        && AreAsFast(more.Limits, less.Limits)
        && AtLeast(more.MaxCompanyRevenue?.Exactly(), less.MaxCompanyRevenue?.Exactly())
        && less.AddOns.All(a => more.AddOns.Any(other => other.Id == a.Id))
        && Answers(catalog, less).All(a => Rank(Kind(catalog, more, a.Criterion)) >= Rank(a.Kind));

    private static bool IsAsWide(Entitlement more, Entitlement less) =>
        (less.Quota is null || (more.Quota is not null && more.QuotaPerSeat == less.QuotaPerSeat && more.Quota.Exactly() >= less.Quota.Exactly()))
        && (less.Free is null || more.Free?.Exactly() >= less.Free.Exactly())
        && less.Unlimited.All(more.Unlimited.Contains)
        && (less.RollOver is null || (more.RollOver is { } bank && AtLeast(bank.Cap?.Exactly(), less.RollOver.Cap?.Exactly()) && AtLeast(bank.ExpiresAfter, less.RollOver.ExpiresAfter)));

    // Without a number of requests at once a plan has one at a time.
    private static bool AreAsFast(Limits more, Limits less) =>
        more.ConcurrencyPerSeat == less.ConcurrencyPerSeat && (more.Concurrency?.Exactly() ?? 1) >= (less.Concurrency?.Exactly() ?? 1)
        && AtLeast(more.ImagesPerMinute?.Exactly(), less.ImagesPerMinute?.Exactly())
        && AtLeast(more.RequestsPerMinute?.Exactly(), less.RequestsPerMinute?.Exactly());

    private static bool IsNeverDearer(InputBook book, Catalog catalog, Plan more, Plan less)
    {
        var isCheaper = false;
        foreach (var term in less.Terms)
        {
            if (more.Terms.FirstOrDefault(t => t.Id == term.Id && t.MinimumMonths <= term.MinimumMonths) is not { } same)
                return false;
            foreach (var seats in new[] { less.Seats.Minimum, less.Seats.Minimum + 9 }.Where(s => less.Seats.Maximum is not { } most || s <= most))
            {
                var (its, other) = (new Month(book, catalog, less, term, seats), new Month(book, catalog, more, same, seats));
                foreach (var right in less.Entitlements)
                {
                    foreach (var quantity in Quantities(its, right).Concat(Quantities(other, more.Entitlements.First(e => e.Meter == right.Meter))))
                    {
                        if (its.Costs(right.Meter, quantity) is not { } cost)
                            continue;
                        if (other.Costs(right.Meter, quantity) is not { } otherCost || otherCost > cost)
                            return false;
                        isCheaper |= otherCost < cost;
                    }
                }
            }
        }

        return isCheaper;
    }

    private static IEnumerable<decimal> Quantities(Month month, Entitlement right)
    {
        var allowance = month.Allowance(right);
        return new[] { allowance }.Concat((right.Overage?.Bounds ?? []).Select(b => allowance + b.Exactly())).SelectMany(q => Multiples.Select(m => q * m)).Concat(Always);
    }

    private static IEnumerable<Answer> Answers(Catalog catalog, Plan plan) => plan.Answers.Concat(catalog.Answers).DistinctBy(a => a.Criterion);

    private static AnswerKind Kind(Catalog catalog, Plan plan, string criterion) => Answers(catalog, plan).FirstOrDefault(a => a.Criterion == criterion)?.Kind ?? AnswerKind.Unknown;

    private static int Rank(AnswerKind kind) => kind switch
    {
        AnswerKind.Yes => 2,
        AnswerKind.Contract => 1,
        AnswerKind.No or AnswerKind.Unknown => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown answer"),
    };

    // No limit is more than any.
    private static bool AtLeast(decimal? more, decimal? less) => more is null || more >= less;
}
