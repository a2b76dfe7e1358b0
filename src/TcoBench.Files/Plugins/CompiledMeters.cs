using TcoBench.Core.Findings;
using TcoBench.Core.Metering;
using TcoBench.Core.Plugins;
using TcoBench.Core.Vendors;
using TcoBench.Files.Sections;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Plugins;

/// <summary>
/// The meters of a vendor that its plugin states. The plugin is loaded when the first offer asks for it and unloaded when the file has been read;
/// what it does wrong is one finding at the line that names it, after which it is asked no more.
/// </summary>
internal sealed class CompiledMeters(PluginFile file, VendorContext vendor) : IDisposable
{
    /// <summary>The word that leaves a meter to the plugin.</summary>
    public const string Word = "plugin";

    private PluginContext? _context;
    private IVendorPlugin? _plugin;
    private bool _asked;

    /// <summary>True if an offer was not asked about, because the plugin failed or the file was wrong already: then nothing can be said about what is not used.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>What one request of an offer consumes on the meters left to the plugin.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="request">The meters left to it, and the names of the request and of plans; takes the names it asked for.</param>
    /// <param name="lets">The names plans decide, with what the first plan gives.</param>
    /// <param name="unknown">Takes the figures it uses that nobody knows.</param>
    /// <returns>The offer's consumption with the plugin's formulas in their places; without them, and with a finding if it failed, if there are none.</returns>
    public IReadOnlyList<Consumption> Stated(Offer offer, ConsumesSection request, IReadOnlyDictionary<string, Formula> lets, ICollection<UnknownFigure> unknown)
    {
        _asked = true;
        if (IsIncomplete || vendor.Findings.HasErrors)
        {
            IsIncomplete = true;
            return offer.Consumes;
        }

        try
        {
            _plugin ??= Load();
            var names = new PluginNames(request.Names, Input);
            var asked = new PluginRequest(offer with { Consumes = [] }, names.Find, names.Number);
            var answer = Call(() => _plugin.Meter(asked)?.Take(request.LeftToPlugin.Count + 1).ToList(), names);
            request.Texts.AddRange(names.Places.Values);
            if (unknown.Count > 0)
                return offer.Consumes;
            var trial = request.Names.Where(name => !lets.ContainsKey(name.Key)).ToDictionary(name => name.Key, name => new Input($"request.{name.Key}", 1, name.Value.Unit, Evidence.Chosen("a trial")));
            var formulas = new PluginAnswer(offer, names.Places, name => (Formula?)trial.GetValueOrDefault(name) ?? lets.GetValueOrDefault(name) ?? Input(name), trial).Checked(answer, request.LeftToPlugin);
            return [.. offer.Consumes.Select(c => formulas.TryGetValue(c.Meter, out var formula) ? c with { PerRequest = formula } : c)];
        }
        catch (PluginFault fault)
        {
            IsIncomplete = true;
            vendor.Findings.Error(fault.Code, fault.Message, file.Where, fault.Hint);
            return offer.Consumes;
        }

        Formula? Input(string name) => vendor.Names.Find(name, unknown);
    }

    /// <summary>Reports a plugin that nothing is left to.</summary>
    public void CheckUse()
    {
        if (!_asked && !vendor.Findings.HasErrors)
            vendor.Findings.Error(PluginCodes.NothingLeft, "no offer leaves a meter to the plugin", file.Where, $"write \"{Word}\" in place of a formula under consumes, or leave the plugin out");
    }

    /// <summary>Unloads the plugin.</summary>
    public void Dispose()
    {
        _plugin = null;
        _context?.Unload();
    }

    private IVendorPlugin Load()
    {
        var bytes = file.Read();
        _context = new PluginContext(file.Path);
        return Call(() => PluginClass.Create(_context, bytes, file.Text), names: null);
    }

    private T Call<T>(Func<T> call, PluginNames? names)
    {
        var result = default(T);
        PluginFailure? failure;
        try
        {
            failure = PluginCall.Run(() => result = call());
        }
        finally
        {
            names?.Close();
        }

        return failure switch
        {
            null => result!,
            { Cause: PluginFault fault } => throw fault,
            { Cause: UnknownNameException unknown } => throw Unknown(unknown.Name ?? "", names),
            _ when _context!.Missing is { } missing => throw new PluginFault(PluginCodes.Dependency, $"the plugin needs {missing}, which is not beside it", "copy the plugin's dependencies with it: build it with EnableDynamicLoading"),
            { Cause: TypeLoadException or MissingMemberException or BadImageFormatException or FileLoadException } =>
                throw new PluginFault(PluginCodes.Dependency, $"the plugin needs something that is not here: {Show.Quoted(failure.Message)}", "compile it against this version"),
            { Cause: CannotComputeException } => throw new PluginFault(PluginCodes.UnknownName, "the plugin asks for the value of a name that has none yet", "names have a unit while formulas are built; Number gives a decision's value"),
            _ => throw new PluginFault(PluginCodes.Threw, $"the plugin threw {failure.Cause.GetType().Name}: {Show.Quoted(failure.Message)}", "mend the plugin; its own tests can ask it the same"),
        };
    }

    private PluginFault Unknown(string name, PluginNames? names) =>
        names?.Knows(name) == true
            ? new PluginFault(PluginCodes.UnknownName, $"the plugin asks for the value of {Show.Quoted(name)}, which is uncertain or differs between requests", "Number gives decisions only; use the name itself in the formula")
            : new PluginFault(PluginCodes.UnknownName, $"the plugin asks for {Show.Quoted(name)}, which nothing is called here{Suggestion.DidYouMean(name, vendor.Names.Candidates())}", "define it under prices, assumptions or choices");
}
