namespace TcoBench.Reporting.Charts;

/// <summary>What a map draws: which vendor is cheapest where, over two inputs.</summary>
/// <param name="Head">The words around it.</param>
/// <param name="Across">What the input from left to right is, with its unit.</param>
/// <param name="Upwards">What the input from bottom to top is, with its unit.</param>
/// <param name="Xs">Its values, rising; at least two.</param>
/// <param name="Ys">Values of the other, rising; at least two.</param>
/// <param name="Winners">Id of the cheapest vendor by row (value of the input upwards) and column; null where none delivers.</param>
/// <param name="Names">Name of each vendor that occurs, by id.</param>
/// <param name="Vendors">Ids of all vendors of the report, for colours.</param>
/// <param name="Here">The base values of both inputs; null if they lie outside.</param>
public sealed record MapChart(
    ChartHead Head,
    string Across,
    string Upwards,
    IReadOnlyList<decimal> Xs,
    IReadOnlyList<decimal> Ys,
    IReadOnlyList<IReadOnlyList<string?>> Winners,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<string> Vendors,
    (decimal X, decimal Y)? Here);
