namespace TcoBench.Reporting.Excel.Charts;

/// <summary>What a chart of a workbook draws its series as.</summary>
internal enum ChartKind
{
    /// <summary>A column per category, the series stacked in it.</summary>
    StackedColumns,

    /// <summary>The same lying down, the first category on top: names of any length stay readable.</summary>
    StackedBars,

    /// <summary>A straight line with markers per series, over numbers on a logarithmic axis.</summary>
    Lines,
}
