using TcoBench.Core.Findings;
using TcoBench.Core.Requirements;
using TcoBench.Files.Sections;
using TcoBench.Files.Yaml;

namespace TcoBench.Files;

/// <summary>Reads what a buyer requires of every offer.</summary>
internal sealed class RequirementsFile(FindingList findings)
{
    /// <summary>What may decide within the band.</summary>
    public static readonly IReadOnlyDictionary<string, Decider> Deciders = new Dictionary<string, Decider>(StringComparer.Ordinal)
    {
        ["performance"] = Decider.Performance,
        ["price"] = Decider.Price,
    };

    /// <summary>How a price may become points.</summary>
    public static readonly IReadOnlyDictionary<string, PriceFormula> PriceFormulas = new Dictionary<string, PriceFormula>(StringComparer.Ordinal)
    {
        ["two-sided"] = PriceFormula.TwoSided,
        ["lowest-ratio"] = PriceFormula.LowestRatio,
    };

    private readonly Dictionary<string, string> _listed = new(StringComparer.Ordinal);

    /// <summary>The requirements; null if the file has any error.</summary>
    /// <param name="section">The file.</param>
    /// <param name="fileName">Its name without extension, which is the id.</param>
    public RequirementSet? Read(Section section, string fileName)
    {
        var idField = section.Required("requirements");
        if (idField.Id() is { } id && id != fileName)
            findings.Error(DataCodes.IdMismatch, $"requirements \"{id}\" lie in file \"{fileName}\"", idField.Where, "the id is the name of the file");
        var title = section.Required("title").Text();
        var description = section.Required("description").Text();
        var mustHave = Listed(section.Required("must_have"));
        var niceToHave = NiceToHave(section.Optional("nice_to_have"));
        var later = Listed(section.Optional("later"));
        var scoring = Scoring(section.Required("scoring"));
        section.Done();
        return findings.HasErrors ? null : new RequirementSet(fileName, title!, description!, mustHave, niceToHave, later, scoring!);
    }

    private List<string> Listed(Field field)
    {
        var read = new List<string>();
        foreach (var item in field.IsPresent ? field.Items() : [])
        {
            if (item.OneOf() is { } criterion && IsNew(criterion, field.Key, item.Where))
                read.Add(criterion);
        }

        return read;
    }

    private List<NiceToHave> NiceToHave(Field field)
    {
        var read = new List<NiceToHave>();
        foreach (var entry in field.IsPresent ? field.Entries() : [])
        {
            if (!Words.Answerable.ContainsKey(entry.Key))
            {
                findings.Error(YamlCodes.UnknownWord, $"unknown criterion {Show.Quoted(entry.Key)}{Suggestion.DidYouMean(entry.Key, Words.Answerable.Keys)}", entry.KeyWhere, $"allowed here: {string.Join(", ", Words.Answerable.Keys)}");
                continue;
            }

            if (!IsNew(entry.Key, field.Key, entry.KeyWhere) || entry.Section() is not { } section)
                continue;
            var (points, why) = (section.Required("points").Integer(), section.Required("why").Text());
            section.Done();
            if (points is not null && why is not null)
                read.Add(new NiceToHave(entry.Key, points.Value, why));
        }

        return read;
    }

    private ScoringRules? Scoring(Field field)
    {
        if (field.Section() is not { } section)
            return null;
        var basicPoints = section.Required("basic_points").Integer();
        var bandField = section.Required("band");
        var band = bandField.Percent(0, 1);
        if (band == 1)
            findings.Error(YamlCodes.OutOfRange, "band is 100%: every offer would lie within it", bandField.Where, "write less, as in 5%");
        var decides = section.Required("decides").OneOf();
        var priceWeight = section.Required("price_weight").Percent(0, 1);
        var priceFormula = section.Required("price_formula").OneOf();
        section.Done();
        return basicPoints is null || band is null || decides is null || priceWeight is null || priceFormula is null
            ? null
            : new ScoringRules(basicPoints.Value, band.Value, Deciders[decides], priceWeight.Value, PriceFormulas[priceFormula]);
    }

    // A criterion has one place: were it two, a reader could not tell which holds.
    private bool IsNew(string criterion, string list, FileSpan where)
    {
        if (_listed.TryAdd(criterion, list))
            return true;
        findings.Error(DataCodes.Twice, _listed[criterion] == list ? $"\"{criterion}\" is listed twice" : $"\"{criterion}\" is listed under {_listed[criterion]}, too", where, "leave one out");
        return false;
    }
}
