using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>How usage beyond an allowance is charged: one kind of rate.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="meter">What is charged.</param>
/// <param name="unknown">Takes figures nobody knows.</param>
internal sealed class OverageSection(VendorContext vendor, Meter meter, ICollection<UnknownFigure> unknown)
{
    public Rate? Read(Field overage)
    {
        if (overage.Section() is not { } section)
            return null;
        var kinds = new[]
        {
            section.Optional("price"), section.Optional("package"), section.Optional("graduated"), section.Optional("volume"),
            section.Optional("percentage"), section.Optional("topup"), section.Optional("rented"), section.Optional("dedicated"),
        };
        section.Done();
        var given = kinds.Where(kind => kind.IsPresent).ToList();
        if (given.Count == 1)
            return Rate(given[0]);
        var (message, where) = given.Count == 0 ? ("the overage says no price", section.Where) : ("the overage says two prices", given[1].KeyWhere);
        vendor.Findings.Error(DataCodes.RateMissing, message, where, $"write exactly one of: {string.Join(", ", kinds.Select(kind => kind.Key))}");
        return null;
    }

    private Rate? Rate(Field kind)
    {
        if (kind.Key == "price")
            return Formula(kind, "currency/meter") is { } unit ? new UnitRate(unit) : null;
        if (kind.Key is "graduated" or "volume")
        {
            var tiers = new TiersSection(vendor, meter, unknown).Read(kind);
            return tiers is null ? null : kind.Key == "volume" ? new VolumeRate(tiers) : new GraduatedRate(tiers);
        }

        if (kind.Section() is not { } section)
            return null;
        Rate? rate = kind.Key switch
        {
            "package" => Package(section),
            "percentage" => Percentage(section, kind),
            "topup" => TopUp(section),
            "rented" => Rented(section),
            _ => Dedicated(section),
        };
        section.Done();
        return rate;
    }

    private TopUpRate? TopUp(Section section)
    {
        var size = Formula(section.Required("size"), "meter/pack");
        var price = Formula(section.Required("price"), "currency/pack");
        var months = section.Optional("expires_after").Integer();
        return size is null || price is null ? null : new TopUpRate(size, price, months);
    }

    private PackageRate? Package(Section section)
    {
        var size = Formula(section.Required("size"), "meter/pack");
        var price = Formula(section.Required("price"), "currency/pack");
        return size is null || price is null ? null : new PackageRate(size, price);
    }

    private PercentageRate? Percentage(Section section, Field kind)
    {
        var (fixedField, transactionField) = (section.Optional("fixed"), section.Optional("transaction"));
        var share = Formula(section.Required("share"), "1");
        if (!Exchange.Currencies.Contains(meter.Unit.ToString()))
        {
            vendor.Findings.Error(DataCodes.WrongUnit, $"meter \"{meter.Id}\" counts in {meter.Unit}; wanted: currency", kind.KeyWhere, "a percentage is of an amount of money; for other units write \"price\"");
            return null;
        }

        var each = Formula(fixedField, $"{meter.Unit}/pack");
        var transaction = Formula(transactionField, "meter/pack");
        if (fixedField.IsPresent != transactionField.IsPresent)
        {
            var (present, missing) = fixedField.IsPresent ? (fixedField, transactionField) : (transactionField, fixedField);
            vendor.Findings.Error(DataCodes.RateMissing, $"\"{present.Key}\" stands without \"{missing.Key}\"", present.KeyWhere, "give both or none");
        }

        return share is null ? null : new PercentageRate(share, each, transaction);
    }

    private RentedRate? Rented(Section section)
    {
        var price = Formula(section.Required("price"), "currency/meter");
        var utilisation = Formula(section.Required("utilisation"), "1");
        return price is null || utilisation is null ? null : new RentedRate(price, utilisation);
    }

    private DedicatedRate? Dedicated(Section section)
    {
        var price = Formula(section.Optional("price"), "currency/meter");
        var utilisation = Formula(section.Required("utilisation"), "1");
        var available = Formula(section.Required("available"), "meter/gpu");
        var paid = Formula(section.Required("paid"), "meter/gpu");
        return utilisation is null || available is null || paid is null ? null : new DedicatedRate(price, utilisation, available, paid);
    }

    private Formula? Formula(Field field, string wanted) => vendor.Formulas.Read(field, Wanted.Of(wanted, meter.Unit), unknown);
}
