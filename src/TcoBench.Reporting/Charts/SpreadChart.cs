namespace TcoBench.Reporting.Charts;

/// <summary>What the pictures of a simulation draw: how the results of vendors spread over all trials.</summary>
/// <param name="Head">The words around it.</param>
/// <param name="Unit">What the results are in.</param>
/// <param name="Vendors">Ids of all vendors of the report, for colours.</param>
/// <param name="Rows">One per vendor, the lowest median first.</param>
public sealed record SpreadChart(ChartHead Head, string Unit, IReadOnlyList<string> Vendors, IReadOnlyList<SpreadChartRow> Rows);
