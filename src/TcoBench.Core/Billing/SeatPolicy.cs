namespace TcoBench.Core.Billing;

/// <summary>How many seats a plan needs.</summary>
/// <param name="PerPerson">True if every person who works with it needs one; false if one plan serves all.</param>
/// <param name="Minimum">Fewest seats sold.</param>
/// <param name="Maximum">Most seats sold; null if unlimited.</param>
/// <param name="ExtraForAllowance">True if seats beyond the people may be taken, up to the designers available, to gain allowance.</param>
public sealed record SeatPolicy(bool PerPerson, int Minimum, int? Maximum, bool ExtraForAllowance)
{
    /// <summary>One plan, however many people.</summary>
    public static SeatPolicy None { get; } = new(false, 1, null, false);
}
