namespace TcoBench.Files.Sections;

/// <summary>An input the calculation looks up by name: it must be among the shared ones, and vendors and jobs may state their own.</summary>
/// <param name="Name">Last segment of its full name.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="MayBeNegative">True for offsets; everything else is at least 0.</param>
/// <param name="IsPerVendor">True if every vendor has a draw of its own, so that the shared input itself is never drawn.</param>
/// <param name="SameCurrencyAs">The input it is added to without exchange; null if it stands alone.</param>
internal sealed record EngineInput(string Name, Wanted Unit, bool MayBeNegative = false, bool IsPerVendor = false, string? SameCurrencyAs = null)
{
    /// <summary>All of them: the one list of these names and their units.</summary>
    public static IReadOnlyDictionary<string, EngineInput> All { get; } = new (string Unit, string Names)[]
    {
        ("1", "sign_off_rate likeness viable_motifs acceptance_offset acceptance_floor style_consistency seed_reproducibility foreign_seed_reproducibility"),
        ("1", "failure_rate failed_billed_share failed_but_run_share repeat_rate cache_share"),
        ("1", "unplanned_use unplanned_cost unplanned_caught web_prompting_factor handling_factor hand_over_factor blocked_share indemnified_share fallback_share"),
        ("1", "tax_rate tie_margin"),
        ("1", "sla_first_credit sla_second_credit sla_third_credit"),
        ("minute/item", "concept_minutes"),
        ("minute/round", "prompting_minutes"),
        ("minute/image", "review_minutes handling_minutes_api handling_minutes_web sign_off_minutes"),
        ("minute/request", "reprompting_minutes"),
        ("minute/asset", "retouch_minutes"),
        ("second/request", "seconds_per_request"),
        ("currency/hour", "designer_rate engineer_rate approver_rate legal_rate"),
        ("hour/person*month", "productive_hours"),
        ("person", "designers_available mlops_staff security_staff"),
        ("hour", "integration_hours legal_review_hours pseudonymisation_hours style_training_hours setup_hours"),
        ("hour/month", "upkeep_hours vendor_management_hours quarterly_review_hours outage_hours sla_first_hours sla_second_hours sla_third_hours"),
        ("hour/person", "onboarding_hours"),
        ("month", "amortisation_months ops_min_months"),
        ("currency/month", "monitoring_cost fallback_cost"),
        ("currency", "style_training_cost claim_cost lawsuit_cost replacement_cost service_credits"),
        ("currency/person*year", "staff_salary"),
        ("1/asset", "claim_frequency lawsuit_frequency replacement_frequency"),
        ("currency/day", "missed_day_cost"),
        ("currency/kWh", "electricity_price"),
        ("day/month", "days_per_month"),
        ("EUR/USD", "eur_per_usd"),
        ("GBP/USD", "gbp_per_usd"),
    }
        .SelectMany(row => row.Names.Split(' ').Select(name => new EngineInput(
            name,
            Wanted.Of(row.Unit),
            MayBeNegative: name == "acceptance_offset",
            IsPerVendor: name == "acceptance_offset",
            SameCurrencyAs: name switch
            {
                "style_training_cost" or "service_credits" or "fallback_cost" or "missed_day_cost" => "designer_rate",
                "lawsuit_cost" or "replacement_cost" => "claim_cost",
                _ => null,
            })))
        .ToDictionary(input => input.Name, StringComparer.Ordinal);

    // A factor may exceed 1, and there may be more unplanned than planned requests; these cannot.
    private static readonly HashSet<string> Shares =
    [
        "sign_off_rate", "likeness", "viable_motifs", "acceptance_floor", "seed_reproducibility", "foreign_seed_reproducibility", "failure_rate", "failed_billed_share", "failed_but_run_share",
        "repeat_rate", "cache_share", "unplanned_caught", "blocked_share", "indemnified_share", "fallback_share", "sla_first_credit", "sla_second_credit", "sla_third_credit", "tie_margin", "tax_rate",
    ];

    /// <summary>True if an input of that last segment is a share of a whole: above 1 it would turn a cost into a gain.</summary>
    public static bool IsShare(string name) => Shares.Contains(name) || name.EndsWith("acceptance", StringComparison.Ordinal);
}
