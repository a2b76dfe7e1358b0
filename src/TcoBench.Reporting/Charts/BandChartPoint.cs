namespace TcoBench.Reporting.Charts;

/// <summary>The result of an option at a value of the input.</summary>
/// <param name="At">Value of the input.</param>
/// <param name="Result">The result at base inputs; null where the option cannot deliver.</param>
/// <param name="Low">P10 of the result; null without a band.</param>
/// <param name="High">P90 of the result; null without a band.</param>
public sealed record BandChartPoint(decimal At, decimal? Result, decimal? Low = null, decimal? High = null);
