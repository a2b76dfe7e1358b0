using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Fallbacks;

/// <summary>A plan of a second vendor that stands in for a first one, read at any outage hours.</summary>
internal sealed class StandIn
{
    private readonly FirstVendor _first;
    private readonly CostModel _model;
    private readonly Readiness _readiness;
    private readonly HeldCrew _crew;
    private readonly Formula _vendorHours;

    internal StandIn(FirstVendor first, CostModel model, Readiness readiness, Input assets)
    {
        (_first, _model, _readiness) = (first, model, readiness);
        _vendorHours = model.VendorHours();
        _crew = new HeldCrew([model], assets, first.People, _vendorHours);
    }

    /// <summary>The remedy at the first vendor's outage hours, which it must be able to serve.</summary>
    internal FallbackRemedy Remedy()
    {
        var hours = _first.Loss.Hours;
        var reading = At(hours);
        var outages = reading[_model.OutageLine()];
        var remedy = new FallbackRemedy(
            _model,
            _readiness,
            reading[_model.Blocks[0]],
            reading[_model.Blocks[1]],
            _readiness == Readiness.KeptReady ? reading[_model.Blocks[2]] : 0,
            reading[_model.Blocks[3]] - outages,
            _first.Spared(hours),
            _first.Loss.Waiting(hours),
            hours * _model.Months,
            PayingHours.From(Gap, hours, _first.Stoppage.AllHours),
            0);
        return remedy with { FallbackCost = remedy.Cost / _first.Loss.CostOfFallback };
    }

    /// <summary>Why the vendor could not serve so much within the outages, its people waiting for it; null if it could.</summary>
    internal string? TooSlow()
    {
        var hours = _first.Loss.Hours;
        var reading = At(hours);
        return Keeps(reading, hours)
            ? null
            : FormattableString.Invariant($"too slow: what falls into {hours * _model.Months:#,0.#} hours of outage keeps it busy for {reading[_vendorHours]:#,0.#}");
    }

    // What it costs more than waiting; null where it does not serve.
    private decimal? Gap(decimal hours)
    {
        var reading = At(hours);
        if (reading.Try(_model.Total) is not { } total || reading.Try(_model.InTime) != 1 || _model.Bill.Unserved.Any(u => reading.Try(u) is null or > Semantics.Slack) || !Keeps(reading, hours))
            return null;
        var platform = _readiness == Readiness.KeptReady ? 0 : reading[_model.Blocks[2]];
        return total - reading[_model.OutageLine()] - platform - _first.Spared(hours) - _first.Loss.Waiting(hours).Total;
    }

    private bool Keeps(ExactReading reading, decimal hours) => reading[_vendorHours] <= hours * _model.Months;

    private ExactReading At(decimal hours) => _crew.At(_first.Stoppage.AssetsIn(hours));
}
