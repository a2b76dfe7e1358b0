namespace TcoBench.Formulas;

/// <summary>Where a published figure was read.</summary>
/// <param name="Id">Full name, e.g. <c>leonardo.plans</c>; unique in a report.</param>
/// <param name="Url">Address, or a citation where no address is known.</param>
/// <param name="Seen">The day it was seen, or the day the page itself bears where that is older.</param>
/// <param name="Kind">How near to the vendor it is.</param>
/// <param name="Note">Doubts and context a careful reader wants; empty if none.</param>
public sealed record Source(string Id, string Url, DateOnly Seen, SourceKind Kind, string Note = "")
{
    /// <summary>Days a figure is taken as fresh where nothing else is said.</summary>
    public const int UsualShelfLife = 180;

    /// <summary>Days after <see cref="Seen"/> for which its figures are taken as fresh, at least 1.</summary>
    public int ShelfLife { get; init; } = UsualShelfLife;

    /// <summary>True if its figures are older on a day than their shelf life; on the last day of it they are still fresh.</summary>
    public bool IsPast(DateOnly day) => day.DayNumber - Seen.DayNumber > ShelfLife;
}
