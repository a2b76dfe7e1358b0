namespace TcoBench.Reporting.Excel;

/// <summary>A number with a format of its own.</summary>
/// <param name="Value">The number.</param>
/// <param name="Format">Number format.</param>
internal sealed record Figure(decimal Value, string Format);
