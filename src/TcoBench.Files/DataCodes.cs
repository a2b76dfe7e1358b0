namespace TcoBench.Files;

/// <summary>Finding codes for what a file means: units, names, references, evidence.</summary>
internal static class DataCodes
{
    /// <summary>Quantities of different units are added or compared in a formula.</summary>
    public const string UnitClash = "TCO301";

    /// <summary>A formula uses a name nobody defines.</summary>
    public const string UnknownName = "TCO302";

    /// <summary>A text is not a formula.</summary>
    public const string NotAFormula = "TCO303";

    /// <summary>A unit, or a part of one, is not known here.</summary>
    public const string UnknownUnit = "TCO304";

    /// <summary>A formula or an input comes out in another unit than its place needs.</summary>
    public const string WrongUnit = "TCO305";

    /// <summary>A figure has no evidence, or two kinds of it.</summary>
    public const string Evidence = "TCO306";

    /// <summary>A source that is not listed under sources.</summary>
    public const string UnknownSource = "TCO307";

    /// <summary>A figure is negative where it cannot be.</summary>
    public const string Negative = "TCO308";

    /// <summary>A price of 0 without a note that says why.</summary>
    public const string ZeroPrice = "TCO309";

    /// <summary>The figures of a spread are not in order, or do not differ.</summary>
    public const string SpreadOrder = "TCO310";

    /// <summary>Two dated values of one figure hold on the same day.</summary>
    public const string Overlap = "TCO311";

    /// <summary>A period ends before it begins.</summary>
    public const string PeriodOrder = "TCO312";

    /// <summary>A name, id or word occurs twice.</summary>
    public const string Twice = "TCO313";

    /// <summary>A name hides another that formulas use.</summary>
    public const string Shadows = "TCO314";

    /// <summary>A reference to a model, meter, table, plan or vendor that does not exist.</summary>
    public const string UnknownReference = "TCO315";

    /// <summary>The id in a file differs from the name of its folder or file.</summary>
    public const string IdMismatch = "TCO316";

    /// <summary>An offer rests on a figure that is not published.</summary>
    public const string UnpublishedOffer = "TCO317";

    /// <summary>An offer lists a combination its price table has no row for.</summary>
    public const string MissingRow = "TCO318";

    /// <summary>A text is not a size such as 1024x1024.</summary>
    public const string NotASize = "TCO319";

    /// <summary>Sizes are missing, or given in two ways.</summary>
    public const string Sizes = "TCO320";

    /// <summary>A plan does not include a meter that its channel's offers consume.</summary>
    public const string MeterNotIncluded = "TCO321";

    /// <summary>A plan does not decide a name that its channel's offers use.</summary>
    public const string LetMissing = "TCO322";

    /// <summary>A fee, price or rate is missing, or stands where there is none.</summary>
    public const string RateMissing = "TCO323";

    /// <summary>The calculation needs a shared input that the assumptions lack.</summary>
    public const string SharedMissing = "TCO324";

    /// <summary>Nothing uses an input: probably its name is misspelt.</summary>
    public const string Unused = "TCO325";

    /// <summary>A stage contradicts itself or the stage before it.</summary>
    public const string StageRule = "TCO326";

    /// <summary>A list or map needs at least one item.</summary>
    public const string NothingListed = "TCO327";

    /// <summary>A shared figure has no value as of the day asked for.</summary>
    public const string NoValueThatDay = "TCO328";

    /// <summary>The tiers of a rate, or the bands of a table, do not hold every quantity exactly once.</summary>
    public const string Tiers = "TCO329";

    /// <summary>Two rules of a plan contradict each other.</summary>
    public const string PlanRule = "TCO330";

    /// <summary>A share is above 100 %.</summary>
    public const string MoreThanAll = "TCO331";

    /// <summary>Two scenarios used together say different things about the same.</summary>
    public const string ScenariosDiffer = "TCO332";

    /// <summary>A spread has keys of another shape, or figures its shape cannot have.</summary>
    public const string SpreadShape = "TCO336";

    /// <summary>A rank correlation names an input it cannot, or contradicts others.</summary>
    public const string Correlation = "TCO337";

    /// <summary>A rank correlation is left out, as one of its inputs was made certain.</summary>
    public const string CorrelationLeftOut = "TCO338";

    /// <summary>An example contradicts itself: nothing is expected, or the plan cannot be billed so.</summary>
    public const string ExampleRule = "TCO340";

    /// <summary>Figures rest on a source that is older than its shelf life.</summary>
    public const string PastShelfLife = "TCO350";

    /// <summary>Between two dated values of one figure there are days without any.</summary>
    public const string HistoryGap = "TCO351";

    /// <summary>A dated value is a hundred times the one before it, or a hundredth.</summary>
    public const string HistoryJump = "TCO352";

    /// <summary>A price map is not JSON.</summary>
    public const string NotJson = "TCO391";

    /// <summary>A JSON file is not a price map.</summary>
    public const string NotAPriceMap = "TCO392";

    /// <summary>A price map is larger than 16 MiB.</summary>
    public const string MapTooLarge = "TCO393";
}
