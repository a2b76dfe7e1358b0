using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>Published, derived and unknown figures, with their history: exactly the entry that holds on the day asked for counts.</summary>
internal sealed class PricesSection(InputRegister register, InputsSection inputs, UnitVocabulary units, SourcesSection sources, FindingList findings)
{
    private readonly OthersSection _others = new(sources, findings);

    public void Read(Field section)
    {
        foreach (var entry in section.IsPresent ? section.Entries() : [])
        {
            if (inputs.NewName(entry) is not { } name)
                continue;
            var prices = (entry.Node() is YamlList ? entry.Items() : [entry]).Select(item => One(item, name)).ToList();
            if (prices.Count == 0)
                findings.Error(DataCodes.NothingListed, $"\"{name}\" has no value", entry.KeyWhere, "list at least one dated value");
            if (prices.Count == 0 || prices.Contains(null) || !AreConsistent(name, prices!))
                register.DefineBroken(inputs.Full(name), entry.KeyWhere);
            else
                Define(name, entry, prices!);
        }
    }

    private void Define(string name, Field entry, List<Price> prices)
    {
        var full = inputs.Full(name);
        var unit = prices[0].Unit;
        if (prices.FirstOrDefault(price => price.Period.Holds(register.AsOf)) is not { } price)
            register.DefineUnknown(full, unit, $"no price known as of {register.AsOf:yyyy-MM-dd}", $"What was \"{name}\" on {register.AsOf:yyyy-MM-dd}?", onlyThatDay: true, entry.KeyWhere);
        else if (price.Unknown is { } why)
            register.DefineUnknown(full, unit, why, price.Question, onlyThatDay: false, entry.KeyWhere);
        else
            register.Define(full, price.Value, unit, price.Evidence!, price.Spread, entry.KeyWhere);
    }

    private bool AreConsistent(string name, List<Price> prices)
    {
        var before = findings.Count;
        for (var i = 1; i < prices.Count; i++)
        {
            var (price, first) = (prices[i], prices[0]);
            if (!ReferenceEquals(price.Unit, first.Unit))
                findings.Error(DataCodes.WrongUnit, $"\"{name}\" is in {price.Unit} here and in {first.Unit} before", price.Where, "all values of one figure have one unit");
            if (prices.Take(i).FirstOrDefault(earlier => earlier.Period.Overlaps(price.Period)) is { } other)
                findings.Error(DataCodes.Overlap, $"two values of \"{name}\" hold on the same day", price.Where, $"end the value of line {other.Where.Line} with \"to\" on the day this one begins");
        }

        if (findings.Count == before)
            History.Check($"\"{name}\"", prices.Select(p => (p.Period, p.Unknown is null ? p.Value : (decimal?)null, p.Where)), findings);
        return !findings.HasErrorsSince(before);
    }

    private Price? One(Field entry, string name)
    {
        if (entry.Section() is not { } section)
            return null;
        var before = findings.Count;
        var unitField = section.Required("unit");
        var unit = units.Read(unitField);
        inputs.Fits(unit, name, unitField);
        var (unknown, derived, source) = (section.Optional("unknown"), section.Optional("derived"), section.Optional("source"));
        CheckEvidence(section, name, unknown, derived, source);

        var price = unknown.IsPresent ? Unpublished(section, unknown, unit) : Known(section, name, derived, source, unit);
        var period = Period.Read(section.Optional("from"), section.Optional("to"), findings);
        section.Done();
        return findings.Count == before && price is not null ? price with { Period = period } : null;
    }

    private void CheckEvidence(Section section, string name, Field unknown, Field derived, Field source)
    {
        var given = new[] { source, derived, unknown }.Where(field => field.IsPresent).ToList();
        if (given.Count == 0)
            findings.Error(DataCodes.Evidence, $"\"{name}\" has no evidence", section.Where, "add \"source\", \"derived\" with \"sources\", or \"unknown\"");
        else if (given.Count > 1)
            findings.Error(DataCodes.Evidence, $"\"{name}\" has two kinds of evidence: {string.Join(" and ", given.Select(field => field.Key))}", given[1].KeyWhere, "keep one of them");
    }

    private static Price? Unpublished(Section section, Field unknown, Unit? unit)
    {
        var why = unknown.Text();
        var question = section.Required("question").Text();
        section.Optional("note").Text();
        return why is null || question is null || unit is null ? null : new Price(section.Where, unit) { Unknown = why, Question = question };
    }

    private Price? Known(Section section, string name, Field derived, Field source, Unit? unit)
    {
        var valueField = section.Required("value");
        var value = InputsSection.Value(valueField, unit);
        inputs.IsAllowed(value, name, valueField);
        var note = section.Optional("note").Text();
        if (value == 0 && note is null)
            findings.Error(DataCodes.ZeroPrice, $"\"{name}\" is 0", valueField.Where, "a figure of 0 needs a \"note\" that says why it is free");

        var evidence = derived.IsPresent ? Derived(section, derived) : source.IsPresent ? Published(source, note) : null;
        var (others, judged) = (_others.Read(section.Optional("also"), unit), OthersSection.Judged(section.Optional("confidence")));
        var uncertain = new SpreadSection(section, inputs, findings);
        var spread = uncertain.IsPresent ? uncertain.Read(name, unit, valueField, value) : null;
        return value is null || unit is null || evidence is null ? null : new Price(section.Where, unit) { Value = value.Value, Evidence = evidence with { Others = others, Judged = judged }, Spread = spread };
    }

    private Evidence? Published(Field source, string? note) => sources.Find(source) is { } found ? Evidence.Published(found, note ?? "") : null;

    private Evidence? Derived(Section section, Field derived)
    {
        var from = section.Required("sources");
        var items = from.IsPresent ? from.Items() : [];
        if (from.Node() is YamlList && items.Count == 0)
            findings.Error(DataCodes.NothingListed, "a derived figure rests on no source", from.Where, "list what it was derived from");
        var found = items.Select(sources.Find).ToList();
        return derived.Text() is { } how && found.Count > 0 && !found.Contains(null) ? Evidence.Derived(how, [.. found.OfType<Source>()]) : null;
    }

    private sealed record Price(FileSpan Where, Unit Unit)
    {
        public decimal Value { get; init; }
        public Evidence? Evidence { get; init; }
        public Spread? Spread { get; init; }
        public string? Unknown { get; init; }
        public string Question { get; init; } = "";
        public Period Period { get; init; } = new(null, null);
    }
}
