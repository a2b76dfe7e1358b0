namespace TcoBench.Reporting.Charts;

/// <summary>Where two options change places.</summary>
/// <param name="At">Value of the input.</param>
/// <param name="Result">The result of both there.</param>
/// <param name="Label">The value, as it is written.</param>
public sealed record BandChartCrossing(decimal At, decimal Result, string Label);
