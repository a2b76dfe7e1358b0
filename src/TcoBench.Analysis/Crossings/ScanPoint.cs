namespace TcoBench.Analysis.Crossings;

/// <summary>What contenders cost at one value of the input.</summary>
/// <param name="At">The value.</param>
/// <param name="Costs">Cost of each contender; NaN where none of its candidates delivers.</param>
/// <param name="Choices">Place of the candidate chosen, among the contender's; -1 for none.</param>
internal sealed record ScanPoint(decimal At, double[] Costs, int[] Choices);
