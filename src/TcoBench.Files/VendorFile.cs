using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Files.Plugins;
using TcoBench.Files.Sections;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files;

/// <summary>Reads a <c>vendor.yaml</c>: inputs first, then what the formulas over them describe.</summary>
internal sealed class VendorFile(InputRegister register, FindingList findings)
{
    private readonly SourcesSection _sources = new(findings);

    /// <summary>Where each plan stands, once the file was read.</summary>
    public IReadOnlyDictionary<PlanId, FileSpan> PlanPlaces { get; private set; } = new Dictionary<PlanId, FileSpan>();

    /// <summary>The vendor; null if the file has any error.</summary>
    /// <param name="section">The file.</param>
    /// <param name="path">Its folder, whose name is the vendor's id.</param>
    public DeclaredVendor? Read(Section section, string path)
    {
        var folder = Path.GetFileName(path);
        var idField = section.Required("vendor");
        if (idField.Id() is { } id && id != folder)
            findings.Error(DataCodes.IdMismatch, $"vendor \"{id}\" lies in folder \"{folder}\"", idField.Where, "the id is the name of the folder");
        var name = section.Required("name").Text();
        var role = section.Optional("role").OneOf() switch { "helper" => VendorRole.Helper, "sample" => VendorRole.Sample, _ => VendorRole.Vendor };
        var currency = section.Required("currency").OneOf([.. Exchange.Currencies]) ?? "USD";
        var units = UnitVocabulary.WithOwn(section.Optional("units"), findings);

        var vendorId = new VendorId(folder);
        _sources.Read(section, vendorId.Segment + ".", register.ShelfLife);
        var inputs = new InputsSection(register, units, vendorId.Segment + ".", findings);
        new PricesSection(register, inputs, units, _sources, findings).Read(section.Optional("prices"));
        inputs.Assumptions(section.Optional("assumptions"));
        inputs.Choices(section.Optional("choices"));

        var names = new FileNames(register, vendorId.Segment);
        var vendor = new VendorContext(register, _sources, names, new FormulaReader(names, findings), findings) { Segment = vendorId.Segment };
        var pluginField = section.Optional("plugin");
        var pluginFile = new PluginSection(findings).Read(pluginField, section.Optional("plugin_sha256"), path);
        using var plugin = vendor.Plugin = pluginFile is null ? null : new CompiledMeters(pluginFile, vendor);
        if (pluginField.IsPresent && plugin is null)
            names.AddBroken(CompiledMeters.Word);
        var models = new ModelsSection(vendor).Read(section.Required("models"));
        new TablesSection(vendor, units).Read(section.Optional("tables"));
        var meters = new MetersSection(vendor, units).Read(section.Required("meters"));
        var (offersField, plansField) = (section.Required("offers"), section.Required("plans"));
        var planReader = new PlansSection(vendor);
        var plans = planReader.Read(plansField);
        PlanPlaces = planReader.Places;
        var offerReader = new OffersSection(vendor, planReader.Lets, planReader.LetPlaces.Keys);
        var offers = offerReader.Read(offersField);
        plugin?.CheckUse();
        var isWhole = plugin?.IsIncomplete != true && pluginField.IsPresent == (plugin is not null);
        if (isWhole)
            planReader.CheckAgainst(offers, offerReader.LetsUsed, offerReader.UsedLets);

        var answers = new AnswersSection(_sources, findings).Read(section.Optional("answers"));
        var questionsField = section.Optional("questions");
        var questions = questionsField.IsPresent ? questionsField.Texts() : [];
        var examples = new ExamplesSection(vendor, plans, offerReader).Read(section.Optional("examples"));
        section.Done();

        CheckShadows(inputs, offerReader.Modules, hasPlugin: plugin is not null);
        if (isWhole)
            CheckUse(vendor, inputs);
        _sources.CheckAge(register.Book.Names.Where(n => n.StartsWith(vendorId.Segment + ".", StringComparison.Ordinal)).Select(n => register.Book.Find(n)!), register.AsOf);
        return findings.HasErrors
            ? null
            : new DeclaredVendor(new Catalog(vendorId, name!, role, Unit.Parse(currency), meters, models, offers, plans, answers, questions) { Examples = examples });
    }

    private void CheckShadows(InputsSection inputs, IReadOnlyCollection<string> modules, bool hasPlugin)
    {
        foreach (var (name, where) in inputs.Names)
        {
            var hidden = RequestNames.Common.ContainsKey(name) || modules.Contains(name) ? "is a name of the request"
                : Conversions.Named.ContainsKey(name) ? "is a conversion"
                : hasPlugin && name == CompiledMeters.Word ? "is the word that leaves a meter to the plugin"
                : null;
            if (hidden is not null)
                findings.Error(DataCodes.Shadows, $"\"{name}\" {hidden}, which formulas would use instead", where, "choose another name");
        }
    }

    // A figure that nothing uses is probably misspelt; a row of a table may stand there for the record.
    private void CheckUse(VendorContext vendor, InputsSection inputs)
    {
        foreach (var (name, where) in inputs.Names)
        {
            var isShared = EngineInput.All.ContainsKey(name) || register.Entries.ContainsKey(name);
            if (isShared && vendor.Register.Book.FindUnknown($"{vendor.Segment}.{name}") is not null)
                findings.Error(DataCodes.UnpublishedOffer, $"\"{name}\" is not known here, and the shared input would be used instead", where, "leave it out, or state an assumption");
            if (isShared || vendor.Names.IsUsed(name))
                continue;
            var near = Suggestion.DidYouMean(name, EngineInput.All.Keys.Concat(register.Entries.Keys.Where(full => !full.Contains('.', StringComparison.Ordinal))));
            findings.Error(DataCodes.Unused, $"nothing uses \"{name}\"{near}", where, "correct the name, or leave it out");
        }

        // what would use it may be among what was refused
        foreach (var table in findings.HasErrors ? [] : vendor.Tables.Values.OfType<DatedTable>())
        {
            foreach (var (row, where) in table.AllRows.Where(row => !table.Used.Contains(row.Key)))
                findings.Warning(DataCodes.Unused, $"no offer uses the price of {row} in table \"{table.Table.Name}\"", where, "add the offer, or leave the row out");
        }
    }
}
