namespace TcoBench.Formulas;

/// <summary>The same figure as another source gives it: kept beside the one in use and shown, never computed with and never averaged.</summary>
/// <param name="Value">What that source says, in the unit of the figure in use.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Note">What a careful reader wants to know of it; empty if nothing.</param>
public sealed record OtherFigure(decimal Value, Source Source, string Note = "");
