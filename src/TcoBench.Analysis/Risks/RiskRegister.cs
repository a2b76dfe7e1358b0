using TcoBench.Analysis.Sampling;
using TcoBench.Core;
using TcoBench.Core.Risk;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Risks;

/// <summary>The risks inside the total of an option: what is expected, and what one bad case costs. It adds nothing to a total.</summary>
public static class RiskRegister
{
    /// <summary>The register of a cost model: kinds of claims, then outages. A risk the model has no line for is not in it.</summary>
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
        return
        [
            .. from kind in RiskCost.ClaimKinds
               from line in LinesOf(tape, kind.Id)
               select Claim(kind, line),
            .. LinesOf(tape, "risk.outages").Select(Outages),
        ];

        RiskEntry Claim(ClaimKind kind, Line line)
        {
            var (frequency, cost, indemnity) = (tape.InputOf(kind.Frequency), tape.InputOf(kind.Cost), kind.IsIndemnified ? tape.InputOf("indemnified_share") : null);
            var kept = 1 - (indemnity?.Value ?? 0);
            return new RiskEntry(line, volume * frequency.Value, cost.Value, reading[line] * kept, NineInTen(cost) * kept) { Frequency = frequency, Severity = cost, Indemnity = indemnity };
        }

        RiskEntry Outages(Line line)
        {
            var hours = tape.InputOf("outage_hours");
            return new RiskEntry(line, null, null, reading[line], ExactReading.Of(tape, new Dictionary<Input, decimal>(values) { [hours] = NineInTen(hours) })[line]) { Severity = hours };
        }
    }

    private static IEnumerable<Line> LinesOf(Tape tape, string id) => tape.Lines.Where(l => l.Id == id).Take(1);

    private static decimal NineInTen(Input input) => input.Spread is null ? input.Value : Distribution.Of(input).P90;
}
