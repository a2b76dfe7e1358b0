using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Fallbacks;

/// <summary>
/// Cost models read at any volume with the same people at work, whether the volume needs them or not: people who change over to a second vendor in an outage
/// all need access to it, however little is made there, and keep theirs to the first. Done by setting <c>productive_hours</c> to the hours each of
/// them then works. Outages are set to 0: the vendor is not down while it is used.
/// </summary>
internal sealed class HeldCrew
{
    private readonly Input _assets;
    private readonly decimal _people;
    private readonly Line _designerHours;
    private readonly Formula _time;
    private readonly Tape _work;
    private readonly Tape _tape;

    /// <param name="models">Models of one plan and number of production months, at least one.</param>
    /// <param name="assets">The input that holds the volume.</param>
    /// <param name="people">People at work, at least 1.</param>
    /// <param name="more">What else is to be read.</param>
    internal HeldCrew(IReadOnlyList<CostModel> models, Input assets, decimal people, params IReadOnlyList<Formula> more)
    {
        (_assets, _people) = (assets, people);
        (_designerHours, _time) = (models[0].DesignerHours(), models[0].Delivery.Time);
        _work = Tape.Of(_designerHours, _time);
        _tape = Tape.Of([.. models.SelectMany(m => m.Headlines), .. more]);
    }

    /// <summary>A reading of the models' headlines, and what else was asked for.</summary>
    /// <param name="volume">Approved assets, above 0.</param>
    internal ExactReading At(decimal volume)
    {
        var work = ExactReading.Of(_work, new Dictionary<Input, decimal> { [_assets] = volume });
        return ExactReading.Of(_tape, new Dictionary<Input, decimal>
        {
            [_assets] = volume,
            [_tape.InputOf("productive_hours")] = work[_designerHours] / (_people * work[_time]),
            [_tape.InputOf("outage_hours")] = 0,
        });
    }
}
