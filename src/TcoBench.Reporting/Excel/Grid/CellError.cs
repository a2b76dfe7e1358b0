namespace TcoBench.Reporting.Excel.Grid;

/// <summary>What a cell shows that has no value.</summary>
internal enum CellError
{
    /// <summary>A figure that cannot be computed.</summary>
    DivisionByZero,

    /// <summary>Nothing was found: no plan that delivers.</summary>
    NotAvailable,
}
