using TcoBench.Core.Findings;
using TcoBench.Core.Metering;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>Price tables by model, quality, size or steps. Source, period and note may stand at any level and hold for everything below.</summary>
internal sealed class TablesSection(VendorContext vendor, UnitVocabulary units)
{
    private static readonly string[] Attributes = ["source", "from", "to", "note"];
    public static readonly string[] KeyWords = ["model", "quality", "size", "steps"];

    private readonly OthersSection _others = new(vendor.Sources, vendor.Findings);

    private FindingList Findings => vendor.Findings;

    public void Read(Field tables)
    {
        foreach (var entry in tables.IsPresent ? tables.Entries() : [])
        {
            if (entry.KeyAsName() is not { } name)
                continue;
            var before = Findings.Count;
            var table = One(entry, name);
            vendor.Add(vendor.Tables, "table", name, Findings.HasErrorsSince(before) ? null : table, entry.KeyWhere);
        }
    }

    private DatedTable? One(Field entry, string name)
    {
        if (entry.Section() is not { } section)
            return null;
        var unit = units.Read(section.Required("unit"));
        var by = section.Required("by");
        var keys = vendor.AtLeastOne(by).Select(key => key.OneOf()).OfType<string>().ToList();
        if (keys.Distinct().Count() < keys.Count)
            Findings.Error(DataCodes.Twice, "a table has each key once", by.Where, "list model, quality, size and steps at most once each");
        var common = Common(section.Optional, new Context(null, new Period(null, null), null, []));
        var rows = section.Required("rows");
        section.Done();
        if (unit is null || keys.Count == 0)
            return null;

        var found = new List<Row>();
        var before = Findings.Count;
        Level(rows, keys, common, found);
        if (rows.Node() is YamlMap && found.Count == 0 && Findings.Count == before)
            Findings.Error(DataCodes.NothingListed, $"table \"{name}\" has no rows", rows.Where, "list at least one price");
        return found.Exists(row => row.Source is null) ? null : Table(name, unit, keys, found);
    }

    private DatedTable? Table(string name, Unit unit, List<string> keys, List<Row> found)
    {
        var rows = new Dictionary<string, Input>(StringComparer.Ordinal);
        var all = new Dictionary<string, FileSpan>(StringComparer.Ordinal);
        foreach (var same in found.GroupBy(row => string.Join('.', row.Path.Select(Names.Segment))))
        {
            var history = same.ToList();
            for (var i = 1; i < history.Count; i++)
            {
                if (history.Take(i).Any(earlier => earlier.Period.Overlaps(history[i].Period)))
                    Findings.Error(DataCodes.Overlap, $"two prices for {string.Join('/', history[i].Path)} hold on the same day", history[i].Where, "end the earlier one with \"to\"");
            }

            History.Check($"the price for {string.Join('/', history[0].Path)}", history.Select(row => (row.Period, (decimal?)row.Price, row.Where)), Findings);
            all[string.Join('/', history[0].Path)] = history[0].Where;
            if (history.FirstOrDefault(row => row.Period.Holds(vendor.Register.AsOf)) is not { } row)
                continue;
            var full = $"{vendor.Segment}.{name}.{same.Key}";
            if (Names.Reason(full) is { } reason)
                Findings.Error(YamlCodes.NotAName, reason, row.Where, "use shorter keys");
            else
                rows[string.Join('/', row.Path)] = Define(full, row, unit);
        }

        if (keys.Contains("steps"))
            CheckBands(keys.IndexOf("steps"), rows, all);
        return new DatedTable(new PriceTable(name, keys, rows), unit, all);
    }

    // Of the rows of one day: the one open end begins where the bands below it stop, so that no number of steps has two prices, and none between two bands has none.
    private void CheckBands(int at, Dictionary<string, Input> rows, Dictionary<string, FileSpan> all)
    {
        foreach (var same in rows.Keys.GroupBy(row => string.Join('/', row.Split('/').Where((_, i) => i != at))))
        {
            var bands = same.Select(row => (Band: StepBand.Parse(row.Split('/')[at]), Where: all[row])).OrderBy(b => b.Band.Order).ToList();
            var highest = bands.LastOrDefault(b => b.Band.IsUpTo);
            foreach (var (band, where) in bands.Where(b => b.Band.IsAbove))
            {
                if (!highest.Band.IsUpTo || band.Steps != highest.Band.Steps)
                    Findings.Error(DataCodes.Tiers, highest.Band.IsUpTo ? $"{band} does not begin where {highest.Band} ends" : $"{band} has no band below it", where, $"write up-to-{band.Steps} and above-{band.Steps}");
            }

            foreach (var (band, where) in bands.Where(b => b.Band.IsExact && bands.Exists(other => !other.Band.IsExact)))
                Findings.Error(DataCodes.Tiers, $"{band} steps stand beside bands", where, "write exact numbers or bands, not both");
        }
    }

    private Input Define(string full, Row row, Unit unit)
    {
        if (!vendor.Register.Entries.ContainsKey(full))
            vendor.Register.Define(full, row.Price, unit, Evidence.Published(row.Source!, row.Note ?? "") with { Others = row.Others, Judged = row.Judged }, null, row.Where);
        return vendor.Register.Book.Find(full)!;
    }

    private void Level(Field field, List<string> keys, Context context, List<Row> rows)
    {
        if (context.Path.Length == keys.Count)
        {
            Leaf(field, context, rows);
            return;
        }

        var entries = field.Entries();
        var inner = Common(name => Attribute(entries, name, field), context);
        foreach (var entry in entries.Where(entry => !Attributes.Contains(entry.Key)))
        {
            if (Key(entry, keys[context.Path.Length]))
                Level(entry, keys, inner with { Path = [.. context.Path, entry.Key] }, rows);
        }
    }

    private void Leaf(Field field, Context context, List<Row> rows)
    {
        if (field.Node() is YamlList)
        {
            foreach (var item in field.Items())
                Leaf(item, context, rows);
            return;
        }

        var (value, others, judged) = (field, (IReadOnlyList<OtherFigure>)[], (Confidence?)null);
        if (field.Node() is YamlMap && field.Section() is { } section)
        {
            value = section.Required("value");
            context = Common(section.Optional, context);
            (others, judged) = (_others.Read(section.Optional("also"), unit: null), OthersSection.Judged(section.Optional("confidence")));
            section.Done();
        }

        if (value.Number() is not { } price)
            return;
        if (price < 0)
            Findings.Error(DataCodes.Negative, $"price {PlainDecimal.Show(price)} is negative", value.Where, "write a value of at least 0");
        else if (price == 0 && context.Note is null)
            Findings.Error(DataCodes.ZeroPrice, $"price for {string.Join('/', context.Path)} is 0", value.Where, "a price of 0 needs a \"note\" that says why it is free");
        if (context.SourceGiven)
            rows.Add(new Row(context.Path, price, context.Source, context.Period, context.Note, value.Where) { Others = others, Judged = judged });
        else
            Findings.Error(DataCodes.Evidence, $"the price for {string.Join('/', context.Path)} has no source", value.Where, "add \"source\" to the table");
    }

    private bool Key(Field entry, string key)
    {
        switch (key)
        {
            case "model":
                var isKnown = vendor.Models.ContainsKey(entry.Key);
                vendor.Find(vendor.Models, "model", entry.Key, entry.KeyWhere);
                return isKnown;
            case "steps":
                if (StepBand.TryParse(entry.Key, out _))
                    return true;
                Findings.Error(DataCodes.Tiers, $"{Show.Quoted(entry.Key)} is no number of steps", entry.KeyWhere, "write a whole number such as 30, or bands such as up-to-50 and above-50");
                return false;
            case "size":
                return Words.Size(entry.Key, entry.KeyWhere, Findings) is not null;
            default:
                return entry.KeyAsId() is not null;
        }
    }

    private Context Common(Func<string, Field> get, Context outer)
    {
        var source = get("source");
        var period = Period.Read(get("from"), get("to"), Findings, outer.Period);
        return outer with
        {
            Source = source.IsPresent ? vendor.Sources.Find(source) : outer.Source,
            SourceGiven = outer.SourceGiven || source.IsPresent,
            Period = period,
            Note = get("note").Text() ?? outer.Note,
        };
    }

    private static Field Attribute(IReadOnlyList<Field> entries, string name, Field absent) =>
        entries.FirstOrDefault(entry => entry.Key == name) ?? absent.Absent(name);

    private sealed record Context(Source? Source, Period Period, string? Note, string[] Path)
    {
        public bool SourceGiven { get; init; }
    }

    // A row whose source was refused, which was told where the source stands, has none; then the table is refused as a whole.
    private sealed record Row(string[] Path, decimal Price, Source? Source, Period Period, string? Note, FileSpan Where)
    {
        public IReadOnlyList<OtherFigure> Others { get; init; } = [];
        public Confidence? Judged { get; init; }
    }
}
