namespace TcoBench.Testing.Sheets;

/// <summary>What a cell of a workbook holds.</summary>
/// <param name="Kind">What kind of value.</param>
/// <param name="Number">The number; 1 or 0 for a logical value.</param>
/// <param name="Text">The text, or the error such as <c>#DIV/0!</c>; else empty.</param>
/// <param name="Formula">The formula without "=", empty where another cell states it for several; null if the cell has none.</param>
public sealed record CellValue(CellKind Kind, double Number, string Text, string? Formula)
{
    /// <summary>True if both show the same: numbers within 1e-9 of the larger of 1 and their size, all else exactly. Formulas are not compared.</summary>
    public bool ShowsSameAs(CellValue other) =>
        Kind == other.Kind && Text == other.Text && (Number == other.Number || Math.Abs(Number - other.Number) <= 1e-9 * Math.Max(1, Math.Abs(Number)));

    /// <inheritdoc/>
    public override string ToString() => Kind is CellKind.Number or CellKind.Logical ? $"{Number:R}" : Kind == CellKind.Empty ? "nothing" : $"\"{Text}\"";
}
