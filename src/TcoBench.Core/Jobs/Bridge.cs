using TcoBench.Core.Vendors;

namespace TcoBench.Core.Jobs;

/// <summary>Who does an operation that a vendor lacks.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Helper">The helper.</param>
/// <param name="Plan">The helper's plan.</param>
public sealed record Bridge(OperationKind Operation, VendorId Helper, PlanId Plan);
