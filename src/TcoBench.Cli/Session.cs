using System.CommandLine;
using TcoBench.Analysis.Quotes;
using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Cli;

/// <summary>What a command works with: files read, what-ifs applied, day and currency settled.</summary>
/// <param name="Loaded">What the files say.</param>
/// <param name="AsOf">First day of production.</param>
/// <param name="AskedCurrency">Currency asked for; null for the command's default.</param>
/// <param name="Format">Format of the result.</param>
/// <param name="Location">Where the data are.</param>
/// <param name="Scenario">Names of the scenarios in words; empty for the default assumptions.</param>
/// <param name="Language">Language of the result.</param>
internal sealed record Session(Loaded Loaded, DateOnly AsOf, Unit? AskedCurrency, string Format, DataLocation Location, string Scenario, Language Language)
{
    private static readonly string[] Structural =
        ["size", "width", "height", "factor", "model", "quality", "modules", "module", "images", "grid", "candidates", "keep", "round_limit", "feed", "months", "plan", "term", "seats", "reference_images"];

    /// <summary>The files behind it, to be read again under other changes.</summary>
    public required RunFiles Files { get; init; }

    /// <summary>Paths of the scenarios asked for.</summary>
    public required IReadOnlyList<string> ScenarioPaths { get; init; }

    /// <summary>Inputs that are set on the command line, in their order.</summary>
    public required IReadOnlyList<Override> WhatIfs { get; init; }

    /// <summary>Vendors that take part in comparisons.</summary>
    public IReadOnlyList<IVendor> Ranked => [.. Loaded.Vendors.Where(v => v.Catalog.Role == VendorRole.Vendor)];

    /// <summary>Exchange at this session's rates.</summary>
    public Exchange Exchange => new(new Scope(Loaded.Book));

    /// <summary>Quotes and bills as of this session's day.</summary>
    public PriceDesk Desk => new(Loaded.Book, AsOf);

    /// <summary>Reads options and files.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">Where messages go.</param>
    /// <param name="formats">Formats the command knows, the default first.</param>
    /// <param name="strict">True if any error in a file ends the command.</param>
    /// <param name="scenario">Scenario file; null for the one asked for, if any.</param>
    /// <param name="day">Day whose prices count; null for the one asked for, or today.</param>
    /// <param name="translated">Formats written in other languages than English, too.</param>
    /// <exception cref="UsageException">An option value means nothing.</exception>
    /// <exception cref="InvalidInputException">A file is wrong.</exception>
    public static Session Open(ParseResult parsed, Terminal console, string[] formats, bool strict = true, string? scenario = null, DateOnly? day = null, string[]? translated = null)
    {
        var asOf = day ?? AsOfDay(parsed, console);
        var currency = parsed.GetValue(Options.Currency) is { } code ? Unit.Parse(Values.Word("--currency", code, [.. TcoBench.Core.Billing.Exchange.Currencies])) : null;
        var format = parsed.GetValue(Options.Format) is { } f ? Values.Word("--format", f, formats) : formats[0];
        var language = parsed.GetValue(Options.Lang) is { } lang ? Language.Of(Values.Word("--lang", lang, [.. Language.All.Select(l => l.Code)]))! : Language.English;
        if (language != Language.English && translated?.Contains(format) != true)
            throw new UsageException($"--lang \"{language.Code}\": this result is in English only", $"the table of compare and workbooks are written in {language.Name}: tcobench workbook --lang {language.Code} -o FILE.xlsx");

        var overrides = parsed.GetValue(Options.Set)!.Select(Values.WhatIf).ToList();
        if (overrides.FirstOrDefault(o => o.Name == "window" || o.Name.EndsWith(".window", StringComparison.Ordinal)) is { } ofWindow)
            throw new UsageException($"--set \"{ofWindow.Name}\": the window also decides in how many months one may produce", "set it with --window, as in --window 30d");
        int? window = parsed.GetResult(Options.Window) is not null && parsed.GetValue(Options.Window) is { } w ? Values.Days(w) : null;

        var location = DataLocation.Find(Environment.CurrentDirectory);
        var folders = location.Folders(parsed.GetValue(Options.Vendors), parsed.GetValue(Options.Jobs));
        console.Error.WriteLine($"data: {string.Join(", ", new[] { location.Root, parsed.GetValue(Options.Vendors), parsed.GetValue(Options.Jobs), parsed.GetValue(Options.Assumptions) }.OfType<string>())}");
        var assumptions = parsed.GetValue(Options.Assumptions) ?? Path.Combine(folders.Assumptions, "default.yaml");
        IReadOnlyList<string> scenarios = scenario is not null ? [scenario] : [.. parsed.GetValue(Options.Scenario)!.Select(location.Scenarios.Find).Distinct(StringComparer.Ordinal)];
        var requirements = RequirementsFile(location.Requirements, parsed.GetValue(Options.Requirements));
        var files = new RunFiles(folders, assumptions, requirements, asOf, window, parsed.GetResult(Options.NoBridges) is not null && parsed.GetValue(Options.NoBridges));
        var loaded = files.Load(scenarios, overrides);
        if (strict && loaded.Errors.Any())
            throw new InvalidInputException(loaded.Findings);
        if (strict)
            console.Error.Write(FindingText.Render(loaded.Contained));
        foreach (var whatIf in overrides)
            RefuseMoreThanAll(whatIf, loaded.Book);
        return new Session(loaded, asOf, currency, format, location, string.Join(" + ", scenarios.Select(InWords)), language) { Files = files, ScenarioPaths = scenarios, WhatIfs = overrides };
    }

    private static string InWords(string scenario) => Path.GetFileNameWithoutExtension(scenario).Replace('-', ' ');

    private static DateOnly AsOfDay(ParseResult parsed, Terminal console) => parsed.GetValue(Options.AsOf) is { } day ? Values.AsOf(day) : console.Today;

    // "--set failure_rate=4" is meant as 4 %; as 400 % it would make failing cheap.
    private static void RefuseMoreThanAll(Override whatIf, InputBook book)
    {
        var last = whatIf.Name.Split('.')[^1];
        if (whatIf.Value <= 1 || last == "unplanned_use")
            return;
        if (last.EndsWith("acceptance", StringComparison.Ordinal) || book.Names.Any(n => n.Split('.')[^1] == last && InputTitles.IsShare(book.Find(n)!)))
            throw new UsageException(FormattableString.Invariant($"--set \"{whatIf.Name}={whatIf.Value}\" is more than 100 %"), FormattableString.Invariant($"it is a share: write {whatIf.Value}% or {whatIf.Value / 100} if that is meant"));
    }

    /// <summary>Builds cost models in a currency.</summary>
    public CostModels Models(Unit currency) => new(Loaded.Book, Loaded.Vendors, AsOf, currency);

    /// <summary>The vendor of an id.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    /// <exception cref="PluginFailedException">There is one, and its plugin failed.</exception>
    public IVendor Vendor(string id) =>
        Loaded.Vendors.FirstOrDefault(v => v.Catalog.Id.Value == id)
        ?? throw (Loaded.Failed.FirstOrDefault(v => v.Id.Value == id) is { } failed ? new PluginFailedException(failed.Why) : Values.Unknown("--vendor", id, Ranked.Select(v => v.Catalog.Id.Value)));

    /// <summary>The job of an id.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public ReferenceJob Job(string id) =>
        Loaded.Jobs.FirstOrDefault(j => j.Id.Value == id) ?? throw Values.Unknown("--job", id, Loaded.Jobs.Select(j => j.Id.Value));

    /// <summary>The plan of an id.</summary>
    /// <exception cref="UsageException">The vendor has none.</exception>
    public static Plan Plan(IVendor vendor, string id) =>
        vendor.Catalog.Plans.FirstOrDefault(p => p.Id.Value == id) ?? throw Values.Unknown("--plan", id, vendor.Catalog.Plans.Select(p => p.Id.Value));

    /// <summary>Refuses what-ifs that no input answered to. Called once the models are built, as narrower names are made on demand.</summary>
    /// <exception cref="UsageException">A what-if has no effect.</exception>
    public void RefuseUnusedWhatIfs()
    {
        if (Loaded.Book.Unused.FirstOrDefault(o => o.Name != "*.window") is not { } unused)
            return;
        var last = unused.Name.Split('.')[^1];
        var near = Loaded.Book.Names.Where(n => n.Split('.')[^1] == last).Take(8).ToList();
        throw new UsageException(
            $"--set \"{unused.Name}\": no input of that name is used here{(near.Count == 0 ? Suggestion.DidYouMean(unused.Name, Loaded.Book.Names) : "")}",
            near.Count > 0 ? $"candidates: {string.Join(", ", near)}"
                : last == "assets" ? "the volume is set with --assets"
                : Structural.Contains(last) ? $"\"{last}\" decides what is calculated rather than a figure in it: change it in the job's file, or by an option"
                : "");
    }

    // Without the option the default, where the data have one; else what each job requires is all.
    private static string? RequirementsFile(string folder, string? name) =>
        name is null ? Named(folder, "default")
        : name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal) ? name
        : Named(folder, name) ?? throw Values.Unknown("--requirements", name, Yaml(folder).Select(f => Path.GetFileNameWithoutExtension(f)));

    private static string? Named(string folder, string name) => Path.Combine(folder, name + ".yaml") is var file && File.Exists(file) ? file : null;

    private static IReadOnlyList<string> Yaml(string folder) => Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];
}
