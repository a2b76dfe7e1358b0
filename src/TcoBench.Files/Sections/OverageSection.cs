using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>How usage beyond an allowance is charged: one of four kinds of rate.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="meter">What is charged.</param>
/// <param name="unknown">Takes figures nobody knows.</param>
internal sealed class OverageSection(VendorContext vendor, Meter meter, ICollection<UnknownFigure> unknown)
{
    public Rate? Read(Field overage)
    {
        if (overage.Section() is not { } section)
            return null;
        var kinds = new[] { section.Optional("price"), section.Optional("topup"), section.Optional("rented"), section.Optional("dedicated") };
        section.Done();
        var given = kinds.Where(kind => kind.IsPresent).ToList();
        if (given.Count == 1)
            return Rate(given[0]);
        var (message, where) = given.Count == 0 ? ("the overage says no price", section.Where) : ("the overage says two prices", given[1].KeyWhere);
        vendor.Findings.Error(DataCodes.RateMissing, message, where, "write exactly one of: price, topup, rented, dedicated");
        return null;
    }

    private Rate? Rate(Field kind)
    {
        if (kind.Key == "price")
            return Formula(kind, "currency/meter") is { } unit ? new UnitRate(unit) : null;
        if (kind.Section() is not { } section)
            return null;
        Rate? rate = kind.Key switch
        {
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
        return size is null || price is null ? null : new TopUpRate(size, price);
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
