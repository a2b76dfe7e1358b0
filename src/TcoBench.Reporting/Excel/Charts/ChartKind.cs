namespace TcoBench.Reporting.Excel.Charts;

/// <summary>What a chart of a workbook draws its series as.</summary>
internal enum ChartKind
{
    /// <summary>A column per category, the series stacked in it.</summary>
    StackedColumns,

    /// <summary>A straight line with markers per series, over numbers on a logarithmic axis.</summary>
    Lines,
}
