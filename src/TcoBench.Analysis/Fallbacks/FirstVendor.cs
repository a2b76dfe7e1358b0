using TcoBench.Analysis.WhatIfs;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Fallbacks;

/// <summary>The vendor whose outages are to be bridged, under its best plan.</summary>
internal sealed class FirstVendor
{
    private readonly CostModel _model;
    private readonly int _assets;
    private readonly HeldCrew _crew;
    private readonly decimal _cost;

    private FirstVendor(CostModel model, Input assets, int volume, decimal people)
    {
        var vendorHours = model.VendorHours();
        (_model, _assets, People) = (model, volume, people);
        _crew = new HeldCrew([model], assets, people, vendorHours);
        var reading = _crew.At(volume);
        _cost = CostIn(reading);
        Stoppage = new Stoppage(volume, reading[model.DesignerHours()] / people, model.Months);
        SpeedNeeded = reading[vendorHours] / Stoppage.Hours;
        Loss = new OutageLoss(model, new Dictionary<Input, decimal> { [assets] = volume });
    }

    /// <summary>People at work.</summary>
    internal decimal People { get; }

    /// <summary>Share of its usual speed at which it keeps pace with them.</summary>
    internal decimal SpeedNeeded { get; }

    /// <summary>What its outages stop.</summary>
    internal Stoppage Stoppage { get; }

    /// <summary>What they cost.</summary>
    internal OutageLoss Loss { get; }

    /// <summary>The first vendor of a row; null if it is not ranked, or nobody works on it, so that no share of the work can be said to fall into outages.</summary>
    internal static FirstVendor? Of(Result row, Input assets)
    {
        if (row.Option is not { Status: ResultStatus.Ok, Model: { } model })
            return null;
        var people = ExactReading.Of(Tape.Of(model.Delivery.People), new Dictionary<Input, decimal> { [assets] = row.Assets })[model.Delivery.People];
        return people > 0 ? new FirstVendor(model, assets, row.Assets, people) : null;
    }

    /// <summary>What it costs less, outages aside, if others make what falls into outages of some hours a month.</summary>
    internal decimal Spared(decimal hoursAMonth) => _cost - CostIn(_crew.At(_assets - Stoppage.AssetsIn(hoursAMonth)));

    /// <summary>What the same work costs more for each hour of it with other settings, under the same plan and with the same people.</summary>
    /// <param name="cause">The settings.</param>
    /// <param name="other">The plan under those settings: a case with the one model of the same term and months.</param>
    /// <param name="assets">The input that holds its volume.</param>
    internal SimplerSettings With(WhatIfCause cause, PlanCase other, Input assets)
    {
        var model = other.Models[0];
        var vendorHours = model.VendorHours();
        var reading = new HeldCrew([model], assets, People, vendorHours).At(_assets);
        return CheapestPlan.Options([other], reading)[0].Reasons is [var problem, ..]
            ? new SimplerSettings(cause, null, null, problem.Reason)
            : new SimplerSettings(cause, reading[vendorHours] * People / reading[model.DesignerHours()], (reading[model.Total] - reading[model.OutageLine()] - _cost) / Stoppage.Hours, "");
    }

    private decimal CostIn(ExactReading reading) => reading[_model.Total] - reading[_model.OutageLine()];
}
