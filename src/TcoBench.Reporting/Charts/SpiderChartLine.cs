namespace TcoBench.Reporting.Charts;

/// <summary>An input of a spider.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Points">Probability below which the input lies, strictly between 0 and 1 and rising, with the result there; at least one.</param>
public sealed record SpiderChartLine(string Title, IReadOnlyList<(decimal Quantile, decimal Result)> Points);
