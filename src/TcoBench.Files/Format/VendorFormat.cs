using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;
using TcoBench.Files.Sections;
using static TcoBench.Files.Format.FormatKey;
using static TcoBench.Files.Format.ValueKind;

namespace TcoBench.Files.Format;

/// <summary>
/// The one list of the keys of <c>vendor.yaml</c>. Its reader, the JSON schema and the table of keys in the documentation come from here.
/// A new key is one line here and one place that reads it; an example of it on the page of the format is asked for by a test.
/// </summary>
internal static class VendorFormat
{
    private static readonly ValueKind Months = Whole(1, 120);

    public static readonly ValueKind ShelfLife = Whole(1, 36_500);

    public static readonly ValueKind Sources = Each("id of a source", Map(new Shape("source",
    [
        Must("url", Text, "address, or a citation where there is none"),
        Must("seen", Date, "day it was read, or the older day the page itself bears"),
        Must("kind", Word(SourcesSection.Kinds.Keys), "primary: the vendor itself; near-primary: a verbatim copy; secondary: somebody else"),
        May("note", Text, "what a reader should know; contradictions, too"),
        May("shelf_life", ShelfLife, "days its figures stay fresh after seen; default: the file's"),
    ])));

    // What a price says of itself, one of a table too.
    private static readonly IReadOnlyList<FormatKey> Judged =
    [
        May("also", List(Map(new Shape("figure of another source",
        [
            Must("value", Amount, "the figure, in the unit of the price"),
            Must("source", Text, "id of the source that says so"),
            May("note", Text, "what a reader should know"),
        ]))), "what other sources say: shown, never computed with"),
        May("confidence", Word(OthersSection.Degrees.Keys), "how far it is believed, where that differs from its source"),
    ];

    // How uncertain a figure is, beside its value.
    private static readonly IReadOnlyList<FormatKey> Spread =
    [
        May("shape", Word(SpreadSection.Shapes.Keys), "of the spread; default three-point"),
        May("low", Amount, "of a three-point, normal or log-normal spread: 10 % probability to lie below"),
        May("high", Amount, "of a three-point, normal or log-normal spread: 90 % probability to lie below"),
        May("min", Amount, "of a uniform, triangular or pert spread: the least value"),
        May("mode", Amount, "of a triangular or pert spread: the likeliest value, where that is not the base value"),
        May("max", Amount, "of a uniform, triangular or pert spread: the greatest value"),
        May("alpha", Number, "of a beta spread, from 0.1 to 1000000; its mean is alpha ÷ (alpha + beta)"),
        May("beta", Number, "of a beta spread, from 0.1 to 1000000"),
        May("accepted", Whole(0, 1_000_000), "of a beta spread from a pilot: how many passed"),
        May("of", Whole(1, 1_000_000), "of a beta spread from a pilot: how many there were"),
        May("cases", List(Map(new Shape("case",
        [
            Must("value", Amount, "the value"),
            Must("weight", Amount, "its probability; all weights add up to 100%"),
        ]))), "of a discrete spread: the values it can have"),
        May("observations", List(Amount), "of an empirical spread: the values that were seen, each as likely"),
        May("at_least", Amount, "of any spread: what lies below is cut off"),
        May("at_most", Amount, "of any spread: what lies above is cut off"),
    ];

    /// <summary>What says how uncertain a figure is: one of these must be complete.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> SpreadSets = [["low", "high"], ["min", "max"], ["alpha", "beta"], ["accepted", "of"], ["cases"], ["observations"]];

    private static readonly Shape Price = new("price",
    [
        May("value", Amount, "the figure; percentages only where the unit is 1; a figure of 0 needs a note that says why it is free"),
        Must("unit", Unit, "as in USD/seat or credit/request; 1 for none"),
        May("source", Text, "id of the source that states it"),
        May("derived", Text, "how it follows from what sources state, instead of source"),
        May("sources", List(Text), "ids of the sources it was derived from"),
        May("unknown", Text, "why there is no figure, instead of a value: what rests on it is listed and never ranked"),
        May("question", Text, "what to ask the vendor about an unknown figure"),
        May("note", Text, "what a reader should know"),
        May("from", Date, "first day it holds"),
        May("to", Date, "first day it no longer holds"),
        .. Spread,
        .. Judged,
    ])
    {
        Sets = [["value", "source"], ["value", "derived", "sources"], ["unknown", "question"]],
    };

    public static readonly ValueKind Prices = Each("name of a figure", Either(Map(Price), List(Map(Price))));

    private static readonly FormatKey Why = Must("why", Text, "the reason for the figure");

    public static readonly IReadOnlyList<FormatKey> Assumption =
    [
        Must("base", Amount, "the value figures are computed with; of a three-point spread the median"),
        .. Spread,
        Must("unit", Unit, "as in second/request; 1 for none"),
        Why,
        May("channel", Word("api", "web", "self-hosted"), "a remark where it holds; nothing depends on it"),
    ];

    public static readonly IReadOnlyList<FormatKey> Choice =
    [
        Must("value", Amount, "the figure"),
        Must("unit", Unit, "as in hour/gpu; 1 for none"),
        Why,
    ];

    public static readonly ValueKind Assumptions = Each("name of a figure", Map(new Shape("assumption", Assumption) { Sets = SpreadSets }));

    public static readonly ValueKind Choices = Each("name of a figure", Map(new Shape("choice", Choice)));

    /// <summary>Of shared assumptions and of jobs. Here, because those two formats would otherwise refer to one another, and the one that is asked for first be used half made.</summary>
    public static readonly ValueKind Correlations = List(Map(new Shape("correlation",
    [
        Must("between", List(Name), "two uncertain figures: names of this file, or full names"),
        Must("rank", Number, "Spearman's rank correlation, between -1 and 1"),
        Must("why", Text, "the reason"),
    ])));

    private static readonly Shape Model = new("model",
    [
        Must("id", IdOfModel, "as the vendor calls it, in small letters"),
        Must("title", Text, "name for readers"),
        Must("classes", List(Id, mayBeEmpty: true), "model classes of jobs it serves; empty: it is quoted, and takes part in no comparison"),
        May("from", Date, "first day it can be used"),
        May("until", Date, "first day it no longer can"),
    ]);

    private static readonly IReadOnlyList<FormatKey> Dated =
    [
        May("source", Text, "id of the source of all prices below"),
        May("from", Date, "first day the prices below hold"),
        May("to", Date, "first day the prices below no longer hold"),
        May("note", Text, "what a reader of the prices below should know; why a price is 0"),
    ];

    private static readonly Shape Cell = new("price of a table", [Must("value", Number, "the price, in the table's unit"), .. Dated, .. Judged]);

    // Keys of a level are those of the table's "by"; behind the last stands a price.
    private static readonly Shape Level = new("model, quality, size or steps", Dated) { Rest = () => CellOrLevel! };

    private static readonly ValueKind CellOrLevel = Either(Number, List(Map(Cell)), Map(Cell), Map(Level));

    private static readonly Shape Table = new("price table",
    [
        Must("unit", Unit, "of its prices, as in USD/image"),
        Must("by", List(Word(TablesSection.KeyWords)), "what its rows are listed by, outermost first"),
        .. Dated,
        Must("rows", Map(Level), "prices, one level per word of by; behind the last a price, { value: ... } or a list of dated values"),
    ]);

    private static readonly Shape MeterShape = new("meter",
    [
        Must("id", Name, "name of the meter in consumes, includes and --usage"),
        Must("title", Text, "name for readers"),
        Must("unit", Unit, "what it counts in, as in credit"),
        May("list_price", Formula, "published price outside any allowance, in currency per unit"),
    ]);

    private static readonly Shape Priced = new("usage priced by a table",
    [
        Must("quantity", Formula, "how much one request consumes, in the meter's unit per request"),
        Must("price", Text, "name of the table that prices it, whatever the plan includes"),
    ]);

    private static readonly Shape Offer = new("offer",
    [
        Must("operation", Word(OperationWords.All.Keys), "what is asked for"),
        Must("model", IdOfModel, "id of the model that does it"),
        Must("channels", List(Word(Words.Channels.Keys)), "where it can be asked for"),
        May("quality", Id, "the vendor's own word for the quality; the key of tables by quality"),
        May("serves", List(Word(Words.Qualities)), "job qualities it serves; absent: all"),
        May("sizes", List(Size), "the sizes offered"),
        May("max_size", Size, "any size up to this one, instead of sizes"),
        May("images", Whole(1, 1000), "most images one request returns; default 1"),
        May("grid", YesNo, "a request always returns and bills that many; default no"),
        May("modules", List(Id), "add-on modules that may be asked for; 1 or 0 in its formulas"),
        May("feature", Id, "feature class that plans may treat as unlimited"),
        May("factor", Whole(1, 100), "largest enlargement; an upscale must say it"),
        Must("consumes", Each("id of a meter", Either(Formula, Map(Priced))), "what one request consumes on each meter; the word plugin leaves it to the plugin"),
        May("seconds", Formula, "from request to result, in second/request; default seconds_per_request"),
    ]);

    private static readonly Shape Term = new("term",
    [
        May("fee", Formula, "currency/seat: per seat; currency: per plan; the term usage has none"),
        May("cycle", Months, "months one invoice covers; default 1"),
        May("minimum", Months, "months one is bound for; default: the cycle; an annual term binds for 12"),
    ]);

    private static readonly Shape TermsShape = new("terms",
    [
        May("monthly", Map(Term), "a fee, ended from month to month unless it says more"),
        May("annual", Map(Term), "a fee, bound for a year"),
        May("usage", Map(Term), "no fee"),
    ]);

    /// <summary>Ids of terms.</summary>
    public static readonly IReadOnlyList<string> Terms = [.. TermsShape.Keys.Select(key => key.Name)];

    private static readonly Shape TierShape = new("tier",
    [
        May("up_to", Formula, "inclusive upper bound, in the meter's unit; the last tier has none"),
        May("price", Formula, "of a unit, in currency per unit"),
        May("flat", Formula, "once a month, in currency"),
    ])
    {
        Sets = [["price"], ["flat"]],
    };

    private static readonly FormatKey PackSize = Must("size", Formula, "units of a pack, in the meter's unit per pack");

    private static readonly FormatKey PackPrice = Must("price", Formula, "of a pack, in currency/pack");

    private static readonly Shape Overage = new("overage",
    [
        May("price", Formula, "every unit at a price, in currency per unit"),
        May("package", Map(new Shape("package", [PackSize, PackPrice])), "whole blocks, counted anew each month"),
        May("graduated", List(Map(TierShape)), "each tier prices only the units inside it"),
        May("volume", List(Map(TierShape)), "the tier that holds the month's total prices all of it"),
        May("percentage", Map(new Shape("percentage",
        [
            Must("share", Formula, "of the amount of money the meter counts, without unit"),
            May("fixed", Formula, "for every transaction, in currency/pack"),
            May("transaction", Formula, "the most one transaction covers, in currency/pack"),
        ])), "a share of an amount of money"),
        May("topup", Map(new Shape("top-up",
        [
            PackSize,
            PackPrice,
            May("expires_after", Months, "months a pack lives, the one it was bought in included; absent: it never expires"),
        ])), "whole packs, bought when needed; the rest serves later months"),
        May("rented", Map(new Shape("rented capacity",
        [
            Must("price", Formula, "of an hour, in currency per unit"),
            Must("utilisation", Formula, "share of rented time that is busy, without unit"),
        ])), "busy hours divided by utilisation, at a price"),
        May("dedicated", Map(new Shape("dedicated capacity",
        [
            May("price", Formula, "of an hour, in currency per unit; absent for bought GPUs"),
            Must("utilisation", Formula, "share of available time that is busy, without unit"),
            Must("available", Formula, "hours a month a GPU can work, in the meter's unit per gpu"),
            Must("paid", Formula, "hours a month that are paid, in the meter's unit per gpu"),
        ])), "whole GPUs kept all month"),
    ])
    {
        ExactlyOne = true,
    };

    private static readonly Shape Right = new("right to use a meter",
    [
        Must("meter", Name, "id of the meter"),
        May("free", Formula, "units of each month that cost nothing, taken before the quota"),
        May("quota", Formula, "what the fee covers a month: meter unit per seat, pooled, or per plan; absent: none"),
        May("unlimited", List(Id), "feature classes that do not count"),
        May("rollover", Map(new Shape("roll-over",
        [
            May("cap", Formula, "most that can be banked, in the unit of the quota; absent: no limit"),
            May("expires_after", Months, "months a unit lives in the bank; absent: it never expires"),
            Must("draw", Word("current_first", "oldest_first"), "which units are drawn first"),
        ])), "unused quota is kept"),
        May("overage", Map(Overage), "how usage beyond the allowance is charged: exactly one kind; absent: it is not sold"),
        May("relaxed", Map(new Shape("relaxed mode",
        [
            Must("wait", Formula, "added to every slow request, in second/request"),
            Must("concurrency", Formula, "slow requests at once: bare, request, or request/seat"),
            May("excludes", List(Word(OperationWords.All.Keys)), "operations never served slowly"),
        ])), "usage above the allowance is served slowly without charge, as a plan <id>-relaxed beside this one"),
    ]);

    private static readonly ValueKind Answer = Map(new Shape("answer",
    [
        Must("answer", Word(AnswersSection.Kinds.Keys), "whether the requirement is met; anything but yes excludes where it is a must-have"),
        Must("text", Text, "what exactly is promised, or what to ask"),
        May("source", Text, "id of the source that says so; absent: general knowledge, said in the text"),
    ]));

    private static readonly ValueKind Answers = Map(new Shape("answers to requirements", [.. Words.Answerable.Select(criterion => May(criterion.Key, Answer, criterion.Value))]));

    private static readonly Shape Plan = new("plan",
    [
        Must("id", Id, "name of the plan in options"),
        Must("title", Text, "name for readers"),
        Must("channel", Word(Words.Channels.Keys), "where it is used"),
        May("from", Date, "first day it is sold"),
        May("until", Date, "first day it is no longer sold"),
        May("seats", Map(new Shape("seats",
        [
            Must("per", Word("person"), "everyone who does the work needs one"),
            May("minimum", Whole(1, 1_000_000), "seats billed at least; default 1"),
            May("maximum", Whole(1, 1_000_000), "seats sold at most; absent: no limit"),
            May("extra_for_allowance", YesNo, "whether more seats may be taken to gain allowance; no where terms forbid it, the default"),
        ])), "absent: one plan for all, without seats"),
        Must("terms", Map(TermsShape), "how it is paid; at least one"),
        Must("includes", List(Map(Right), mayBeEmpty: true), "one item for each meter that offers on its channel consume, tables apart"),
        May("limits", Map(new Shape("limits",
        [
            May("concurrency", Formula, "requests at once: bare, request, or request/seat; absent: one"),
            May("concurrency_per", Word("seat"), "if concurrency is given for a seat"),
            May("images_per_minute", Formula, "for the whole account, in image/minute"),
            May("requests_per_minute", Formula, "for the whole account, in request/minute"),
        ])), "how fast it works"),
        May("answers", Answers, "answers of this plan, instead of the vendor's"),
        May("max_company_revenue", Formula, "yearly revenue above which a company may not buy it, in currency"),
        May("let", Each("name of a figure", Formula), "names that formulas of its offers use and each plan decides"),
        May("minimum_spend", Formula, "a month; what is missing is charged, in currency"),
        May("maximum_spend", Formula, "a month; what exceeds it is taken off, in currency"),
        May("discount", Map(new Shape("discount",
        [
            Must("share", Formula, "taken off, without unit"),
            May("above", Formula, "only from the part of a month's spend above this, in currency"),
        ])), "on a month's spend"),
        May("goodwill", Formula, "granted each month, at most what is due, in currency"),
        May("balance", Map(new Shape("balance",
        [
            Must("amount", Formula, "bought whole when needed, in currency"),
            May("expires_after", Months, "months a purchase lives; absent: it never expires"),
        ])), "usage is paid from a prepaid balance"),
        May("addons", List(Map(new Shape("add-on",
        [
            Must("id", Id, "name of the add-on"),
            Must("title", Text, "name for readers"),
            Must("answers", Answers, "requirements it answers with yes"),
            Must("fee", Formula, "a month; currency/seat: per seat; currency: per plan"),
        ]))), "bought only where a job's must-have needs it"),
        May("owned", Map(new Shape("bought hardware",
        [
            Must("price", Formula, "of a GPU, in currency/gpu"),
            Must("host_price", Formula, "a GPU's share of the server, in currency/gpu"),
            Must("life", Formula, "until it is written off, in month"),
            Must("watts", Formula, "W/gpu, or W as a total per GPU"),
        ])), "GPUs that are bought rather than rented"),
        May("note", Text, "what a buyer should know"),
    ]);

    private static readonly ValueKind Quantities = Each("id of a meter", Number);

    private static readonly Shape Example = new("example",
    [
        Must("source", Text, "id of the page that says so"),
        May("request", Map(new Shape("request",
        [
            May("operation", Word(OperationWords.All.Keys), "default: generate"),
            May("model", IdOfModel, "default: the one a job of class standard gets"),
            May("quality", Id, "the vendor's word, or draft, standard or high"),
            May("size", Size, "default 1024x1024"),
            May("steps", Whole(1, 1000), "default 30"),
            May("images", Whole(1, 1000), "default 1, or the grid"),
            May("reference_images", Whole(0, 100), "default none"),
            May("modules", List(Id), "add-on modules asked for"),
            May("plan", Id, "plan it is asked under; not beside a bill"),
            May("count", Whole(1, 1_000_000_000), "number of requests; default 1; not beside a bill"),
        ])), "what is asked for"),
        May("expect", Quantities, "what the request consumes on each meter"),
        May("price", Number, "at list price, in the vendor's currency"),
        May("bill", Map(new Shape("bill",
        [
            Must("plan", Id, "plan that is billed"),
            May("term", Word(Terms), "default: the plan's first"),
            May("months", Months, "default 1"),
            May("seats", Whole(1, 1_000_000), "default: the fewest sold"),
            Must("usage", Quantities, "usage of each month, in the meter's unit"),
        ])), "raw usage that is billed"),
        May("total", Number, "of the bill, in the vendor's currency"),
        May("rounded", Number, "step the published figures are rounded to; absent: exact"),
        May("note", Text, "what a reader should know"),
    ])
    {
        Sets = [["request", "expect"], ["request", "price"], ["bill", "total"]],
    };

    /// <summary>The whole file.</summary>
    public static readonly Shape File = new("vendor.yaml",
    [
        Must("vendor", Id, "the id, which is the name of the folder"),
        Must("name", Text, "name for readers"),
        May("role", Word("vendor", "helper", "sample"), "a helper is never ranked, and only does operations others lack; a sample is ranked only if asked for; default vendor"),
        Must("currency", Word(Exchange.Currencies), "what quotes and bills are shown in"),
        May("plugin", Text, "path of a compiled plugin in the vendor's folder, as in bin/Name.dll"),
        May("plugin_sha256", Text, "checksum of the plugin; another file is refused"),
        May("shelf_life", ShelfLife, "days figures stay fresh whose source does not say; default: that of the shared assumptions"),
        May("units", List(Text), "units of its own, in lower-case letters, as in credit"),
        May("sources", Sources, "where figures were read"),
        May("prices", Prices, "published, derived and unknown figures; several dated values form a list"),
        May("assumptions", Assumptions, "figures nobody publishes, with a spread and a reason"),
        May("choices", Choices, "decisions and conventions, with a reason"),
        Must("models", List(Map(Model)), "in order of preference within a class"),
        May("tables", Each("name of a table", Map(Table)), "prices by model, quality, size or steps"),
        Must("meters", List(Map(MeterShape)), "what the vendor counts"),
        Must("offers", List(Map(Offer)), "what can be asked for, and what one request consumes"),
        Must("plans", List(Map(Plan)), "what one can buy"),
        May("answers", Answers, "answers to requirements, where a plan has none of its own"),
        May("questions", List(Text), "what to ask before signing"),
        May("examples", List(Map(Example)), "published figures of single cases, run by vendors test"),
    ]);
}
