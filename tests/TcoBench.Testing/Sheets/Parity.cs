namespace TcoBench.Testing.Sheets;

/// <summary>Compares the values a workbook was written with, cell by cell, with those a spreadsheet computes.</summary>
/// <param name="Formulas">How many cells with a formula were compared.</param>
/// <param name="Differences">What differs, one line a cell.</param>
public sealed record Parity(int Formulas, IReadOnlyList<string> Differences)
{
    /// <summary>Compares every cell that has a formula in the first workbook.</summary>
    /// <param name="written">The workbook as it was written.</param>
    /// <param name="computed">The same workbook, recalculated.</param>
    public static Parity Of(string written, string computed)
    {
        var (before, after) = (CellReader.Of(written), CellReader.Of(computed));
        var formulas = before.Where(c => c.Value.Formula is not null).ToList();
        var differences =
            from cell in formulas
            let found = after.GetValueOrDefault(cell.Key)
            where found?.Formula is null || !cell.Value.ShowsSameAs(found)
            select $"{cell.Key.Sheet}!{cell.Key.Address}: written {cell.Value}, computed {found?.ToString() ?? "nothing"}{(found?.Formula is null ? " without a formula" : "")}; ={cell.Value.Formula}";
        return new Parity(formulas.Count, [.. differences]);
    }
}
