using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>An unlimited but slow mode, never free capacity.</summary>
/// <param name="WaitSeconds">Waiting per request on top of the normal time, in second/request.</param>
/// <param name="Concurrency">Requests at once, per seat, in request/seat or bare.</param>
/// <param name="Excludes">Operations that are not offered relaxed.</param>
public sealed record RelaxedMode(Formula WaitSeconds, Formula Concurrency, IReadOnlyList<Vendors.OperationKind> Excludes);
