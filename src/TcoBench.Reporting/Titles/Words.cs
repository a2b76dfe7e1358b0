using TcoBench.Analysis;
using TcoBench.Analysis.Fallbacks;
using TcoBench.Analysis.Offers;
using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Titles;

/// <summary>Words for everything that is an id or a case in the model, as readers see it.</summary>
public static class Words
{
    private const string RelaxedVariant = ", relaxed above the allowance";

    /// <summary>A channel.</summary>
    public static string Of(Channel channel, Language? language = null) => In(language, channel switch
    {
        Channel.Web => "web application",
        Channel.Api => "API",
        Channel.SelfHosted => "self-hosted",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "unknown channel"),
    });

    /// <summary>A status.</summary>
    public static string Of(ResultStatus status, Language? language = null) => In(language, status switch
    {
        ResultStatus.Ok => "ranked",
        ResultStatus.Infeasible => "cannot deliver",
        ResultStatus.Excluded => "excluded",
        ResultStatus.Retired => "retired",
        ResultStatus.UnknownPrice => "price not published",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "unknown status"),
    });

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

    /// <summary>How much of a second vendor is paid for, as machines read it.</summary>
    public static string IdOf(Readiness readiness) => readiness switch
    {
        Readiness.KeptReady => "kept_ready",
        Readiness.InUseAnyway => "in_use_anyway",
        _ => throw new ArgumentOutOfRangeException(nameof(readiness), readiness, "unknown readiness"),
    };

    /// <summary>How near to the vendor a source is.</summary>
    public static string Of(SourceKind kind, Language? language = null) => In(language, kind switch
    {
        SourceKind.Primary => "primary",
        SourceKind.NearPrimary => "near-primary",
        SourceKind.Secondary => "secondary",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown source kind"),
    });

    /// <summary>Why an input is believed.</summary>
    public static string Of(EvidenceKind kind, Language? language = null) => In(language, kind switch
    {
        EvidenceKind.Published => "published",
        EvidenceKind.Measured => "measured",
        EvidenceKind.Derived => "derived",
        EvidenceKind.Assumed => "assumed",
        EvidenceKind.Chosen => "chosen",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown evidence kind"),
    });

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
    /// <param name="language">The language; English unless told.</param>
    public static string Age(Source source, DateOnly asOf, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.IsPast(asOf) ? (language ?? Language.English)[", past its shelf life"] : "";
    }

    /// <summary>How a plan is paid.</summary>
    public static string Of(Term term, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(term);
        return In(language, term.Id switch
        {
            "usage" => "pay as you go",
            var other => other.Replace('_', ' ').Replace('-', ' '),
        });
    }

    /// <summary>Title of a plan. It is as the vendor's file has it, but for the words added to the variant that waits in the slow mode rather than buys.</summary>
    public static string Title(Plan plan, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Title.EndsWith(RelaxedVariant, StringComparison.Ordinal) ? (language ?? Language.English)["{0}, relaxed above the allowance", plan.Title[..^RelaxedVariant.Length]] : plan.Title;
    }

    /// <summary>A criterion, as it stands within a sentence.</summary>
    public static string Criterion(string id, Language? language = null) =>
        In(language, id == Criteria.LivingModel ? "living model" : Criteria.Find(id)?.Title ?? throw new ArgumentOutOfRangeException(nameof(id), id, "unknown criterion"));

    /// <summary>How a plan stands towards a criterion, short enough for a cell of a table.</summary>
    public static string Of(Fulfilment fulfilment, Language? language = null) => In(language, fulfilment switch
    {
        Fulfilment.Met => "yes",
        Fulfilment.AddOn => "add-on",
        Fulfilment.Contract => "contract",
        Fulfilment.NotMet => "no",
        Fulfilment.Unknown => "?",
        _ => throw new ArgumentOutOfRangeException(nameof(fulfilment), fulfilment, "unknown fulfilment"),
    });

    /// <summary>How a plan stands towards a criterion, as machines read it.</summary>
    public static string IdOf(Fulfilment fulfilment) => fulfilment switch
    {
        Fulfilment.Met => "met",
        Fulfilment.AddOn => "add_on",
        Fulfilment.Contract => "contract",
        Fulfilment.NotMet => "not_met",
        Fulfilment.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(fulfilment), fulfilment, "unknown fulfilment"),
    };

    /// <summary>How much a criterion is wanted.</summary>
    public static string Of(Need need, Language? language = null) => In(language, need switch
    {
        Need.MustHave => "Must have",
        Need.NiceToHave => "Nice to have",
        Need.Later => "Later",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "unknown need"),
    });

    /// <summary>How much a criterion is wanted, as machines read it.</summary>
    public static string IdOf(Need need) => need switch
    {
        Need.MustHave => "must_have",
        Need.NiceToHave => "nice_to_have",
        Need.Later => "later",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "unknown need"),
    };

    /// <summary>A way to award, in a sentence.</summary>
    public static string Of(AwardMethod method, Language? language = null)
    {
        var words = language ?? Language.English;
        return method switch
        {
            SimpleGuideValue => words["points for the money"],
            ExtendedGuideValue { Decider: Decider.Performance } extended => words["most points within {0} of the best points for the money", Numbers.Percent(extended.Band, language)],
            ExtendedGuideValue extended => words["lowest cost within {0} of the best points for the money", Numbers.Percent(extended.Band, language)],
            WeightedScore { PriceFormula: PriceFormula.TwoSided } weighted => words["weighted score, price {0}, from the lowest to the highest", Numbers.Percent(weighted.PriceWeight, language)],
            WeightedScore weighted => words["weighted score, price {0}, lowest ÷ price", Numbers.Percent(weighted.PriceWeight, language)],
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "unknown method"),
        };
    }

    /// <summary>A way to award, as machines read it.</summary>
    public static string IdOf(AwardMethod method) => method switch
    {
        SimpleGuideValue => "simple_guide_value",
        ExtendedGuideValue => "extended_guide_value",
        WeightedScore => "weighted_score",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "unknown method"),
    };

    /// <summary>Why a vendor is asked, as machines read it.</summary>
    public static string IdOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Open => "open",
        QuestionKind.Contract => "contract",
        QuestionKind.AddOnPrice => "add_on_price",
        QuestionKind.Confirm => "confirm",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of question"),
    };

    /// <summary>The four blocks of a total.</summary>
    public static string Block(string id, Language? language = null) => In(language, id switch
    {
        "charges" => "Charges",
        "people" => "People",
        "platform" => "Platform",
        "risk" => "Risk",
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "unknown block"),
    });

    /// <summary>Why an option is not ranked, short enough for a cell of a table.</summary>
    public static string Short(Option option, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        var code = option.Reasons.Select(r => r.Code).OrderBy(c => c is "late" or "allowance_exceeded" or "cannot_be_computed").FirstOrDefault();
        if (code is "late" && option.Days is { } days)
            return (language ?? Language.English)["late, day {0}", Numbers.Count(decimal.Ceiling(days), language)];
        return code switch
        {
            "late" => In(language, "late"),
            "allowance_exceeded" => In(language, "above allowance"),
            "cannot_be_computed" => In(language, "not computable"),
            "retired_plan" => In(language, "plan retired"),
            "retired_model" => In(language, "model retired"),
            "ends_in_window" => In(language, "model ends"),
            "unknown_price" => In(language, "price unknown"),
            "company_too_large" => In(language, "company too large"),
            "requirement_unknown" => In(language, "must-have unclear"),
            "requirement_by_contract" => In(language, "contract only"),
            "requirement_not_met" => In(language, "must-have unmet"),
            "lacks_operation" => In(language, "lacks operation"),
            "lacks_model" => In(language, "lacks model"),
            "lacks_meter" => In(language, "lacks meter"),
            "size_not_offered" => In(language, "size not offered"),
            _ => Of(option.Status, language),
        };
    }

    /// <summary>Why an option is not ranked, in a sentence without a final stop. What a vendor's file says in it stays as it is written there.</summary>
    public static string Reason(Option option, Exclusion reason, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(reason);
        if (reason.Code != "unknown_price")
            return ReasonTemplates.In(language ?? Language.English, reason.Reason);
        var unknown = option.Plan.Unknown.Concat(option.Plan.AddOns.SelectMany(a => a.Unknown)).FirstOrDefault(u => reason.Reason.StartsWith(u.Name + ":", StringComparison.Ordinal));
        return unknown is null ? reason.Reason : $"{InputTitles.Plain(unknown.Name.Split('.')[^1], language)}: {unknown.Why}{Question(unknown.Question, language)}";
    }

    /// <summary>All reasons why an option is not ranked.</summary>
    public static string Reasons(Option option, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        return option.Reasons.Count == 0 ? Of(option.Status, language) : string.Join("; ", option.Reasons.Select(r => Reason(option, r, language)).Distinct(StringComparer.Ordinal));
    }

    /// <summary>A text as it begins a sentence or a label.</summary>
    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Question(string question, Language? language) =>
        question.Length == 0 ? "" : (language ?? Language.English)[" (ask: {0})", question];

    private static string In(Language? language, string english) => (language ?? Language.English)[english];
}
