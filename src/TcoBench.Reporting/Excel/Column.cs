namespace TcoBench.Reporting.Excel;

/// <summary>A column of a table.</summary>
/// <param name="Title">Header.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="Value">Its cell: a text, a decimal, an int, a <see cref="DateOnly"/>, a <see cref="Figure"/>, a <see cref="Link"/>, or null for an empty cell.</param>
/// <param name="Format">Number format; empty for text.</param>
internal sealed record Column<T>(string Title, double Width, Func<T, object?> Value, string Format = "");
