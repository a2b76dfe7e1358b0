using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Reporting.Titles;

/// <summary>English titles of lines and inputs: the one list, by id and for lines of stages, meters and helpers by pattern.</summary>
/// <param name="job">The job, for the titles of its stages.</param>
/// <param name="vendor">What the vendor sells, for the titles of its meters.</param>
/// <param name="plan">The plan; null for none in particular.</param>
/// <param name="helpers">What helpers sell.</param>
public sealed class LineTitles(ReferenceJob job, Catalog vendor, Plan? plan, IReadOnlyList<Catalog> helpers)
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

    private static readonly string[] Shares = ["acceptance_in_use", "round_fails", "allowance_used", "relaxed_share", "amortised_share"];

    /// <summary>Titles for one cost model.</summary>
    public static LineTitles For(CostModel model) => new(
        model.Job,
        model.Vendor.Catalog,
        model.Plan,
        [.. model.Demand.Operations.Where(o => o.Supply.Bridged).Select(o => o.Supply.Vendor.Catalog).DistinctBy(c => c.Id)]);

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
        return line.Month is { } month ? $"{title}, month {month}" : title;
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
        var name = InputTitles.Plain(segments[0]) + (segments.Count > 1 ? ", " + InputTitles.Row(segments.Skip(1), catalog) : "");
        var whose = new[] { catalog?.Name, stage?.Title ?? (ofJob ? job.Title : null) }.Where(s => s is not null).ToList();
        return whose.Count == 0 ? Capital(name) : $"{string.Join(", ", whose)}: {name}";
    }

    /// <summary>A title inside a sentence: lower case unless it is a name or an abbreviation, and without its colon.</summary>
    public string InSentence(Formula formula)
    {
        var title = Of(formula);
        var owner = Catalogs.FirstOrDefault(c => title.StartsWith(c.Name, StringComparison.Ordinal))?.Name;
        if (owner is not null && char.IsLetter(owner[^1]))
            title = title.Replace($"{owner}: ", $"{owner}'s ", StringComparison.Ordinal);
        var lower = owner is not null || (title.Length > 1 && char.IsUpper(title[1])) ? title : char.ToLowerInvariant(title[0]) + title[1..];
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
            return id is "subscription" ? AsInvoiced(listed) : listed;
        var segments = id.Split('.');
        var rest = string.Join('.', segments.Skip(1));
        return segments[0] switch
        {
            "charges" => Charge(rest),
            "minutes" => rest == "waiting" ? "Time waiting for results" : $"Time for {Uncapital(Listed.GetValueOrDefault($"people.{rest}", Words(rest)))}",
            _ when job.Stages.FirstOrDefault(s => s.Id == segments[0]) is { } stage && segments.Length > 1 => $"{stage.Title}: {Stage(rest)}",
            _ => Bill(id, unit),
        };
    }

    private string Stage(string quantity) =>
        OfStage.TryGetValue(quantity, out var title) ? title
        : Catalogs.SelectMany(c => c.Meters).FirstOrDefault(m => m.Id.Value == quantity) is { } meter ? $"{Uncapital(meter.Title)} used"
        : InputTitles.Plain(quantity);

    // A line of a bill: [helper.]meter[.what], each with its quantity.
    private string Bill(string id, Unit unit)
    {
        if (id.EndsWith("_quantity", StringComparison.Ordinal))
            return $"{Charge(id[..^"_quantity".Length])}: quantity";
        if (UnitWords.IsCurrency(unit))
            return id.EndsWith("_used", StringComparison.Ordinal) ? $"{Charge(id[..^"_used".Length])}, share used" : AsInvoiced(Charge(id));
        var (owner, local) = Owned(id);
        var dot = local.IndexOf('.', StringComparison.Ordinal);
        var meter = MeterTitle(owner, dot < 0 ? local : local[..dot]);
        var title = dot < 0 ? meter : local[(dot + 1)..] switch
        {
            "monthly_usage" => $"{meter} used in a month",
            "monthly_quota" => $"{meter} allowed in a month",
            "allowance_used" => $"Share of the allowance used ({Uncapital(meter)})",
            "relaxed_share" => $"Share served in the slow mode ({Uncapital(meter)})",
            "unserved" => $"{meter} beyond what is sold",
            "granted_to_date" => $"{meter} banked to date",
            "from_bank" => $"{meter} taken from the bank",
            "gone_to_date" => $"{meter} used or lapsed to date",
            "packs_to_date" => $"{meter}: packs bought to date",
            "packs_bought" => $"{meter}: packs bought",
            "in_packs_to_date" => $"{meter} bought in packs to date",
            "gone_from_packs" => $"{meter} used or lapsed from packs to date",
            "beyond_free" => $"{meter} beyond the free units",
            "blocks" => $"{meter}: blocks",
            "transactions" => $"{meter}: transactions",
            "rented" => $"{meter} rented",
            "gpus" => "GPUs kept running",
            var other => $"{meter}: {Words(other)}",
        };
        return local == "gpus" ? Owner(owner, "GPUs kept running") : Owner(owner, title);
    }

    private string Charge(string id)
    {
        var (owner, local) = Owned(id);
        if (local == "subscription")
            return Owner(owner, "Subscription");
        if (OfSpend.TryGetValue(local, out var rule))
            return Owner(owner, rule);
        if (local.StartsWith("addons.", StringComparison.Ordinal))
            return Owner(owner, plan?.AddOns.FirstOrDefault(a => Names.Segment(a.Id) == local["addons.".Length..])?.Title ?? Words(local["addons.".Length..]));
        var dot = local.IndexOf('.', StringComparison.Ordinal);
        var meter = MeterTitle(owner, dot < 0 ? local : local[..dot]);
        return Owner(owner, (dot < 0 ? "" : local[(dot + 1)..]) switch
        {
            "" => meter,
            "overage" => BeyondAllowance(owner, local[..dot]) ? $"{meter} beyond the allowance" : meter,
            "topups" => $"{meter}, top-up packs",
            "packages" => $"{meter}, whole blocks",
            "flat_bound" => $"{meter}, flat to the end of the term",
            "rental" => "GPU rental",
            "rental_bound" => "GPU rental to the end of the term",
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

    private static string MeterTitle(Catalog owner, string meter) => owner.Meters.FirstOrDefault(m => m.Id.Value == meter)?.Title ?? Words(meter);

    private static string AsInvoiced(string title) => $"{title} as invoiced";

    private static string Words(string id) => Capital(InputTitles.Plain(id.Replace('.', '_')));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Uncapital(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
