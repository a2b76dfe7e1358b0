namespace TcoBench.Core.Risk;

/// <summary>A kind of claim: how often it happens and what one costs.</summary>
/// <param name="Id">Id of the line that holds its expected loss, before indemnity.</param>
/// <param name="Frequency">Input that says how many there are per published asset.</param>
/// <param name="Cost">Input that says what one costs.</param>
/// <param name="IsIndemnified">True if an indemnity takes it over; false for our own work.</param>
public sealed record ClaimKind(string Id, string Frequency, string Cost, bool IsIndemnified);
