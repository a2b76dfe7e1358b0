namespace TcoBench.Reporting.Charts;

/// <summary>What a tornado picture draws: how far each input moves a result, all others at their base values.</summary>
/// <param name="Head">The words around it.</param>
/// <param name="Unit">What the result is in, e.g. "EUR per approved asset".</param>
/// <param name="Base">The result at base inputs.</param>
/// <param name="Bars">One per input, the widest first.</param>
public sealed record TornadoChart(ChartHead Head, string Unit, decimal Base, IReadOnlyList<TornadoChartBar> Bars);
