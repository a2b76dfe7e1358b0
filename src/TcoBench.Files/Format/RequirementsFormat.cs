using TcoBench.Files.Sections;
using static TcoBench.Files.Format.FormatKey;
using static TcoBench.Files.Format.ValueKind;

namespace TcoBench.Files.Format;

/// <summary>The one list of the keys of requirements files.</summary>
internal static class RequirementsFormat
{
    private static readonly ValueKind NiceToHave = Map(new Shape("nice to have",
    [
        Must("points", Whole(1, 100_000), "earned by an offer that meets it as it is sold"),
        Must("why", Text, "why it is worth that much"),
    ]));

    private static readonly ValueKind Scoring = Map(new Shape("scoring",
    [
        Must("basic_points", Whole(1, 100_000), "earned by every offer that meets the must-haves"),
        Must("band", Amount, "share below the best guide value within which something else decides, from 0% to below 100%"),
        Must("decides", Word(RequirementsFile.Deciders.Keys), "what decides within the band"),
        Must("price_weight", Amount, "weight of the price in weighted scoring, from 0% to 100%; the rest is performance"),
        Must("price_formula", Word(RequirementsFile.PriceFormulas.Keys), "how a price becomes points: between the lowest and the highest price, or lowest ÷ price"),
    ]));

    /// <summary>The whole file.</summary>
    public static readonly Shape File = new("requirements",
    [
        Must("requirements", Id, "the id, which is the name of the file"),
        Must("title", Text, "name for readers"),
        Must("description", Text, "one sentence for readers"),
        Must("must_have", List(Word(Words.Criteria), mayBeEmpty: true), "criteria without which an offer is excluded, beside those of the job"),
        May("nice_to_have", Map(new Shape("criteria", [.. Words.Answerable.Select(criterion => May(criterion.Key, NiceToHave, criterion.Value))])), "criteria that earn points"),
        May("later", List(Word(Words.Answerable.Keys)), "criteria that are only reported and asked for"),
        Must("scoring", Scoring, "how points and prices are put together"),
    ]);
}
