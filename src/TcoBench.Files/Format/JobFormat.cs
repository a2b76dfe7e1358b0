using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;
using TcoBench.Files.Sections;
using static TcoBench.Files.Format.FormatKey;
using static TcoBench.Files.Format.ValueKind;

namespace TcoBench.Files.Format;

/// <summary>The one list of the keys of reference jobs.</summary>
internal static class JobFormat
{
    private static readonly ValueKind Criteria = List(Word(Words.Criteria), mayBeEmpty: true);

    private static readonly ValueKind Bridge = Map(new Shape("bridge",
    [
        Must("helper", Id, "vendor that does it"),
        Must("plan", Id, "plan it is bought under"),
    ]));

    // A choice, or an assumption where it has a base value and a spread.
    private static readonly Shape Input = new("input",
        [.. VendorFormat.Assumption.Concat(VendorFormat.Choice).DistinctBy(key => key.Name).Select(key => key with { IsRequired = key.Name is "unit" or "why" })])
    {
        Sets = [["value"], .. VendorFormat.SpreadSets.Select(set => (IReadOnlyList<string>)["base", .. set])],
    };

    /// <summary>A stage.</summary>
    public static readonly Shape Stage = new("stage",
    [
        Must("id", Name, "at most 40 characters; not minutes, platform or risk"),
        Must("title", Text, "name for readers"),
        Must("operation", Word(OperationWords.All.Keys), "what is asked for"),
        Must("size", Size, "smallest size wanted; the cheapest offered that covers it is taken"),
        Must("steps", Whole(1, 10_000), "sampling steps"),
        Must("model", Id, "model class"),
        Must("quality", Word(Words.Qualities), "quality wanted"),
        May("modules", List(Id, mayBeEmpty: true), "add-on modules wanted"),
        May("reference_images", Whole(0, 100), "reference pictures per request; default none"),
        May("factor", Whole(1, 100), "enlargement; an upscale must say it"),
        Must("candidates", Whole(1, 100), "images per round"),
        Must("keep", Whole(1, 100), "accepted results wanted per item; at most the candidates"),
        May("feed", Word("brief", "given", "previous", "every_image"), "where it starts: from a brief, a picture approved elsewhere, accepted results of the stage before, or every picture of it"),
        May("consumes", Number, "accepted results of the stage before, per item; default 1"),
        May("round_limit", Whole(1, 100), "rounds before an item is dropped; absent: never; only with keep 1"),
        Must("acceptance", Name, "input that says which share is accepted"),
        May("seed_true_acceptance", Name, "input for acceptance where a seed reproduces the approved picture"),
        May("prompting_weight", Name, "input that weighs prompting time; default prompting_weight"),
    ]);

    /// <summary>The whole file.</summary>
    public static readonly Shape File = new("reference job",
    [
        Must("job", Id, "the id, which is the name of the file"),
        Must("title", Text, "name for readers"),
        Must("description", Text, "one sentence for readers"),
        May("campaign", YesNo, "whether the cost per campaign is of interest; default no"),
        Must("window", Whole(1, 3650), "days in which everything must be approved"),
        May("horizon", Whole(1, 120), "months the work recurs; absent: it does not"),
        Must("company_revenue", Number, "yearly; some plans are barred above a limit"),
        Must("revenue_currency", Word(Exchange.Currencies), "currency of the revenue"),
        Must("must_have", Criteria, "requirements without which a plan is excluded"),
        May("nice_to_have", Criteria, "requirements that are only reported"),
        May("bridges", Map(new Shape("operations", [.. OperationWords.All.Keys.Select(word => May(word, Bridge, $"who does {word} where a vendor cannot"))])), "who does an operation that a vendor lacks"),
        May("inputs", Each("name of a figure", Map(Input)), "replace shared inputs in this job"),
        May("correlations", VendorFormat.Correlations, "pairs of uncertain figures that hang together, one of each pair under inputs"),
        Must("stages", List(Map(Stage)), "in order of work"),
    ]);
}
