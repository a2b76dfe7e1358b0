using TcoBench.Core;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Information;

/// <summary>An acceptance that a pilot can measure: an uncertain input, or how often a vendor's pictures of a stage pass.</summary>
/// <param name="Id">Name of the input, or vendor, stage and <c>acceptance</c>, as in <c>leonardo.draft.acceptance</c>.</param>
/// <param name="Formula">The input, or the line of the model.</param>
/// <param name="Model">The cost model the line is of; null for an input.</param>
/// <param name="Values">Its value in each trial, from 0 to 1.</param>
public sealed record Measured(string Id, Formula Formula, CostModel? Model, IReadOnlyList<double> Values);
