namespace TcoBench.Reporting.Charts;

/// <summary>What a schedule picture draws: how many days each vendor needs, on the vendor's side and on people's, against the window.</summary>
/// <param name="Head">The words around it.</param>
/// <param name="Window">Days of the window.</param>
/// <param name="Vendors">Ids of all vendors of the report, for colours.</param>
/// <param name="Rows">One per vendor, the fastest first.</param>
public sealed record ScheduleChart(ChartHead Head, decimal Window, IReadOnlyList<string> Vendors, IReadOnlyList<ScheduleChartRow> Rows);
