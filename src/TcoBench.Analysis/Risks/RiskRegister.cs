using TcoBench.Analysis.Sampling;
using TcoBench.Core;
using TcoBench.Core.Risk;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Risks;

/// <summary>The risks inside the total of an option: what is expected, and what one bad case costs. It adds nothing to a total.</summary>
/// <param name="Entries">Kinds of claims, then outages.</param>
/// <param name="IndemnifiedShare">Which share of what others claim the vendor takes over, 0 to 1.</param>
public sealed record RiskRegister(IReadOnlyList<RiskEntry> Entries, decimal IndemnifiedShare)
{
    /// <summary>The entry whose bad case stays with the buyer for most.</summary>
    public RiskEntry Worst => Entries.MaxBy(e => e.WorstCase)!;

    /// <summary>The register of a cost model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="assets">The input that holds the volume.</param>
    /// <param name="volume">Approved assets, at least 1.</param>
    public static RiskRegister Of(CostModel model, Input assets, int volume)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(assets);
        var tape = Tape.Of([.. model.CostLines]);
        var values = new Dictionary<Input, decimal> { [assets] = volume };
        var reading = ExactReading.Of(tape, values);
        var indemnified = tape.InputOf("indemnified_share").Value;
        return new RiskRegister([.. RiskCost.ClaimKinds.Select(Claim), Outages()], indemnified);

        RiskEntry Claim(ClaimKind kind)
        {
            var (line, cost, kept) = (tape.LineOf(kind.Id), tape.InputOf(kind.Cost), kind.IsIndemnified ? 1 - indemnified : 1);
            return new RiskEntry(line, volume * tape.InputOf(kind.Frequency).Value, cost.Value, reading[line] * kept, NineInTen(cost) * kept);
        }

        RiskEntry Outages()
        {
            var (line, hours) = (tape.LineOf("risk.outages"), tape.InputOf("outage_hours"));
            return new RiskEntry(line, null, null, reading[line], ExactReading.Of(tape, new Dictionary<Input, decimal>(values) { [hours] = NineInTen(hours) })[line]);
        }
    }

    private static decimal NineInTen(Input input) => input.Spread is null ? input.Value : Distribution.Of(input).P90;
}
