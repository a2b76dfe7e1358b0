using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Platform;

/// <summary>What it takes to run a vendor in a company (method §4): one-off work, of which the window carries its share of the amortisation time, running work, and for self-hosting staff and bought hardware.</summary>
public static class PlatformCost
{
    private static readonly Unit Month = Unit.Parse("month");
    private static readonly Unit Gpu = Unit.Parse("gpu");

    /// <summary>Cost lines by cause, each in the currency of its rate.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="term">Its term: running work goes on while one is bound.</param>
    /// <param name="months">Production months, at least 1.</param>
    /// <param name="people">People who work with it, in person.</param>
    /// <param name="bill">The plan's bill, for the GPUs it needs.</param>
    /// <param name="busyHours">Busy GPU hours over the production, in hour; null if none are ours to power.</param>
    /// <param name="scope">The vendor's scope in the job.</param>
    /// <param name="horizonMonths">Months the work recurs, over which a longer term is shared; null if it counts in full.</param>
    /// <param name="prefix">Prefix of causes, so that two vendors fit into one model.</param>
    public static IEnumerable<Line> Of(Plan plan, Term term, int months, Formula people, Bill bill, Formula? busyHours, Scope scope, int? horizonMonths = null, string prefix = "")
    {
        Formula production = Structural(months, Month);
        var bound = term.CarriedMonths(months, horizonMonths) * Structural(1, Month);
        var share = (scope["window"] / scope["days_per_month"] / scope["amortisation_months"]).Named($"{prefix}amortised_share");
        var engineer = scope["engineer_rate"];

        var oneOff = new List<(string Cause, Formula Cost)>
        {
            ("onboarding", people * scope["onboarding_hours"] * scope["designer_rate"]),
            ("legal_review", scope["legal_review_hours"] * scope["legal_rate"]),
            ("pseudonymisation", scope["pseudonymisation_hours"] * engineer),
            ("style_training", (scope["style_training_hours"] * scope["designer_rate"]) + scope["style_training_cost"]),
        };
        if (plan.Channel != Channel.Web)
            oneOff.Add(("integration", scope["integration_hours"] * engineer));
        if (plan.Channel == Channel.SelfHosted)
            oneOff.Add(("set_up", scope["setup_hours"] * engineer));
        foreach (var (cause, cost) in oneOff)
            yield return Line(cause, cost * share);

        yield return Line("vendor_management", scope["vendor_management_hours"] * bound * engineer);
        yield return Line("quarterly_review", scope["quarterly_review_hours"] * bound * engineer);
        if (plan.Channel == Channel.Web)
            yield break;
        yield return Line("upkeep", scope["upkeep_hours"] * bound * engineer);
        yield return Line("monitoring", scope["monitoring_cost"] * bound);
        if (plan.Channel != Channel.SelfHosted)
            yield break;

        var staffed = Max(production, scope["ops_min_months"]);
        var monthly = scope["staff_salary"] / Conversions.MonthsPerYear;
        yield return Line("mlops_staff", scope["mlops_staff"] * monthly * staffed);
        yield return Line("security_staff", scope["security_staff"] * monthly * staffed);
        if (plan.Owned is not { } owned || bill.Gpus is not { } gpus)
            yield break;
        yield return Line("depreciation", gpus * (owned.Price + owned.HostPrice) / owned.LifeMonths * production);
        if (busyHours is not null)
            yield return Line("power", busyHours * (owned.Watts * (owned.Watts.Unit.Symbols.Contains("gpu") ? Structural(1, Gpu) : 1)) / Conversions.WattHoursPerKilowattHour * scope["electricity_price"]);

        Line Line(string cause, Formula cost) => cost.Named($"platform.{prefix}{cause}");
    }
}
