using System.Globalization;
using TcoBench.Analysis;

namespace TcoBench.Reporting.Charts;

/// <summary>Why an option is not ranked, in the few words a picture has room for; the whole sentence is in the tables.</summary>
internal static class ShortReason
{
    /// <summary>The reason.</summary>
    /// <param name="option">An option that is not ranked.</param>
    /// <param name="brief">Without figures.</param>
    public static string Of(Option option, bool brief = false)
    {
        var codes = option.Reasons.Select(r => r.Code).ToList();
        var code = Decisive.FirstOrDefault(codes.Contains) ?? codes.FirstOrDefault();
        return code switch
        {
            "late" when !brief && option.Days is { } days => string.Create(CultureInfo.InvariantCulture, $"late: takes {decimal.Ceiling(days):#,0} days"),
            "late" => "late",
            "allowance_exceeded" => "allowance too small",
            "cannot_be_computed" => "cannot be computed",
            "retired_plan" => "plan no longer sold",
            "retired_model" => "model retired",
            "ends_in_window" => "model retires before the end",
            "unknown_price" => "price not published",
            "company_too_large" => "not for a company this large",
            "requirement_by_contract" => "must-have by contract only",
            "requirement_unknown" => "must-have unanswered",
            "requirement_not_met" => "must-have not met",
            "lacks_operation" => "cannot do this work",
            "lacks_meter" => "plan does not cover this",
            "lacks_model" => "no model of this class",
            _ => option.Status switch
            {
                ResultStatus.Retired => "retired",
                ResultStatus.UnknownPrice => "price not published",
                ResultStatus.Excluded => "excluded",
                _ => "not feasible",
            },
        };
    }

    // Of several reasons the one no other choice of plan or people would cure is told first.
    private static readonly string[] Decisive =
    [
        "retired_plan", "retired_model", "ends_in_window", "lacks_operation", "lacks_model", "lacks_meter", "unknown_price", "requirement_not_met", "requirement_by_contract",
        "requirement_unknown", "company_too_large", "cannot_be_computed", "allowance_exceeded", "late",
    ];
}
