using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;
using TcoBench.Files.Format;
using TcoBench.Files.Plugins;
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
    /// <param name="requirementsFile">Path of what the buyer requires of every offer; null for what each job requires.</param>
    public static Loaded Load(DataFolders folders, DateOnly asOf, string assumptionsFile, string? scenarioFile, IReadOnlyList<Override> overrides, string? requirementsFile = null)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(assumptionsFile);
        ArgumentNullException.ThrowIfNull(overrides);
        return new Run(folders, new InputRegister(new InputBook(overrides), asOf)).Load(assumptionsFile, scenarioFile, requirementsFile);
    }

    /// <summary>True if a folder or file of that name, without extension, can hold a vendor or a job.</summary>
    public static bool IsId(string name) => name is { Length: <= LongestId } && Spelling.IsId(name);

    private sealed class Run(DataFolders folders, InputRegister register)
    {
        private readonly FindingList _findings = new();
        private readonly List<IVendor> _vendors = [];
        private readonly List<FailedVendor> _failed = [];
        private readonly List<ReferenceJob> _jobs = [];
        private readonly HashSet<string> _vendorIds = new(StringComparer.Ordinal);
        private readonly Dictionary<string, IReadOnlyList<string>> _stages = new(StringComparer.Ordinal);
        private readonly Dictionary<(VendorId, PlanId), FileSpan> _plans = [];
        private readonly List<(Bridge Bridge, FileSpan Helper, FileSpan Plan)> _bridges = [];

        public Loaded Load(string assumptionsFile, string? scenarioFile, string? requirementsFile)
        {
            var scenario = scenarioFile is null ? null : Scenario(scenarioFile);
            Shared(assumptionsFile);
            foreach (var folder in DataPaths.Folders(folders.Vendors, _findings))
                Vendor(folder);
            foreach (var file in DataPaths.Files(folders.Jobs, _findings))
                Job(file);

            var requirements = requirementsFile is null ? null : Requirements(requirementsFile);
            scenario?.CheckScenario([.. _vendorIds.Select(Names.Segment)], _stages);
            CheckBridges();
            CheckCurrencies();
            new Correlations(register, _findings).Define();
            return new Loaded(register.Book, _vendors, _jobs, _findings.Snapshot())
            {
                Places = new Places(register.Entries.ToDictionary(e => e.Key, e => e.Value.Where, StringComparer.Ordinal), _plans),
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

        private AssumptionsFile? Scenario(string path)
        {
            if (YamlReader.ReadFile(path, DataPaths.Display(path), _findings).Section(_findings, FileKind.Scenario) is not { } section)
                return null;
            var file = new AssumptionsFile(register, _findings);
            file.ReadScenario(section);
            return file;
        }

        private void Shared(string path)
        {
            var display = DataPaths.Display(path);
            if (YamlReader.ReadFile(path, display, _findings).Section(_findings, FileKind.Assumptions) is { } section)
                new AssumptionsFile(register, _findings).ReadShared(section, new FileSpan(display, 0, 0, 1, ""));
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
            if (YamlReader.ReadFile(path, DataPaths.Display(path), own).Section(own, FileKind.Job) is { } section)
            {
                var file = new JobFile(register, own);
                if (file.Read(section, id, [.. _vendorIds.Select(Names.Segment)]) is { } job)
                    _jobs.Add(job);
                _stages[Names.Segment(id)] = file.StageIds;
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
            _findings.Error(YamlCodes.NotAnId, $"{what} name {Show.Quoted(id)} is not an id", where, $"use letters a to z, digits and \"-\", a letter first, at most {LongestId}");
            return false;
        }

        private void Keep(FindingList own)
        {
            foreach (var finding in own.Snapshot())
                _findings.Add(finding);
        }

        private void CheckBridges()
        {
            foreach (var (bridge, helperWhere, planWhere) in _bridges)
            {
                if (!_vendorIds.Contains(bridge.Helper.Value))
                {
                    _findings.Error(DataCodes.UnknownReference, $"unknown vendor \"{bridge.Helper}\"{Suggestion.DidYouMean(bridge.Helper.Value, _vendorIds)}", helperWhere, "name a folder of the vendors");
                    continue;
                }

                // a helper whose file has errors was reported already
                var plans = _vendors.FirstOrDefault(v => v.Catalog.Id == bridge.Helper)?.Catalog.Plans.Select(plan => plan.Id.Value).ToList();
                if (plans is not null && !plans.Contains(bridge.Plan.Value))
                    _findings.Error(DataCodes.UnknownReference, $"{bridge.Helper} has no plan \"{bridge.Plan}\"{Suggestion.DidYouMean(bridge.Plan.Value, plans)}", planWhere, $"its plans: {string.Join(", ", plans)}");
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
                    _findings.Error(DataCodes.WrongUnit, $"\"{full}\" is in {entry.Unit}; wanted: {currency}", entry.Where, $"it is added to amounts at \"{other}\"");
            }
        }
    }
}
