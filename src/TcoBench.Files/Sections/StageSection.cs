using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>One stage of a job. Its steps and what it consumes become inputs of the stage.</summary>
/// <param name="register">Takes the stage's inputs.</param>
/// <param name="job">Job segment of names.</param>
/// <param name="isFirst">True for the first stage, which has none before it.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class StageSection(InputRegister register, string job, bool isFirst, FindingList findings)
{
    private static readonly Unit Step = Unit.Parse("step");
    private static readonly Unit ImagesPerItem = Unit.Parse("image/item");

    // prefixes of line names that are taken
    private static readonly string[] Reserved = ["minutes", "platform", "risk"];

    /// <summary>Names of inputs the stage refers to.</summary>
    public List<string> Refers { get; } = [];

    public Stage? Read(Section section)
    {
        var id = Id(section.Required("id"));
        var title = section.Required("title").Text();
        var operation = section.Required("operation").Operation();
        var size = section.Required("size").Size(findings);
        var stepsField = section.Required("steps");
        var steps = stepsField.Integer();
        var model = section.Required("model").Id();
        var quality = section.Required("quality").OneOf();
        var modulesField = section.Optional("modules");
        var modules = modulesField.IsPresent ? modulesField.Items().Select(item => item.Id()).OfType<string>().ToList() : [];
        var references = section.Optional("reference_images").Integer() ?? 0;
        var factorField = section.Optional("factor");
        var factor = factorField.Integer() ?? 1;
        var candidates = section.Required("candidates").Integer();
        var keepField = section.Required("keep");
        var keep = keepField.Integer();
        var feedField = section.Optional("feed");
        var feed = Feed(feedField);
        var consumesField = section.Optional("consumes");
        var consumes = consumesField.Number(0) ?? 1;
        var limitField = section.Optional("round_limit");
        var limit = limitField.Integer();
        var acceptance = Probability(section.Required("acceptance"), id);
        var seedTrue = Probability(section.Optional("seed_true_acceptance"), id);
        var weightField = section.Optional("prompting_weight");
        var weight = weightField.IsPresent ? Probability(weightField, id) : "prompting_weight";
        section.Done();

        if (keep > candidates)
            findings.Error(DataCodes.StageRule, $"{keep} results are kept of {candidates} candidates", keepField.Where, "keep at most as many as there are candidates");
        if (limit is not null && keep > 1)
            findings.Error(DataCodes.StageRule, "a round limit stands beside keep above 1", limitField.KeyWhere, "leave out \"round_limit\", or keep 1");
        if (feed == StageFeed.EveryImage && (limit is not null || keep > 1))
            findings.Error(DataCodes.StageRule, "a stage of every image drops none and makes one of each", feedField.Where, "keep 1, and leave out \"round_limit\"");
        if (operation == OperationKind.Upscale && !factorField.IsPresent)
            findings.Error(YamlCodes.MissingKey, "key \"factor\" is missing", section.Where, "an upscale says how many times larger the picture gets");
        if (consumes == 0 && consumesField.IsPresent)
            findings.Error(YamlCodes.OutOfRange, "consumes is 0", consumesField.Where, "write how many results of the stage before one item needs");
        if (id is null)
            return null;
        register.Define($"{job}.{id}.steps", steps ?? 1, Step, Evidence.Chosen("as the job asks"), null, stepsField.KeyWhere);
        register.Define($"{job}.{id}.consumes", consumes, ImagesPerItem, Evidence.Chosen("as the job asks"), null, consumesField.KeyWhere);
        return title is null || operation is null || size is null || model is null || quality is null || candidates is null || keep is null || acceptance is null
            ? null
            : new Stage(id, title, operation.Value, size.Value, model, quality, modules, references, factor, candidates.Value, keep.Value, feed, limit, acceptance, seedTrue, weight ?? "");
    }

    private string? Id(Field field)
    {
        if (field.Name() is not { } id)
            return null;
        if (id.Length <= 40 && !id.Contains('.', StringComparison.Ordinal) && !Reserved.Contains(id))
            return id;
        findings.Error(YamlCodes.NotAName, $"\"{id}\" cannot be the id of a stage", field.Where, "write one word of at most 40 letters without dots, other than minutes, platform and risk");
        return null;
    }

    private StageFeed Feed(Field field)
    {
        var word = field.OneOf();
        if (word is "previous" or "every_image" && isFirst)
            findings.Error(DataCodes.StageRule, "the first stage has none before it", field.Where, "write brief or given");
        if (word is "brief" or "given" && !isFirst)
            findings.Error(DataCodes.StageRule, $"a later stage starts from \"{word}\", so what the stage before it makes would be used for nothing", field.Where, "write previous or every_image, or make it a job of its own");
        return word switch
        {
            "brief" => StageFeed.Brief,
            "given" => StageFeed.Given,
            "previous" => StageFeed.Previous,
            "every_image" => StageFeed.EveryImage,
            _ => isFirst ? StageFeed.Brief : StageFeed.Previous,
        };
    }

    // The shared name of a share; it must exist for every vendor, so in the job or among the shared inputs.
    private string? Probability(Field field, string? stage)
    {
        if (field.Name() is not { } name)
            return null;
        Refers.Add(name);
        if (register.IsBroken(name) || register.IsBroken($"{job}.{name}"))
            return name;
        if (new Scope(register.Book, null, job, stage).Find(name) is not { } input)
        {
            var near = Suggestion.DidYouMean(name, register.Entries.Keys.Where(full => !full.Contains('.', StringComparison.Ordinal)));
            findings.Error(DataCodes.UnknownReference, $"no shared input is called {Show.Quoted(name)}{near}", field.Where, "define it in the assumptions or under the job's inputs");
            return null;
        }

        if (!ReferenceEquals(input.Unit, Unit.None))
            findings.Error(DataCodes.WrongUnit, $"\"{name}\" is in {input.Unit}; wanted: no unit", field.Where, $"{field.Key} is a share");
        return name;
    }
}
