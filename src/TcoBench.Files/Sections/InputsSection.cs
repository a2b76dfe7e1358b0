using TcoBench.Core.Findings;
using TcoBench.Files.Scenarios;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>Assumptions and choices: figures with a reason. Names are put behind the owner's prefix.</summary>
/// <param name="register">Takes the inputs.</param>
/// <param name="units">Unit names known here.</param>
/// <param name="prefix">Put before each name, e.g. <c>leonardo.</c>; empty for shared inputs and scenarios.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class InputsSection(InputRegister register, UnitVocabulary units, string prefix, FindingList findings)
{
    /// <summary>Names defined here so far, refused ones included, each with its place.</summary>
    public Dictionary<string, FileSpan> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Id of the scenario whose inputs these are: then names are full names. Null for files that own their inputs.</summary>
    public string? Scenario { get; init; }

    /// <summary>What the other scenarios of the run say; null for files that own their inputs.</summary>
    public Statements? Statements { get; init; }

    public void Assumptions(Field section)
    {
        foreach (var entry in section.IsPresent ? section.Entries() : [])
        {
            if (NewName(entry) is { } name)
                Add(entry, name, Assumption(entry, name));
        }
    }

    public void Choices(Field section)
    {
        foreach (var entry in section.IsPresent ? section.Entries() : [])
        {
            if (NewName(entry) is { } name)
                Add(entry, name, Choice(entry, name));
        }
    }

    /// <summary>A job's inputs: choices, or assumptions where they have a base or say anything about their uncertainty.</summary>
    public void Either(Field section)
    {
        foreach (var entry in section.IsPresent ? section.Entries() : [])
        {
            if (NewName(entry) is { } name)
                Add(entry, name, entry.Node() is YamlMap map && map.Entries.Any(e => e.Key == "base" || SpreadSection.Keys.Contains(e.Key)) ? Assumption(entry, name) : Choice(entry, name));
        }
    }

    /// <summary>The name an entry defines; null, with a finding, if it is none or was given before.</summary>
    internal string? NewName(Field entry)
    {
        if (entry.KeyAsName() is not { } name)
            return null;
        if (Scenario is null && name.Contains('.', StringComparison.Ordinal))
        {
            findings.Error(YamlCodes.NotAName, $"\"{name}\" is a full name", entry.KeyWhere, "names in this file have no dots");
            return null;
        }

        if (Formulas.Names.Reason(prefix + name) is { } reason)
        {
            findings.Error(YamlCodes.NotAName, reason, entry.KeyWhere, "write a shorter name");
            return null;
        }

        if (Names.TryAdd(name, entry.KeyWhere))
            return name;
        findings.Error(DataCodes.Twice, $"input \"{name}\" is defined twice", entry.KeyWhere, $"it is already on line {Names[name].Line}");
        return null;
    }

    internal string Full(string name) => prefix + name;

    /// <summary>Reports a figure below zero, unless it is an offset, and a share above 100 %.</summary>
    internal bool IsAllowed(decimal? value, string name, Field field)
    {
        if (value > 1 && EngineInput.IsShare(Last(name)))
        {
            findings.Error(DataCodes.MoreThanAll, $"{field.Key} of \"{name}\" is more than 100 %", field.Where, "a share is at most 1, or 100%; 4 per cent is written 4%");
            return false;
        }

        if (value is not < 0 || MayBeNegative(name))
            return true;
        findings.Error(DataCodes.Negative, $"{field.Key} of \"{name}\" is negative", field.Where, "write a value of at least 0");
        return false;
    }

    /// <summary>True for offsets; everything else is at least 0.</summary>
    internal static bool MayBeNegative(string name) => EngineInput.All.TryGetValue(Last(name), out var engine) && engine.MayBeNegative;

    /// <summary>Reports a unit that the calculation, or the shared input of that name, does not have.</summary>
    internal bool Fits(Unit? unit, string name, Field field)
    {
        if (unit is null)
            return false;
        var last = Last(name);
        var wanted = EngineInput.All.TryGetValue(last, out var engine) ? engine.Unit
            : register.Entries.TryGetValue(last, out var shared) && shared.Unit is { } its ? new Wanted(its.ToString(), [its])
            : null;
        if (wanted is null || wanted.Fits(unit))
            return true;
        var actual = ReferenceEquals(unit, Unit.None) ? "has no unit" : $"is in {unit}";
        findings.Error(DataCodes.WrongUnit, $"\"{name}\" {actual}; wanted: {wanted}", field.Where, $"give the value in {wanted}");
        return false;
    }

    /// <summary>A number, or a share of one also as a percentage.</summary>
    internal static decimal? Value(Field field, Unit? unit) =>
        field.Node() is YamlText { IsPlain: true } text && text.Text.EndsWith('%') && (unit is null || ReferenceEquals(unit, Unit.None))
            ? field.Percent()
            : field.Number();

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    private Figure? Assumption(Field entry, string name)
    {
        if (entry.Section() is not { } section)
            return null;
        var middle = section.Required("base");
        var spreadSection = new SpreadSection(section, this, findings);
        var unitField = section.Required("unit");
        var why = section.Required("why").Text();
        section.Optional("channel").OneOf();

        var unit = units.Read(unitField);
        var value = Value(middle, unit);
        var fits = Fits(unit, name, unitField) & IsAllowed(value, name, middle);
        var spread = spreadSection.Read(name, unit, middle, value);
        section.Done();
        return fits && value is not null && spread is not null && why is not null ? new Figure(value.Value, unit!, Evidence.Assumed(Why(why)), spread) : null;
    }

    private Figure? Choice(Field entry, string name)
    {
        if (entry.Section() is not { } section)
            return null;
        var (valueField, unitField) = (section.Required("value"), section.Required("unit"));
        var why = section.Required("why").Text();
        section.Done();

        var unit = units.Read(unitField);
        var value = Value(valueField, unit);
        var fits = Fits(unit, name, unitField) & IsAllowed(value, name, valueField);
        return fits && value is not null && unit is not null && why is not null ? new Figure(value.Value, unit, Evidence.Chosen(Why(why)), null) : null;
    }

    private string Why(string why) => Scenario is null ? why : $"{why} (scenario {Scenario})";

    private void Add(Field entry, string name, Figure? figure)
    {
        if (figure is null)
            register.DefineBroken(Full(name), entry.KeyWhere);
        else if (Scenario is null)
            register.Define(Full(name), figure.Value, figure.Unit, figure.Evidence, figure.Spread, entry.KeyWhere);
        else if (Statements!.Add($"input \"{name}\"", new Statement(Scenario, (figure.Value, figure.Unit.ToString(), figure.Spread), entry.KeyWhere)))
            register.DefineForScenario(name, figure.Value, figure.Unit, figure.Evidence, figure.Spread, entry.KeyWhere);
    }

    private sealed record Figure(decimal Value, Unit Unit, Evidence Evidence, Spread? Spread);
}
