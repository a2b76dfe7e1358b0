using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Files.Plugins;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>What one request of an offer consumes on each meter, and how long it takes.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="names">The request's and the plan's names, with stand-ins.</param>
/// <param name="unknown">Takes figures nobody knows, and where they are used.</param>
internal sealed class ConsumesSection(VendorContext vendor, IReadOnlyDictionary<string, Formula> names, ICollection<(UnknownFigure Figure, Field Field)> unknown)
{
    private const string AnySteps = "any steps";

    private static readonly Unit Request = Unit.Parse("request");

    /// <summary>The request's and the plan's names, with stand-ins.</summary>
    public IReadOnlyDictionary<string, Formula> Names => names;

    /// <summary>Meters that are left to the vendor's plugin.</summary>
    public List<Meter> LeftToPlugin { get; } = [];

    /// <summary>The formulas as written, and the names a plugin asked for.</summary>
    public List<string> Texts { get; } = [];

    public IReadOnlyList<Consumption> Read(Field consumes, VendorModel? model, string? quality, IReadOnlyList<ImageSize> sizes, bool hasSizes)
    {
        var read = new List<Consumption>();
        var entries = consumes.IsPresent ? consumes.Entries() : [];
        if (consumes.Node() is YamlMap && entries.Count == 0)
            vendor.Findings.Error(DataCodes.NothingListed, "the offer consumes nothing", consumes.Where, "name at least one meter");
        foreach (var entry in entries)
        {
            var meter = vendor.Find(vendor.Meters, "meter", entry.Key, entry.KeyWhere);
            var (quantity, tableField) = Parts(entry);
            var table = tableField is null ? null : vendor.Find(vendor.Tables, "table", tableField.Text(), tableField.Where);
            if (table is not null)
                CheckRows(table, tableField!, meter, model, quality, sizes, hasSizes);
            if (meter is not null && Quantity(quantity, meter) is { } text && (tableField is null || table is not null))
                read.Add(new Consumption(meter.Id, text, table?.Table));
        }

        return read;
    }

    public FormulaText? Seconds(Field field) => Formula(field, Wanted.Of("second/request"));

    // What is left to the plugin is filled in once the whole offer is known.
    private FormulaText? Quantity(Field quantity, Meter meter)
    {
        if (vendor.Plugin is null || quantity.Node() is not YamlText { Text: CompiledMeters.Word } left)
            return Formula(quantity, Wanted.Of("meter/request", meter.Unit));
        LeftToPlugin.Add(meter);
        return new FormulaText(left.Text, left.Where);
    }

    private FormulaText? Formula(Field field, Wanted wanted)
    {
        var figures = new List<UnknownFigure>();
        var text = vendor.Formulas.ReadText(field, wanted, figures, names);
        if (field.Node() is YamlText written)
            Texts.Add(written.Text);
        foreach (var figure in figures)
            unknown.Add((figure, field));
        return text;
    }

    private static (Field Quantity, Field? Table) Parts(Field entry)
    {
        if (entry.Node() is not YamlMap || entry.Section() is not { } section)
            return (entry, null);
        var (quantity, price) = (section.Required("quantity"), section.Required("price"));
        section.Done();
        return (quantity, price);
    }

    // How many steps is for the job to say: a row for any will do.
    private static string OfAnySteps(PriceTable table, string row) =>
        string.Join('/', row.Split('/').Select((part, i) => table.Keys[i] == "steps" ? AnySteps : part));

    private void CheckRows(DatedTable table, Field where, Meter? meter, VendorModel? model, string? quality, IReadOnlyList<ImageSize> sizes, bool hasSizes)
    {
        if (meter is not null)
        {
            var wanted = Wanted.Of("currency/meter", meter.Unit);
            if (!wanted.Fits(table.Unit))
                vendor.Findings.Error(DataCodes.WrongUnit, $"table \"{table.Table.Name}\" is in {table.Unit}; wanted: {wanted}", where.Where, $"meter \"{meter.Id}\" counts in {meter.Unit}");
        }

        var bySize = table.Table.Keys.Contains("size");
        if (bySize && !hasSizes)
            vendor.Findings.Error(DataCodes.Sizes, $"table \"{table.Table.Name}\" has prices by size, and the offer lists no sizes", where.Where, "add \"sizes\" to the offer");
        if (model is null)
            return;
        foreach (var size in bySize ? sizes.Select(s => s.ToString()) : [""])
        {
            var key = string.Join('/', table.Table.Keys.Select(k => k == "model" ? model.Id.Value : k == "size" ? size : k == "steps" ? AnySteps : quality ?? "standard"));
            var rows = table.Table.BySteps ? table.AllRows.Keys.Where(row => OfAnySteps(table.Table, row) == key).ToList() : [key];
            table.Used.UnionWith(rows);
            if (rows.Count == 0 || !table.AllRows.ContainsKey(rows[0]))
                vendor.Findings.Error(DataCodes.MissingRow, $"table \"{table.Table.Name}\" has no row for {key}", where.Where, "add the row, or do not offer it");
        }
    }
}
