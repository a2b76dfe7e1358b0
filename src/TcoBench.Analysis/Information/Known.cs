using TcoBench.Formulas;

namespace TcoBench.Analysis.Information;

/// <summary>What it is worth to know some inputs exactly before a decision.</summary>
/// <param name="Id">The input's name, or the id of the topic.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Worth">What knowing them together is worth (EVPPI).</param>
public sealed record Known(string Id, IReadOnlyList<Input> Inputs, Worth Worth);
