namespace TcoBench.Reporting.Excel;

/// <summary>A text that leads somewhere.</summary>
/// <param name="Text">The text shown.</param>
/// <param name="Address">A web address, or a place in the workbook such as <c>'Inputs'!A1</c>; null if it leads nowhere.</param>
internal sealed record Link(string Text, string? Address);
