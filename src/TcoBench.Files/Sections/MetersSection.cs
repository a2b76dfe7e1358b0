using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>What the vendor counts.</summary>
internal sealed class MetersSection(VendorContext vendor, UnitVocabulary units)
{
    public IReadOnlyList<Meter> Read(Field meters)
    {
        var read = new List<Meter>();
        foreach (var item in vendor.AtLeastOne(meters))
        {
            if (item.Section() is not { } section)
                continue;
            var idField = section.Required("id");
            var id = Segment(idField);
            var title = section.Required("title").Text();
            var unit = units.Read(section.Required("unit"));
            var price = section.Optional("list_price");
            var listPrice = unit is null ? null : ListPrice(price, unit);
            section.Done();

            var meter = id is null || title is null || unit is null ? null : new Meter(new MeterId(id), title, unit, listPrice);
            if (id is not null && vendor.Add(vendor.Meters, "meter", id, meter, idField.Where) && meter is not null)
                read.Add(meter);
        }

        return read;
    }

    // A list price nobody knows is left out: nothing is billed at it.
    private Formula? ListPrice(Field price, Unit unit)
    {
        var unknown = new List<UnknownFigure>();
        var formula = vendor.Formulas.Read(price, Wanted.Of("currency/meter", unit), unknown);
        return unknown.Count == 0 ? formula : null;
    }

    private string? Segment(Field field)
    {
        if (field.Name() is not { } name || !name.Contains('.', StringComparison.Ordinal))
            return field.Name();
        vendor.Findings.Error(YamlCodes.NotAName, $"{Show.Quoted(name)} is not the id of a meter", field.Where, "write it without dots");
        return null;
    }
}
