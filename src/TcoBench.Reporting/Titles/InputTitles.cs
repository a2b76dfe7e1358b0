using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Reporting.Titles;

/// <summary>Titles of inputs, made from their names: most are written to be read, the others are listed.</summary>
public static class InputTitles
{
    private static readonly Dictionary<string, string> Listed = new(StringComparer.Ordinal)
    {
        ["assets"] = "approved assets",
        ["eur_per_usd"] = "euros per US dollar",
        ["gbp_per_usd"] = "pounds per US dollar",
        ["likeness"] = "likeness of images within a round",
        ["viable_motifs"] = "share of motifs that can succeed",
        ["consumes"] = "accepted results used per item",
        ["sign_off_rate"] = "sign-off rate",
        ["sign_off_minutes"] = "sign-off minutes",
        ["variation_seed_true_acceptance"] = "acceptance of a reproduced variation",
        ["final_seed_true_acceptance"] = "acceptance of a reproduced final",
        ["steps"] = "sampling steps",
        ["window"] = "days available",
        ["days_per_month"] = "days in a month",
        ["failed_billed_share"] = "share of failed requests that is billed",
        ["failed_but_run_share"] = "share of failed requests that ran and is paid",
        ["repeat_rate"] = "share of requests that repeat a paid one",
        ["cache_share"] = "share of repeats a cache catches",
        ["unplanned_use"] = "unplanned use on top of plan",
        ["unplanned_cost"] = "cost of an unplanned request relative to a planned one",
        ["unplanned_caught"] = "share of unplanned use that is caught",
        ["acceptance_offset"] = "difference in acceptance",
        ["acceptance_floor"] = "lowest acceptance considered",
        ["style_consistency"] = "share of results in the house style",
        ["prompting_weight"] = "weight of a prompt",
        ["prompting_weight_final"] = "weight of a prompt for a final",
        ["prompting_weight_upscale"] = "weight of a prompt for an upscale",
        ["web_prompting_factor"] = "extra effort of prompting in a web application",
        ["handling_minutes_api"] = "handling minutes with an API",
        ["handling_minutes_web"] = "handling minutes in a web application",
        ["foreign_seed_reproducibility"] = "seed reproducibility of another vendor's picture",
        ["hand_over_factor"] = "effort of a hand-over relative to handling a file",
        ["reprompting_minutes"] = "minutes to prompt a failed request again",
        ["blocked_share"] = "share of waiting time that is lost",
        ["ops_min_months"] = "months operations staff is kept at least",
        ["claim_frequency"] = "claims settled per published asset",
        ["claim_cost"] = "cost of a settled claim",
        ["lawsuit_frequency"] = "lawsuits per published asset",
        ["lawsuit_cost"] = "cost of a lawsuit",
        ["replacement_frequency"] = "replaced assets per published asset",
        ["replacement_cost"] = "cost of replacing an asset",
        ["fallback_share"] = "share of outages a fallback bridges",
        ["fallback_cost"] = "cost of a fallback kept ready",
        ["missed_day_cost"] = "cost of a missed campaign day",
        ["sla_first_hours"] = "outage hours of the first credit step",
        ["sla_second_hours"] = "outage hours of the second credit step",
        ["sla_third_hours"] = "outage hours of the third credit step",
        ["sla_first_credit"] = "credit of the first step (share of charges)",
        ["sla_second_credit"] = "credit of the second step (share of charges)",
        ["sla_third_credit"] = "credit of the third step (share of charges)",
        ["setup_hours"] = "hours to set up",
        ["style_training_hours"] = "hours to train a style",
        ["style_training_cost"] = "cost of training a style",
        ["productive_hours"] = "productive hours per person and month",
        ["mlops_staff"] = "operations staff (share of full-time)",
        ["security_staff"] = "security staff (share of full-time)",
        ["staff_salary"] = "yearly salary with on-costs",
    };

    private static readonly Dictionary<string, string> Spelled = new(StringComparer.Ordinal)
    {
        ["api"] = "API",
        ["cc"] = "Creative Cloud",
        ["eur"] = "EUR",
        ["gbp"] = "GBP",
        ["gpt"] = "GPT",
        ["gpu"] = "GPU",
        ["gpus"] = "GPUs",
        ["hd"] = "HD",
        ["ipm"] = "images per minute",
        ["lcm"] = "LCM",
        ["mlops"] = "MLOps",
        ["pm3"] = "Prompt Magic v3",
        ["rtx4090"] = "RTX 4090",
        ["rtx4080"] = "RTX 4080",
        ["sd"] = "SD",
        ["sdxl"] = "SDXL",
        ["sso"] = "SSO",
        ["usd"] = "USD",
        ["a100"] = "A100",
        ["h100"] = "H100",
        ["l4"] = "L4",
        ["l40s"] = "L40S",
        ["photoreal"] = "PhotoReal",
        ["alchemy"] = "Alchemy",
    };

    private static readonly string[] ShareWords = ["acceptance", "share", "rate", "likeness", "motifs", "reproducibility", "consistency", "utilisation", "offset", "floor", "derate", "margin", "use", "caught", "ceiling", "availability"];

    /// <summary>A name's last segment in words, e.g. <c>designer rate</c>.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="language">The language; English unless told. A name of a vendor's own without a wording stays as it is spelled.</param>
    public static string Plain(string segment, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var title = Listed.TryGetValue(segment, out var listed) ? listed : string.Join(' ', segment.Split('_').Select(word => Spelled.GetValueOrDefault(word, word)));
        return (language ?? Language.English)[title];
    }

    /// <summary>True if a bare number is better read as a percentage.</summary>
    public static bool IsShare(Input input) =>
        ReferenceEquals(input.Unit, Unit.None) && ShareWords.Contains(input.Name.Split('.')[^1].Split('_')[^1]);

    /// <summary>A table row's keys in words: models by their titles, sizes and qualities as they are.</summary>
    internal static string Row(IEnumerable<string> keys, Catalog? catalog, Language language) =>
        string.Join(' ', keys.Select(k => catalog?.Models.FirstOrDefault(m => Names.Segment(m.Id.Value) == k)?.Title ?? Size(k) ?? Plain(k, language)));

    private static string? Size(string key)
    {
        var text = key.TrimStart('s', '_');
        var x = text.IndexOf('x', StringComparison.Ordinal);
        return x > 0 && text[..x].All(char.IsAsciiDigit) && x < text.Length - 1 && text[(x + 1)..].All(char.IsAsciiDigit) ? $"{text[..x]} × {text[(x + 1)..]}" : null;
    }
}
