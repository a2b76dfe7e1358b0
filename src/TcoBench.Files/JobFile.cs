using TcoBench.Core.Findings;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Files.Sections;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files;

/// <summary>Reads a reference job.</summary>
internal sealed class JobFile(InputRegister register, FindingList findings)
{
    private static readonly Unit Day = Unit.Parse("day");

    /// <summary>Where each bridge names its helper and its plan.</summary>
    public List<(Bridge Bridge, FileSpan Helper, FileSpan Plan)> Bridges { get; } = [];

    /// <summary>Ids of the stages, readable or not.</summary>
    public List<string> StageIds { get; } = [];

    /// <summary>The job; null if the file has any error.</summary>
    /// <param name="section">The file.</param>
    /// <param name="fileName">Its name without extension, which is the job's id.</param>
    /// <param name="taken">Segments of vendors, which a job's may not equal.</param>
    public ReferenceJob? Read(Section section, string fileName, IReadOnlyCollection<string> taken)
    {
        var idField = section.Required("job");
        if (idField.Id() is { } id && id != fileName)
            findings.Error(DataCodes.IdMismatch, $"job \"{id}\" lies in file \"{fileName}\"", idField.Where, "the id is the name of the file");
        var jobId = new JobId(fileName);
        if (taken.Contains(jobId.Segment) || register.Entries.ContainsKey(jobId.Segment))
        {
            findings.Error(DataCodes.Twice, $"\"{fileName}\" is the name of a vendor or an input, too", idField.Where, "rename the job");
            return null;
        }

        var title = section.Required("title").Text();
        var description = section.Required("description").Text();
        var isCampaign = section.Optional("campaign").YesNo() ?? false;
        var windowField = section.Required("window");
        var window = windowField.Integer();
        var horizon = section.Optional("horizon").Integer();
        var revenue = section.Required("company_revenue").Number(0);
        var currency = section.Required("revenue_currency").OneOf();
        var mustHave = Criteria(section.Required("must_have"));
        var niceToHave = Criteria(section.Optional("nice_to_have"));
        ReadBridges(section.Optional("bridges"));

        register.Define($"{jobId.Segment}.window", window ?? 1, Day, Evidence.Chosen("as the job asks"), null, windowField.KeyWhere);
        var inputs = new InputsSection(register, new UnitVocabulary([], findings), jobId.Segment + ".", findings);
        inputs.Either(section.Optional("inputs"));
        new CorrelationsSection(register, jobId.Segment, findings).Read(section.Optional("correlations"));
        var stages = Stages(section.Required("stages"), jobId.Segment, inputs);
        section.Done();
        return findings.HasErrors
            ? null
            : new ReferenceJob(jobId, title!, description!, stages, [.. Bridges.Select(b => b.Bridge)], mustHave, niceToHave, window!.Value, horizon, revenue!.Value, currency!, isCampaign);
    }

    private List<Stage> Stages(Field field, string job, InputsSection inputs)
    {
        var stages = new List<Stage>();
        var refers = new HashSet<string>(StringComparer.Ordinal);
        var items = field.IsPresent ? field.Items() : [];
        if (field.Node() is YamlList && items.Count == 0)
            findings.Error(DataCodes.NothingListed, "the job has no stage", field.Where, "list at least one");
        foreach (var item in items)
        {
            if (item.Section() is not { } section)
                continue;
            var id = section.Optional("id");
            if (id.Node() is YamlText { Text: var text } && StageIds.Contains(text))
            {
                findings.Error(DataCodes.Twice, $"stage {Show.Quoted(text)} is defined twice", id.Where, "give each its own id");
                continue;
            }

            if (id.Node() is YamlText written)
                StageIds.Add(written.Text);
            var reader = new StageSection(register, job, isFirst: ReferenceEquals(item, items[0]), findings);
            if (reader.Read(section) is { } stage)
                stages.Add(stage);
            refers.UnionWith(reader.Refers);
        }

        foreach (var (name, where) in inputs.Names)
        {
            if (EngineInput.All.ContainsKey(name) || register.Entries.ContainsKey(name) || refers.Contains(name))
                continue;
            var near = Suggestion.DidYouMean(name, EngineInput.All.Keys.Concat(refers));
            findings.Error(DataCodes.Unused, $"no shared input is called \"{name}\"{near}", where, "a job's inputs replace shared ones of the same name");
        }

        return stages;
    }

    private List<string> Criteria(Field field)
    {
        var items = field.IsPresent ? field.Items() : [];
        var read = new List<string>();
        foreach (var item in items)
        {
            if (item.OneOf() is not { } criterion)
                continue;
            if (read.Contains(criterion))
                findings.Error(DataCodes.Twice, $"\"{criterion}\" is listed twice", item.Where, "leave one out");
            else
                read.Add(criterion);
        }

        return read;
    }

    private void ReadBridges(Field field)
    {
        foreach (var entry in field.IsPresent ? field.Entries() : [])
        {
            var operation = Words.OperationOf(entry.Key);
            if (operation is null)
                findings.Error(YamlCodes.UnknownWord, $"unknown operation {Show.Quoted(entry.Key)}{Suggestion.DidYouMean(entry.Key, OperationWords.All.Keys)}", entry.KeyWhere, $"allowed here: {string.Join(", ", OperationWords.All.Keys)}");
            if (entry.Section() is not { } bridge)
                continue;
            var (helperField, planField) = (bridge.Required("helper"), bridge.Required("plan"));
            var (helper, plan) = (helperField.Id(), planField.Id());
            bridge.Done();
            if (operation is not null && helper is not null && plan is not null)
                Bridges.Add((new Bridge(operation.Value, new VendorId(helper), new PlanId(plan)), helperField.Where, planField.Where));
        }
    }
}
