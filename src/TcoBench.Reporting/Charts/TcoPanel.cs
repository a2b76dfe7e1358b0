namespace TcoBench.Reporting.Charts;

/// <summary>One volume of a chart.</summary>
/// <param name="Assets">Approved assets.</param>
/// <param name="Bars">One per vendor, in the order of the comparison.</param>
public sealed record TcoPanel(int Assets, IReadOnlyList<TcoBar> Bars);
