using TcoBench.Core;

namespace TcoBench.Analysis.Mixes;

/// <summary>The cheapest contracts and months found for an assignment of vendors to stages.</summary>
/// <param name="Contracts">The contract of each stage.</param>
/// <param name="Months">Production months.</param>
/// <param name="Total">TCO as read in a lane.</param>
internal sealed record Assignment(IReadOnlyList<Contract> Contracts, int Months, double Total);
