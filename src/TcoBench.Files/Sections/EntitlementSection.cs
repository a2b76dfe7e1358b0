using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>The right to use a meter under a plan.</summary>
internal sealed class EntitlementSection(VendorContext vendor, ICollection<UnknownFigure> unknown)
{
    public Entitlement? Read(Section section)
    {
        var meterField = section.Required("meter");
        var meter = vendor.Find(vendor.Meters, "meter", meterField.Text(), meterField.Where);
        var freeField = section.Optional("free");
        var (quotaField, rollOverField) = (section.Optional("quota"), section.Optional("rollover"));
        var unlimited = section.Optional("unlimited");
        var (overageField, relaxedField) = (section.Optional("overage"), section.Optional("relaxed"));
        section.Done();

        var features = vendor.AtLeastOne(unlimited).Select(item => item.Id()).OfType<string>().ToList();
        if (meter is null)
            return null;
        var free = Formula(freeField, "meter", meter);
        var quota = Formula(quotaField, "meter or meter/seat", meter);
        var rollOver = rollOverField.IsPresent ? RollOver(rollOverField, quotaField, quota, meter) : null;
        var overage = overageField.IsPresent ? new OverageSection(vendor, meter, unknown).Read(overageField) : null;
        var relaxed = relaxedField.IsPresent ? Relaxed(relaxedField, meter) : null;
        return new Entitlement(meter.Id, quota, quota is not null && IsPerSeat(quota), features, rollOver, overage, relaxed) { Free = free };
    }

    private static bool IsPerSeat(Formula quota) => quota.Unit.Symbols.Contains("seat");

    private RollOver? RollOver(Field field, Field quotaField, Formula? quota, Meter meter)
    {
        if (field.Section() is not { } section)
            return null;
        var capField = section.Optional("cap");
        var cap = Formula(capField, quota is null ? "meter or meter/seat" : IsPerSeat(quota) ? "meter/seat" : "meter", meter);
        var months = section.Optional("expires_after").Integer();
        var draw = section.Required("draw").OneOf();
        section.Done();
        if (!quotaField.IsPresent)
            vendor.Findings.Error(DataCodes.RateMissing, "there is no quota to roll over", field.KeyWhere, "add \"quota\", or leave out \"rollover\"");
        return draw is null ? null : new RollOver(cap, months, draw == "current_first");
    }

    private RelaxedMode? Relaxed(Field field, Meter meter)
    {
        if (field.Section() is not { } section)
            return null;
        var wait = Formula(section.Required("wait"), "second/request", meter);
        var concurrency = Formula(section.Required("concurrency"), "1 or request or request/seat", meter);
        var excludes = vendor.AtLeastOne(section.Optional("excludes")).Select(item => item.Operation()).OfType<OperationKind>().ToList();
        section.Done();
        return wait is null || concurrency is null ? null : new RelaxedMode(wait, concurrency, excludes);
    }

    private Formula? Formula(Field field, string wanted, Meter meter) => vendor.Formulas.Read(field, Wanted.Of(wanted, meter.Unit), unknown);
}
