using TcoBench.Analysis.Sampling;
using TcoBench.Core;
using TcoBench.Core.Risk;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Risks;

/// <summary>The risks inside the total of an option: what is expected, and what one bad case costs. It adds nothing to a total.</summary>
public static class RiskRegister
{
    /// <summary>The register of a cost model: kinds of claims, then outages.</summary>
    /// <param name="model">The model.</param>
    /// <param name="assets">The input that holds the volume.</param>
    /// <param name="volume">Approved assets, at least 1.</param>
    public static IReadOnlyList<RiskEntry> Of(CostModel model, Input assets, int volume)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(assets);
        var tape = Tape.Of([.. model.CostLines]);
        var values = new Dictionary<Input, decimal> { [assets] = volume };
        var reading = ExactReading.Of(tape, values);
        var keeps = 1 - tape.InputOf("indemnified_share").Value;
        return [.. RiskCost.ClaimKinds.Select(Claim), Outages()];

        RiskEntry Claim(ClaimKind kind)
        {
            var (line, cost, kept) = (tape.LineOf(kind.Id), tape.InputOf(kind.Cost), kind.IsIndemnified ? keeps : 1);
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
