using TcoBench.Formulas;

namespace TcoBench.Analysis;

/// <summary>Every figure of a computable option at a volume, in the report currency.</summary>
/// <param name="Total">TCO.</param>
/// <param name="Blocks">Charges, people, platform and risk, by id.</param>
/// <param name="CostLines">The lines that add up to the total.</param>
/// <param name="Lines">Every named line of the model.</param>
/// <param name="Billed">Charges on the invoice, before tax.</param>
/// <param name="Effective">The share of them the work used.</param>
/// <param name="Tax">Tax on the charges.</param>
/// <param name="Wasted">Charges for rejects, failures, repeats and unplanned use.</param>
/// <param name="People">People who do the work.</param>
/// <param name="Kpis">Key figures.</param>
/// <param name="Oldest">The input whose source is oldest, with that source; null if nothing is published.</param>
/// <param name="AssumptionShare">How much of what moves the total is assumed, 0 to 1: see <see cref="Analysis.AssumptionShare"/>.</param>
/// <param name="Inputs">Every input the total rests on.</param>
public sealed record Figures(
    decimal Total,
    IReadOnlyDictionary<string, decimal> Blocks,
    IReadOnlyList<LineFigure> CostLines,
    IReadOnlyList<LineFigure> Lines,
    decimal Billed,
    decimal Effective,
    decimal Tax,
    decimal Wasted,
    decimal People,
    Kpis Kpis,
    (Input Input, Source Source)? Oldest,
    decimal AssumptionShare,
    IReadOnlyList<Input> Inputs);
