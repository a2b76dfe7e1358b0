using TcoBench.Analysis;
using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Titles;

/// <summary>Words for everything that is an id or a case in the model, as readers see it.</summary>
public static class Words
{
    /// <summary>A channel.</summary>
    public static string Of(Channel channel) => channel switch
    {
        Channel.Web => "web application",
        Channel.Api => "API",
        Channel.SelfHosted => "self-hosted",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "unknown channel"),
    };

    /// <summary>A status.</summary>
    public static string Of(ResultStatus status) => status switch
    {
        ResultStatus.Ok => "ranked",
        ResultStatus.Infeasible => "cannot deliver",
        ResultStatus.Excluded => "excluded",
        ResultStatus.Retired => "retired",
        ResultStatus.UnknownPrice => "price not published",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "unknown status"),
    };

    /// <summary>A status as machines read it.</summary>
    public static string IdOf(ResultStatus status) => status switch
    {
        ResultStatus.Ok => "ok",
        ResultStatus.Infeasible => "infeasible",
        ResultStatus.Excluded => "excluded",
        ResultStatus.Retired => "retired",
        ResultStatus.UnknownPrice => "unknown_price",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "unknown status"),
    };

    /// <summary>How near to the vendor a source is.</summary>
    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Primary => "primary",
        SourceKind.NearPrimary => "near-primary",
        SourceKind.Secondary => "secondary",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown source kind"),
    };

    /// <summary>Why an input is believed.</summary>
    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Published => "published",
        EvidenceKind.Measured => "measured",
        EvidenceKind.Derived => "derived",
        EvidenceKind.Assumed => "assumed",
        EvidenceKind.Chosen => "chosen",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown evidence kind"),
    };

    /// <summary>How far a figure is believed.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Low => "low confidence",
        Confidence.Medium => "medium confidence",
        Confidence.High => "high confidence",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "unknown confidence"),
    };

    /// <summary>What follows the day a source was seen, where it is older than its shelf life; else empty.</summary>
    /// <param name="source">The source.</param>
    /// <param name="asOf">The day its age is judged on.</param>
    public static string Age(Source source, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.IsPast(asOf) ? ", past its shelf life" : "";
    }

    /// <summary>How a plan is paid.</summary>
    public static string Of(Term term) => term.Id switch
    {
        "monthly" => "monthly",
        "annual" => "annual",
        "usage" => "pay as you go",
        var other => other.Replace('_', ' ').Replace('-', ' '),
    };

    /// <summary>The four blocks of a total.</summary>
    public static string Block(string id) => id switch
    {
        "charges" => "Charges",
        "people" => "People",
        "platform" => "Platform",
        "risk" => "Risk",
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "unknown block"),
    };

    /// <summary>Why an option is not ranked, short enough for a cell of a table.</summary>
    public static string Short(Option option)
    {
        var code = option.Reasons.Select(r => r.Code).OrderBy(c => c is "late" or "allowance_exceeded" or "cannot_be_computed").FirstOrDefault();
        return code switch
        {
            null => Of(option.Status),
            "late" => option.Days is { } days ? $"late, day {Numbers.Count(decimal.Ceiling(days))}" : "late",
            "allowance_exceeded" => "above allowance",
            "cannot_be_computed" => "not computable",
            "retired_plan" => "plan retired",
            "retired_model" => "model retired",
            "ends_in_window" => "model ends",
            "unknown_price" => "price unknown",
            "company_too_large" => "company too large",
            "requirement_unknown" => "must-have unclear",
            "requirement_by_contract" => "contract only",
            "requirement_not_met" => "must-have unmet",
            "lacks_operation" => "lacks operation",
            "lacks_model" => "lacks model",
            "lacks_meter" => "lacks meter",
            "size_not_offered" => "size not offered",
            _ => Of(option.Status),
        };
    }

    /// <summary>Why an option is not ranked, in a sentence without a final stop.</summary>
    public static string Reason(Option option, Exclusion reason)
    {
        if (reason.Code != "unknown_price")
            return reason.Reason;
        var unknown = option.Plan.Unknown.Concat(option.Plan.AddOns.SelectMany(a => a.Unknown)).FirstOrDefault(u => reason.Reason.StartsWith(u.Name + ":", StringComparison.Ordinal));
        return unknown is null ? reason.Reason : $"{InputTitles.Plain(unknown.Name.Split('.')[^1])}: {unknown.Why}{Question(unknown.Question)}";
    }

    /// <summary>All reasons why an option is not ranked.</summary>
    public static string Reasons(Option option) =>
        option.Reasons.Count == 0 ? Of(option.Status) : string.Join("; ", option.Reasons.Select(r => Reason(option, r)).Distinct(StringComparer.Ordinal));

    private static string Question(string question) => question.Length == 0 ? "" : $" (ask: {question})";
}
