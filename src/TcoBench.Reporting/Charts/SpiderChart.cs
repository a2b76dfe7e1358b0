namespace TcoBench.Reporting.Charts;

/// <summary>What a spider picture draws: a result over the whole spread of each input, all others at their base values.</summary>
/// <param name="Head">The words around it.</param>
/// <param name="Unit">What the result is in.</param>
/// <param name="Lines">One per input, those that move the result most first.</param>
public sealed record SpiderChart(ChartHead Head, string Unit, IReadOnlyList<SpiderChartLine> Lines);
