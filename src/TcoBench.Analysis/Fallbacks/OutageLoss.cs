using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Fallbacks;

/// <summary>
/// The outage line of a cost model, taken apart by reading it under changed inputs: it is linear in outage hours, in the cost of a missed day and in the cost of
/// a fallback. Credits a vendor gives whatever happens are left out.
/// </summary>
internal sealed class OutageLoss
{
    private readonly Line _line;
    private readonly Tape _tape;
    private readonly Dictionary<Input, decimal> _none;
    private readonly Input _hours;
    private readonly Input _missedDay;
    private readonly Input _cost;
    private readonly WaitingCost _hour;

    internal OutageLoss(CostModel model, IReadOnlyDictionary<Input, decimal> values)
    {
        _line = model.OutageLine();
        _tape = Tape.Of(_line);
        (_hours, _missedDay, _cost) = (_tape.InputOf("outage_hours"), _tape.InputOf("missed_day_cost"), _tape.InputOf("fallback_cost"));
        _none = new Dictionary<Input, decimal>(values) { [_hours] = 0, [_cost] = 0, [_tape.InputOf("fallback_share")] = 0 };
        var idle = Of((_hours, 1), (_missedDay, 0));
        _hour = new WaitingCost(idle, Of((_hours, 1)) - idle);
        CostOfFallback = Of((_cost, 1));
    }

    /// <summary>Outage hours a month, at base inputs.</summary>
    internal decimal Hours => _hours.Value;

    /// <summary>What the loss rises by if the cost of a fallback rises by 1, over all production months and in the report currency.</summary>
    internal decimal CostOfFallback { get; }

    /// <summary>What waiting costs with some outage hours a month.</summary>
    internal WaitingCost Waiting(decimal hoursAMonth) => new(_hour.Idle * hoursAMonth, _hour.MissedDays * hoursAMonth);

    private decimal Of(params (Input Input, decimal Value)[] changes)
    {
        var values = new Dictionary<Input, decimal>(_none);
        foreach (var (input, value) in changes)
            values[input] = value;
        return ExactReading.Of(_tape, values)[_line] - ExactReading.Of(_tape, _none)[_line];
    }
}
