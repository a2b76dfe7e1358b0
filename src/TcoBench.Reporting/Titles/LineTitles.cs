using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Reporting.Titles;

/// <summary>Titles of lines and inputs: the one list, by id and for lines of stages, meters and helpers by pattern. What files name (jobs, models, vendors, plans) keeps its name in every language; stages and meters do unless they are ordinary words.</summary>
/// <param name="job">The job, for the titles of its stages.</param>
/// <param name="vendor">What the vendor sells, for the titles of its meters.</param>
/// <param name="plan">The plan; null for none in particular.</param>
/// <param name="helpers">What helpers sell.</param>
/// <param name="language">The language; English unless told.</param>
public sealed class LineTitles(ReferenceJob job, Catalog vendor, Plan? plan, IReadOnlyList<Catalog> helpers, Language? language = null)
{
    private static readonly Dictionary<string, string> Listed = new(StringComparer.Ordinal)
    {
        ["total"] = "Total cost of ownership",
        ["charges"] = "Charges",
        ["platform"] = "Platform",
        ["risk"] = "Risk",
        ["effective_charges"] = "Effective charges",
        ["tax"] = "Tax on charges",
        ["wasted_charges"] = "Charges for rejects, failures, repeats and unplanned use",
        ["images_made"] = "Images made",
        ["submitted"] = "Results submitted for sign-off",
        ["designer_hours"] = "Designer hours",
        ["sign_off_hours"] = "Sign-off hours",
        ["seats"] = "Seats",
        ["gpus"] = "GPUs kept running",
        ["people"] = "People",
        ["people_working"] = "People who do the work",
        ["people_needed"] = "People needed to finish in time",
        ["vendor_hours"] = "Vendor hours",
        ["helper_hours"] = "Hours the helper takes",
        ["vendor_days"] = "Days the vendor takes",
        ["people_days"] = "Days the people take",
        ["days"] = "Days to the last approval",
        ["in_time"] = "Delivered in time",
        ["amortised_share"] = "Share of one-off work the window carries",
        ["subscription"] = "Subscription",
        ["subscription_used"] = "Subscription, share used",
        ["people.concept"] = "Concept and briefing",
        ["people.prompting"] = "Prompting",
        ["people.review"] = "Reviewing",
        ["people.handling"] = "File handling",
        ["people.hand_over"] = "Moving files between vendors",
        ["people.reprompting"] = "Prompting failed requests again",
        ["people.retouch"] = "Retouching",
        ["people.waiting"] = "Waiting for results",
        ["people.sign_off"] = "Sign-off",
        ["platform.onboarding"] = "Onboarding",
        ["platform.legal_review"] = "Legal and data-protection review",
        ["platform.pseudonymisation"] = "Pseudonymisation",
        ["platform.style_training"] = "Style training",
        ["platform.integration"] = "Integration",
        ["platform.set_up"] = "Set-up",
        ["platform.vendor_management"] = "Vendor management",
        ["platform.quarterly_review"] = "Quarterly review",
        ["platform.upkeep"] = "Upkeep",
        ["platform.monitoring"] = "Monitoring",
        ["platform.mlops_staff"] = "Operations staff",
        ["platform.security_staff"] = "Security staff",
        ["platform.depreciation"] = "Depreciation of hardware",
        ["platform.power"] = "Power",
        ["risk.claims"] = "Expected copyright claims",
        ["risk.outages"] = "Outages",
        ["risk.service_credits"] = "Service credits",
        ["claims_settled"] = "Claims settled out of court",
        ["claims_in_court"] = "Claims that go to court",
        ["assets_replaced"] = "Assets withdrawn and replaced",
        ["outage_hours_unbridged"] = "Outage hours without a fallback",
        ["outage_idle_people"] = "People idle in outages",
        ["outage_missed_days"] = "Campaign days missed in outages",
        ["fallback_ready"] = "Fallback kept ready",
        ["service_credit_share"] = "Share of charges credited for outages",
    };

    private static readonly Dictionary<string, string> OfStage = new(StringComparer.Ordinal)
    {
        ["accepted"] = "accepted results",
        ["acceptance_in_use"] = "acceptance of an image",
        ["round_fails"] = "chance that a round yields nothing",
        ["rounds_per_item"] = "rounds per result",
        ["items_per_accepted"] = "motifs started per accepted result",
        ["items"] = "items started",
        ["rounds"] = "rounds",
        ["requests"] = "requests",
        ["requests_paid"] = "requests with repeats and unplanned use",
        ["requests_billed"] = "requests billed",
        ["requests_sent"] = "requests sent",
        ["requests_failed"] = "requests that fail",
        ["images_reviewed"] = "images to review",
        ["taken_over"] = "accepted results taken over from another vendor",
        ["images_delivered"] = "images delivered",
    };

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["round_fails"] = "the chance that none of a round's images passes, from the acceptance of one image and the likeness of images within a round",
        ["rounds_per_item"] = "the rounds expected until enough images pass, from the acceptance of one image, the likeness within a round and, where motifs are dropped, the share that can succeed",
        ["items_per_accepted"] = "the motifs expected to be started for one that succeeds before the limit of rounds",
    };

    private static readonly string[] OfMeter =
    [
        "overage", "topups", "rental", "monthly_usage", "monthly_quota", "allowance_used", "relaxed_share", "unserved",
        "granted_to_date", "from_bank", "gone_to_date", "packs_to_date", "rented", "gpus",
        "beyond_free", "packages", "blocks", "transactions", "packs_bought", "in_packs_to_date", "gone_from_packs", "flat_bound",
    ];

    private static readonly Dictionary<string, string> OfSpend = new(StringComparer.Ordinal)
    {
        ["balance"] = "Prepaid balance",
        ["spend"] = "Spend before its rules",
        ["spend_bound"] = "Spend before its rules, to the end of the term",
        ["spend_rules"] = "Corrections of the spend",
        ["maximum_spend"] = "Above the maximum spend",
        ["maximum_spend_bound"] = "Above the maximum spend, to the end of the term",
        ["true_up"] = "True-up to the minimum spend",
        ["true_up_bound"] = "True-up to the minimum spend, to the end of the term",
        ["discount"] = "Discount",
        ["discount_bound"] = "Discount, to the end of the term",
        ["goodwill"] = "Goodwill",
        ["goodwill_bound"] = "Goodwill, to the end of the term",
    };

    private readonly Language _in = language ?? Language.English;

    private static readonly string[] Shares = ["acceptance_in_use", "round_fails", "allowance_used", "relaxed_share", "amortised_share"];

    /// <summary>Titles for one cost model.</summary>
    public static LineTitles For(CostModel model, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new LineTitles(
            model.Job,
            model.Vendor.Catalog,
            model.Plan,
            [.. model.Demand.Operations.Where(o => o.Supply.Bridged).Select(o => o.Supply.Vendor.Catalog).DistinctBy(c => c.Id)],
            language);
    }

    /// <summary>Title of a line or an input.</summary>
    public string Of(Formula formula) => formula switch
    {
        Line line => Of(line),
        Input input => Of(input),
        _ => throw new ArgumentException($"{formula.GetType().Name} has no title", nameof(formula)),
    };

    /// <summary>Title of a line, with its billing month if it has one, e.g. <c>Draft: requests billed</c>.</summary>
    public string Of(Line line)
    {
        var title = OfId(line.Id, line.Unit);
        return line.Month switch
        {
            null => title,
            0 => _in["{0}, before the first month", title],
            var month => _in["{0}, month {1}", title, $"{month}"],
        };
    }

    /// <summary>Title of an input, e.g. <c>Midjourney: extra hour price</c>.</summary>
    public string Of(Input input)
    {
        var segments = input.Name.Split('.').ToList();
        var catalog = segments.Count > 1 ? Catalogs.FirstOrDefault(c => c.Id.Segment == segments[0]) : null;
        if (catalog is not null)
            segments.RemoveAt(0);
        var ofJob = segments.Count > 1 && segments[0] == job.Id.Segment;
        if (ofJob)
            segments.RemoveAt(0);
        var stage = segments.Count > 1 ? job.Stages.FirstOrDefault(s => s.Id == segments[0]) : null;
        if (stage is not null)
            segments.RemoveAt(0);
        var name = InputTitles.Plain(segments[0], _in) + (segments.Count > 1 ? ", " + InputTitles.Row(segments.Skip(1), catalog, _in) : "");
        var whose = new[] { catalog?.Name, stage is null ? ofJob ? job.Title : null : _in.Known(stage.Title) }.Where(s => s is not null).ToList();
        return whose.Count == 0 ? Titles.Words.Capital(name) : $"{string.Join(", ", whose)}: {name}";
    }

    /// <summary>A title inside a sentence: lower case unless it is a name or an abbreviation, and without its colon. Where nouns have a capital it stays as it is.</summary>
    public string InSentence(Formula formula)
    {
        var title = Of(formula);
        if (_in.CapitalisesNouns)
            return title;
        var owner = Catalogs.FirstOrDefault(c => title.StartsWith(c.Name, StringComparison.Ordinal))?.Name;
        if (owner is not null && char.IsLetter(owner[^1]))
            title = title.Replace($"{owner}: ", $"{owner}'s ", StringComparison.Ordinal);
        var lower = owner is not null ? title : Uncapital(title);
        return lower.Replace(": ", " ", StringComparison.Ordinal).Replace(", month ", " in month ", StringComparison.Ordinal);
    }

    /// <summary>True if a line's bare number is better read as a percentage.</summary>
    public static bool IsShare(Line line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return ReferenceEquals(line.Unit, Unit.None) && Shares.Contains(line.Id.Split('.')[^1]);
    }

    /// <summary>True if a line is listed or matches a pattern; otherwise its title is only its id in words.</summary>
    public bool Knows(Line line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var segments = line.Id.Split('.');
        var last = segments[^1].EndsWith("_quantity", StringComparison.Ordinal) ? segments[^1][..^"_quantity".Length] : segments[^1];
        return Listed.ContainsKey(line.Id)
            || (segments[0] == "minutes" && Listed.ContainsKey($"people.{last}"))
            || (job.Stages.Any(s => s.Id == segments[0]) && OfStage.ContainsKey(last))
            || last is "subscription" or "subscription_used" or "gpus"
            || OfSpend.ContainsKey(last.EndsWith("_used", StringComparison.Ordinal) ? last[..^"_used".Length] : last)
            || (segments.Length > 1 && segments[^2] == "addons")
            || Catalogs.SelectMany(c => c.Meters).Any(m => m.Id.Value == last || (segments.Length > 1 && m.Id.Value == segments[^2] && OfMeter.Contains(last)));
    }

    /// <summary>What a line means where its formula is too long to be read; null for lines whose formula can be.</summary>
    public static string? Meaning(Line line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Meanings.GetValueOrDefault(line.Id.Split('.')[^1]);
    }

    private IEnumerable<Catalog> Catalogs => helpers.Prepend(vendor);

    private string OfId(string id, Unit unit)
    {
        if (Listed.TryGetValue(id, out var listed))
            return id is "subscription" ? AsInvoiced(_in[listed]) : _in[listed];
        var segments = id.Split('.');
        var rest = string.Join('.', segments.Skip(1));
        return segments[0] switch
        {
            "charges" => Charge(rest),
            "minutes" => rest == "waiting" ? _in["Time waiting for results"] : _in["Time for {0}", Uncapital(Listed.TryGetValue($"people.{rest}", out var work) ? _in[work] : Words(rest))],
            _ when job.Stages.FirstOrDefault(s => s.Id == segments[0]) is { } stage && segments.Length > 1 => $"{_in.Known(stage.Title)}: {Stage(rest)}",
            _ => Bill(id, unit),
        };
    }

    private string Stage(string quantity) =>
        OfStage.TryGetValue(quantity, out var title) ? _in[title]
        : Catalogs.SelectMany(c => c.Meters).FirstOrDefault(m => m.Id.Value == quantity) is { } meter ? _in["{0} used", Uncapital(_in.Known(meter.Title))]
        : InputTitles.Plain(quantity, _in);

    // A line of a bill: [helper.]meter[.what], each with its quantity.
    private string Bill(string id, Unit unit)
    {
        if (id.EndsWith("_quantity", StringComparison.Ordinal))
            return _in["{0}: quantity", Charge(id[..^"_quantity".Length])];
        if (UnitWords.IsCurrency(unit))
            return id.EndsWith("_used", StringComparison.Ordinal) ? _in["{0}, share used", Charge(id[..^"_used".Length])] : AsInvoiced(Charge(id));
        var (owner, local) = Owned(id);
        var dot = local.IndexOf('.', StringComparison.Ordinal);
        var meter = MeterTitle(owner, dot < 0 ? local : local[..dot]);
        var title = dot < 0 ? meter : local[(dot + 1)..] switch
        {
            "monthly_usage" => _in["{0} used in a month", meter],
            "monthly_quota" => _in["{0} allowed in a month", meter],
            "allowance_used" => _in["Share of the allowance used ({0})", Uncapital(meter)],
            "relaxed_share" => _in["Share served in the slow mode ({0})", Uncapital(meter)],
            "unserved" => _in["{0} beyond what is sold", meter],
            "granted_to_date" => _in["{0} banked to date", meter],
            "from_bank" => _in["{0} taken from the bank", meter],
            "gone_to_date" => _in["{0} used or lapsed to date", meter],
            "packs_to_date" => _in["{0}: packs bought to date", meter],
            "packs_bought" => _in["{0}: packs bought", meter],
            "in_packs_to_date" => _in["{0} bought in packs to date", meter],
            "gone_from_packs" => _in["{0} used or lapsed from packs to date", meter],
            "beyond_free" => _in["{0} beyond the free units", meter],
            "blocks" => _in["{0}: blocks", meter],
            "transactions" => _in["{0}: transactions", meter],
            "rented" => _in["{0} rented", meter],
            "gpus" => _in["GPUs kept running"],
            var other => $"{meter}: {Words(other)}",
        };
        return local == "gpus" ? Owner(owner, _in["GPUs kept running"]) : Owner(owner, title);
    }

    private string Charge(string id)
    {
        var (owner, local) = Owned(id);
        if (local == "subscription")
            return Owner(owner, _in["Subscription"]);
        if (OfSpend.TryGetValue(local, out var rule))
            return Owner(owner, _in[rule]);
        if (local.StartsWith("addons.", StringComparison.Ordinal))
            return Owner(owner, plan?.AddOns.FirstOrDefault(a => Names.Segment(a.Id) == local["addons.".Length..])?.Title ?? Words(local["addons.".Length..]));
        var dot = local.IndexOf('.', StringComparison.Ordinal);
        var meter = MeterTitle(owner, dot < 0 ? local : local[..dot]);
        return Owner(owner, (dot < 0 ? "" : local[(dot + 1)..]) switch
        {
            "" => meter,
            "overage" => BeyondAllowance(owner, local[..dot]) ? _in["{0} beyond the allowance", meter] : meter,
            "topups" => _in["{0}, top-up packs", meter],
            "packages" => _in["{0}, whole blocks", meter],
            "flat_bound" => _in["{0}, flat to the end of the term", meter],
            "rental" => _in["GPU rental"],
            "rental_bound" => _in["GPU rental to the end of the term"],
            var other => $"{meter}: {Words(other)}",
        });
    }

    private bool BeyondAllowance(Catalog owner, string meter) =>
        ReferenceEquals(owner, vendor) && (plan is null || plan.Entitlements.Any(e => e.Meter.Value == meter && e.Quota is not null));

    private (Catalog Owner, string Local) Owned(string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && helpers.FirstOrDefault(h => h.Id.Segment == id[..dot]) is { } helper ? (helper, id[(dot + 1)..]) : (vendor, id);
    }

    private string Owner(Catalog owner, string title) => ReferenceEquals(owner, vendor) ? title : $"{owner.Name}: {Uncapital(title)}";

    private string MeterTitle(Catalog owner, string meter) => owner.Meters.FirstOrDefault(m => m.Id.Value == meter) is { } known ? _in.Known(known.Title) : Words(meter);

    private string AsInvoiced(string title) => _in["{0} as invoiced", title];

    private string Words(string id) => Titles.Words.Capital(InputTitles.Plain(id.Replace('.', '_'), _in));

    private string Uncapital(string text) => _in.CapitalisesNouns ? text : text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
