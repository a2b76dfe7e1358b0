namespace TcoBench.Reporting.Charts;

/// <summary>What a break-even picture draws: the result of each option over an input, with the band in which it lies in 8 of 10 cases, and where options cross.</summary>
/// <param name="Head">The words around it.</param>
/// <param name="Across">What the input is, with its unit.</param>
/// <param name="Unit">What the results are in.</param>
/// <param name="Vendors">Ids of all vendors of the report, for colours.</param>
/// <param name="Lines">One per option.</param>
/// <param name="Crossings">Where two options change places, in rising order.</param>
public sealed record BandChart(ChartHead Head, string Across, string Unit, IReadOnlyList<string> Vendors, IReadOnlyList<BandChartLine> Lines, IReadOnlyList<BandChartCrossing> Crossings);
