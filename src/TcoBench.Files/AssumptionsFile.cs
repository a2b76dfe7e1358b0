using TcoBench.Core.Findings;
using TcoBench.Core.Jobs;
using TcoBench.Files.Scenarios;
using TcoBench.Files.Sections;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files;

/// <summary>Reads the shared inputs, and scenarios, whose inputs win over all files.</summary>
internal sealed class AssumptionsFile(InputRegister register, FindingList findings)
{
    private readonly UnitVocabulary _units = new([], findings);
    private IReadOnlyList<string> _names = [];

    public void ReadShared(Section section, FileSpan whole)
    {
        section.Required("set").Id();
        var sources = new SourcesSection(findings);
        sources.Read(section, "", Source.UsualShelfLife);
        register.ShelfLife = sources.ShelfLife;
        var inputs = new InputsSection(register, _units, "", findings);
        new PricesSection(register, inputs, _units, sources, findings).Read(section.Optional("prices"));
        inputs.Assumptions(section.Optional("assumptions"));
        inputs.Choices(section.Optional("choices"));
        new CorrelationsSection(register, null, findings).Read(section.Optional("correlations"));
        section.Done();
        sources.CheckAge(inputs.Names.Keys.Select(register.Book.Find).OfType<Input>(), register.AsOf);

        foreach (var name in EngineInput.All.Keys)
        {
            if (!inputs.Names.TryGetValue(name, out var where))
                findings.Error(DataCodes.SharedMissing, $"shared input \"{name}\" is missing", whole, $"the calculation needs it, in {EngineInput.All[name].Unit}");
            else if (register.Book.FindUnknown(name) is { } unknown)
                findings.Error(DataCodes.NoValueThatDay, $"shared input \"{name}\" is not known: {unknown.Why}", where, "add a value for that day, or ask for another day");
        }
    }

    /// <summary>Defines what a scenario states, before any file does, and notes what it changes in jobs.</summary>
    /// <param name="section">Its file.</param>
    /// <param name="statements">What all scenarios of the run say about inputs.</param>
    /// <param name="jobs">What they change in jobs.</param>
    /// <returns>The scenario with the jobs it changes; null if it has no id, title or reason.</returns>
    public Scenario? ReadScenario(Section section, Statements statements, JobChanges jobs)
    {
        var id = section.Required("scenario").Id();
        var title = section.Required("title").Text();
        var why = section.Required("why").Text();
        var assets = section.Optional("assets").Integer();
        var changed = jobs.Read(section.Optional("jobs"), id ?? "");
        var inputs = new InputsSection(register, _units, "", findings) { Scenario = id ?? "", Statements = statements };
        inputs.Assumptions(section.Optional("assumptions"));
        inputs.Choices(section.Optional("choices"));
        section.Done();
        _names = [.. inputs.Names.Keys];
        return id is null || title is null || why is null ? null : new Scenario(id, title, why, assets, [.. changed.Select(job => new JobId(job))]);
    }

    /// <summary>The scenario with all jobs it names, those whose inputs it states included.</summary>
    /// <param name="scenario">What was read.</param>
    /// <param name="jobs">All jobs, in the order of their files.</param>
    public Scenario WithJobs(Scenario scenario, IEnumerable<JobId> jobs) =>
        scenario with { Jobs = [.. jobs.Where(job => scenario.Jobs.Contains(job) || _names.Any(name => name.Split('.')[..^1].Take(2).Contains(job.Segment)))] };

    /// <summary>Reports what a scenario states for inputs that no calculation looks up, or in another unit than theirs.</summary>
    /// <param name="vendors">Vendor segments.</param>
    /// <param name="stages">Stages of each job, by job segment.</param>
    public void CheckScenario(IReadOnlyCollection<string> vendors, IReadOnlyDictionary<string, IReadOnlyList<string>> stages)
    {
        foreach (var (name, stated) in register.Scenario)
        {
            if (register.Entries.TryGetValue(name, out var own))
                CheckUnit(name, stated, own.Unit);
            else if (!IsLookedUp(name, vendors, stages, out var general))
                findings.Error(DataCodes.Unused, $"nothing uses \"{name}\"{Suggestion.DidYouMean(name, register.Entries.Keys)}", stated.Where, "write the full name, as in example.failure_rate");
            else
                CheckUnit(name, stated, general);
        }
    }

    private void CheckUnit(string name, RegisteredInput stated, Unit? wanted)
    {
        if (wanted is not null && stated.Unit is not null && !ReferenceEquals(wanted, stated.Unit) && !EngineInput.All.ContainsKey(Last(name)))
            findings.Error(DataCodes.WrongUnit, $"\"{name}\" is in {stated.Unit}; wanted: {wanted}", stated.Where, "give it in the unit of the input it replaces");
    }

    // vendor.job.stage.name, job.stage.name, vendor.job.name, job.name, vendor.name: the general input is shared, the job's or the vendor's.
    private bool IsLookedUp(string name, IReadOnlyCollection<string> vendors, IReadOnlyDictionary<string, IReadOnlyList<string>> stages, out Unit? general)
    {
        var last = Last(name);
        var owner = name.Split('.')[..^1];
        general = null;
        var rest = owner.Length > 0 && vendors.Contains(owner[0]) ? owner[1..] : owner;
        var isStage = rest.Length == 2 && stages.TryGetValue(rest[0], out var ids) && ids.Contains(rest[1]);
        if (owner.Length == 0 || (rest.Length > 0 && !isStage && !(rest.Length == 1 && stages.ContainsKey(rest[0]))))
            return false;
        if (isStage && last is "acceptance" or "seed_true_acceptance" or "prompting_weight")
        {
            general = Unit.None;
            return true;
        }

        // of a stage that is left out, which has no inputs of its own
        if (isStage && last is "steps" or "consumes")
            return true;

        var prefixes = new[] { "", owner[0] + ".", string.Join('.', rest) + ".", rest.Length > 0 ? rest[0] + "." : "" };
        foreach (var prefix in prefixes)
        {
            if (!register.Entries.TryGetValue(prefix + last, out var entry))
                continue;
            general = entry.Unit;
            return true;
        }

        return false;
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
