using TcoBench.Core.Findings;
using TcoBench.Files.Format;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Scenarios;

/// <summary>What scenarios change in one job.</summary>
/// <param name="job">Id of the job.</param>
/// <param name="statements">What all scenarios of the run say.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class JobChange(string job, Statements statements, FindingList findings)
{
    private const string Stages = "stages";
    private const string LeaveOut = "leave_out";

    private readonly List<YamlEntry> _keys = [];
    private readonly List<StageChange> _stages = [];
    private readonly Dictionary<string, Statement> _leftOut = new(StringComparer.Ordinal);

    /// <summary>Stages that are left out, by id, each with who says so.</summary>
    public IReadOnlyDictionary<string, Statement> LeftOut => _leftOut;

    /// <summary>Reads what one scenario changes in the job.</summary>
    public void Read(Section section, string scenario)
    {
        foreach (var key in ScenarioFormat.JobChange.Keys.Select(key => section.Optional(key.Name)).Where(field => field.IsPresent))
        {
            if (key.Key == Stages)
                ReadStages(key, scenario);
            else if (key.Key == LeaveOut)
                ReadLeftOut(key, scenario);
            else if (Note(key.Key == "window" ? Input(key.Key) : $"{key.Key} of job \"{job}\"", key, scenario))
                _keys.Add(new YamlEntry(key.Key, key.KeyWhere, key.Node()!));
        }

        section.Done();
        foreach (var (id, statement) in _leftOut)
        {
            if (_stages.Find(stage => stage.Id == id && stage.Keys.Count > 0) is { } changed)
                statements.Refuse($"stage \"{id}\" of job \"{job}\", left out and changed", statement, changed.Said);
        }
    }

    /// <summary>The file with the changes in it.</summary>
    public YamlMap Apply(YamlMap file)
    {
        var entries = file.Entries.Select(entry => entry.Key == Stages ? entry with { Value = Changed(entry.Value) } : _keys.Find(key => key.Key == entry.Key) ?? entry);
        return file with { Entries = [.. entries, .. _keys.Where(key => file.Entries.All(entry => entry.Key != key.Key))] };
    }

    private void ReadStages(Field field, string scenario)
    {
        string? before = null;
        foreach (var item in field.Items())
        {
            if (item.Section() is not { } section)
                continue;
            var idField = section.Required("id");
            var given = ScenarioFormat.StageChange.Keys.Where(key => key.Name != "id").Select(key => section.Optional(key.Name)).Where(key => key.IsPresent).ToList();
            section.Done();
            if (idField.Name() is not { } id)
                continue;
            var keys = given.Where(key => Note(key.Key is "steps" or "consumes" ? Input($"{id}.{key.Key}") : $"{key.Key} of stage \"{id}\" of job \"{job}\"", key, scenario)).Select(key => new YamlEntry(key.Key, key.KeyWhere, key.Node()!)).ToList();
            _stages.Add(new StageChange(id, (YamlMap)item.Node()!, before, keys, new Statement(scenario, id, idField.Where)));
            before = id;
        }
    }

    private void ReadLeftOut(Field field, string scenario)
    {
        foreach (var item in field.Items())
        {
            if (item.Name() is { } id)
                _leftOut.TryAdd(id, new Statement(scenario, id, item.Where));
        }
    }

    // What becomes an input of the job may also be stated as one.
    private string Input(string name) => $"input \"{Names.Segment(job)}.{name}\"";

    private bool Note(string thing, Field field, string scenario) =>
        statements.Add(thing, new Statement(scenario, YamlWords.Of(field.Node()!), field.Where));

    private YamlNode Changed(YamlNode stages)
    {
        if (stages is not YamlList list)
            return stages;
        var items = list.Items.ToList();
        foreach (var change in _stages)
        {
            var at = items.FindIndex(item => IdOf(item) == change.Id);
            if (at >= 0)
                items[at] = change.On((YamlMap)items[at]);
            else if (!_leftOut.ContainsKey(change.Id) && statements.Add($"what follows {change.Before ?? "the start"} in job \"{job}\"", change.Said))
                items.Insert(items.FindIndex(item => IdOf(item) == change.Before) + 1, change.Map);
        }

        var known = items.Select(IdOf).OfType<string>().ToList();
        foreach (var (id, statement) in _leftOut.Where(left => !known.Contains(left.Key)))
            findings.Error(DataCodes.UnknownReference, $"job \"{job}\" has no stage \"{id}\"{Suggestion.DidYouMean(id, known)}", statement.Where, $"its stages: {string.Join(", ", known)}");
        return list with { Items = [.. items.Where(item => IdOf(item) is not { } id || !_leftOut.ContainsKey(id))] };
    }

    private static string? IdOf(YamlNode stage) => stage is YamlMap map && map.Entries.FirstOrDefault(entry => entry.Key == "id")?.Value is YamlText id ? id.Text : null;
}
