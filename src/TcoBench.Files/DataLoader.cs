using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;
using TcoBench.Files.Format;
using TcoBench.Files.Plugins;
using TcoBench.Files.Scenarios;
using TcoBench.Files.Sections;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files;

/// <summary>
/// Reads all files of a run. Order of reading: scenario, shared inputs, vendors, jobs, requirements. A file with errors gives findings and is left out;
/// the others are still read.
/// </summary>
public static class DataLoader
{
    /// <summary>Most characters of an id of a vendor or a job.</summary>
    public const int LongestId = 40;

    /// <summary>Reads a run's files as of a day.</summary>
    /// <param name="folders">Where they are.</param>
    /// <param name="asOf">The day whose prices count.</param>
    /// <param name="assumptionsFile">Path of the shared inputs.</param>
    /// <param name="scenarioFile">Path of a scenario; null for none.</param>
    /// <param name="overrides">What-ifs.</param>
    public static Loaded Load(DataFolders folders, DateOnly asOf, string assumptionsFile, string? scenarioFile, IReadOnlyList<Override> overrides) =>
        LoadUnder(folders, asOf, assumptionsFile, scenarioFile is null ? [] : [scenarioFile], overrides);

    /// <summary>Reads a run's files as of a day, under several scenarios together. Where two of them say different things about the same, that is an error.</summary>
    /// <param name="folders">Where they are.</param>
    /// <param name="asOf">The day whose prices count.</param>
    /// <param name="assumptionsFile">Path of the shared inputs.</param>
    /// <param name="scenarioFiles">Paths of scenarios; none for the files as they are.</param>
    /// <param name="overrides">What-ifs, which win over scenarios.</param>
    /// <param name="requirementsFile">Path of what the buyer requires of every offer; null for what each job requires.</param>
    public static Loaded LoadUnder(DataFolders folders, DateOnly asOf, string assumptionsFile, IReadOnlyList<string> scenarioFiles, IReadOnlyList<Override> overrides, string? requirementsFile = null)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(assumptionsFile);
        ArgumentNullException.ThrowIfNull(scenarioFiles);
        ArgumentNullException.ThrowIfNull(overrides);
        var findings = new FindingList();
        return new Run(folders, new InputRegister(new InputBook(overrides), asOf), findings, new Statements(findings)).Load(assumptionsFile, scenarioFiles, requirementsFile);
    }

    /// <summary>True if a folder or file of that name, without extension, can hold a vendor or a job.</summary>
    public static bool IsId(string name) => name is { Length: <= LongestId } && Spelling.IsId(name);

    private sealed class Run(DataFolders folders, InputRegister register, FindingList findings, Statements statements)
    {
        private readonly List<IVendor> _vendors = [];
        private readonly List<FailedVendor> _failed = [];
        private readonly List<ReferenceJob> _jobs = [];
        private readonly HashSet<string> _vendorIds = new(StringComparer.Ordinal);
        private readonly Dictionary<string, IReadOnlyList<string>> _stages = new(StringComparer.Ordinal);
        private readonly Dictionary<(VendorId, PlanId), FileSpan> _plans = [];
        private readonly List<(Bridge Bridge, FileSpan Helper, FileSpan Plan)> _bridges = [];
        private readonly List<(AssumptionsFile File, Scenario Scenario)> _scenarios = [];
        private readonly List<string> _jobIds = [];
        private readonly JobChanges _changes = new(statements, findings);

        public Loaded Load(string assumptionsFile, IReadOnlyList<string> scenarioFiles, string? requirementsFile)
        {
            Scenarios(scenarioFiles);
            Shared(assumptionsFile);
            foreach (var folder in DataPaths.Folders(folders.Vendors, findings))
                Vendor(folder);
            foreach (var file in DataPaths.Files(folders.Jobs, findings))
                Job(file);

            var requirements = requirementsFile is null ? null : Requirements(requirementsFile);
            new AssumptionsFile(register, findings).CheckScenario([.. _vendorIds.Select(Names.Segment)], _stages);
            _changes.Check(_jobIds);
            CheckBridges();
            CheckCurrencies();
            new Correlations(register, findings).Define();
            return new Loaded(register.Book, _vendors, _jobs, findings.Snapshot())
            {
                Places = new Places(register.Entries.ToDictionary(e => e.Key, e => e.Value.Where, StringComparer.Ordinal), _plans),
                Scenarios = [.. _scenarios.Select(s => s.File.WithJobs(s.Scenario, _jobs.Select(job => job.Id)))],
                Failed = _failed,
                Requirements = requirements,
            };
        }

        private RequirementSet? Requirements(string path)
        {
            var own = new FindingList();
            var set = YamlReader.ReadFile(path, DataPaths.Display(path), own).Section(own, FileKind.Requirements) is { } section
                ? new RequirementsFile(own).Read(section, Path.GetFileNameWithoutExtension(path))
                : null;
            Keep(own);
            return set;
        }

        private void Scenarios(IReadOnlyList<string> paths)
        {
            foreach (var path in paths)
            {
                var file = new AssumptionsFile(register, findings);
                if (YamlReader.ReadFile(path, DataPaths.Display(path), findings).Section(findings, FileKind.Scenario) is { } section
                    && file.ReadScenario(section, statements, _changes) is { } scenario)
                    _scenarios.Add((file, scenario));
            }
        }

        private void Shared(string path)
        {
            var display = DataPaths.Display(path);
            if (YamlReader.ReadFile(path, display, findings).Section(findings, FileKind.Assumptions) is { } section)
                new AssumptionsFile(register, findings).ReadShared(section, new FileSpan(display, 0, 0, 1, ""));
        }

        private void Vendor(string folder)
        {
            var own = new FindingList();
            var path = Path.Combine(folder, "vendor.yaml");
            var id = Path.GetFileName(folder);
            if (!IsUsable(id, path, "folder"))
                return;
            _vendorIds.Add(id);
            if (YamlReader.ReadFile(path, DataPaths.Display(path), own).Section(own, FileKind.Vendor) is { } section)
            {
                var file = new VendorFile(register, own);
                if (file.Read(section, folder) is { } vendor)
                    _vendors.Add(vendor);
                foreach (var (plan, where) in file.PlanPlaces)
                    _plans[(new VendorId(id), plan)] = where;
            }

            Keep(own);
            var errors = own.Snapshot().Where(finding => finding.Severity == Severity.Error).ToList();
            if (errors.Count > 0 && errors.TrueForAll(PluginCodes.IsContained))
                _failed.Add(new FailedVendor(new VendorId(id), errors));
        }

        private void Job(string path)
        {
            var own = new FindingList();
            var id = Path.GetFileNameWithoutExtension(path);
            if (!IsUsable(id, path, "file"))
                return;
            _jobIds.Add(id);
            var document = YamlReader.ReadFile(path, DataPaths.Display(path), own);
            if ((document with { Root = _changes.Apply(id, document.Root) }).Section(own, FileKind.Job) is { } section)
            {
                var file = new JobFile(register, own);
                if (file.Read(section, id, [.. _vendorIds.Select(Names.Segment)]) is { } job)
                    _jobs.Add(job);
                _stages[Names.Segment(id)] = [.. file.StageIds, .. _changes.LeftOut(id)];
                _bridges.AddRange(file.Bridges);
            }

            Keep(own);
        }

        // Ids become parts of names, so no two of them may be written alike there.
        private bool IsUsable(string id, string path, string what)
        {
            if (IsId(id))
                return true;
            var where = new FileSpan(DataPaths.Display(path), 0, 0, 1, "");
            findings.Error(YamlCodes.NotAnId, $"{what} name {Show.Quoted(id)} is not an id", where, $"use letters a to z, digits and \"-\", a letter first, at most {LongestId}");
            return false;
        }

        private void Keep(FindingList own)
        {
            foreach (var finding in own.Snapshot())
                findings.Add(finding);
        }

        private void CheckBridges()
        {
            foreach (var (bridge, helperWhere, planWhere) in _bridges)
            {
                if (!_vendorIds.Contains(bridge.Helper.Value))
                {
                    findings.Error(DataCodes.UnknownReference, $"unknown vendor \"{bridge.Helper}\"{Suggestion.DidYouMean(bridge.Helper.Value, _vendorIds)}", helperWhere, "name a folder of the vendors");
                    continue;
                }

                // a helper whose file has errors was reported already
                var plans = _vendors.FirstOrDefault(v => v.Catalog.Id == bridge.Helper)?.Catalog.Plans.Select(plan => plan.Id.Value).ToList();
                if (plans is not null && !plans.Contains(bridge.Plan.Value))
                    findings.Error(DataCodes.UnknownReference, $"{bridge.Helper} has no plan \"{bridge.Plan}\"{Suggestion.DidYouMean(bridge.Plan.Value, plans)}", planWhere, $"its plans: {string.Join(", ", plans)}");
            }
        }

        // What is added without exchange must be in one currency, whoever states it.
        private void CheckCurrencies()
        {
            foreach (var (full, entry) in register.Entries.Concat(register.Scenario))
            {
                var last = full[(full.LastIndexOf('.') + 1)..];
                if (entry.Unit is null || !EngineInput.All.TryGetValue(last, out var engine) || engine.SameCurrencyAs is not { } other)
                    continue;
                if (register.Entries.TryGetValue(other, out var rate) && rate.Unit?.Symbols.FirstOrDefault(Exchange.Currencies.Contains) is { } currency && !entry.Unit.Symbols.Contains(currency))
                    findings.Error(DataCodes.WrongUnit, $"\"{full}\" is in {entry.Unit}; wanted: {currency}", entry.Where, $"it is added to amounts at \"{other}\"");
            }
        }
    }
}
