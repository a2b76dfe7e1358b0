namespace TcoBench.Formulas;

/// <summary>Where a published figure was read.</summary>
/// <param name="Id">Full name, e.g. <c>leonardo.plans</c>; unique in a report.</param>
/// <param name="Url">Address, or a citation where no address is known.</param>
/// <param name="Seen">The day it was seen, or the day the page itself bears where that is older.</param>
/// <param name="Kind">How near to the vendor it is.</param>
/// <param name="Note">Doubts and context a careful reader wants; empty if none.</param>
public sealed record Source(string Id, string Url, DateOnly Seen, SourceKind Kind, string Note = "");
