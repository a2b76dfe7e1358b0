namespace TcoBench.Formulas.Readings;

/// <summary>What one pass over a block does: <c>Outer(Inner(x, y), z)</c>, or <c>Outer(z, Inner(x, y))</c> if swapped; null does nothing, so one of both null is a single operation.</summary>
internal readonly record struct Work(Operation? Inner, Operation? Outer, bool Swapped);
