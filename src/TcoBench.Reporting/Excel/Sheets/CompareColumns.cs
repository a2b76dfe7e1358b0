namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>Titles and widths of the columns of comparison.</summary>
internal static class CompareColumns
{
    /// <summary>True for a column of text.</summary>
    public static bool IsText(CompareColumn column) =>
        column is CompareColumn.Job or CompareColumn.Vendor or CompareColumn.Plan or CompareColumn.Paid or CompareColumn.Status;

    /// <summary>Title, in English.</summary>
    public static string Title(CompareColumn column) => column switch
    {
        CompareColumn.Job => "Job",
        CompareColumn.Assets => "Approved assets",
        CompareColumn.Vendor => "Vendor",
        CompareColumn.Plan => "Plan",
        CompareColumn.Paid => "Paid",
        CompareColumn.Months => "Months",
        CompareColumn.Status => "Status",
        CompareColumn.Rank => "Rank",
        CompareColumn.Cpai => "Per approved asset",
        CompareColumn.Total => "Total cost",
        CompareColumn.Charges => "Charges per asset",
        CompareColumn.People => "People per asset",
        CompareColumn.Platform => "Platform per asset",
        CompareColumn.Risk => "Risk per asset",
        CompareColumn.Cpi => "Charges per image",
        CompareColumn.Cpv => "One more variation (static)",
        CompareColumn.Cpc => "Campaign",
        CompareColumn.Effective => "Charges the work used",
        CompareColumn.Tax => "Tax (not in total)",
        CompareColumn.Wasted => "Spent on rejects and waste",
        CompareColumn.Staff => "People at work",
        CompareColumn.Days => "Days",
        CompareColumn.Key => "Total, if ranked",
        CompareColumn.Next => "Total, runner-up on",
        CompareColumn.Choice => "Candidate chosen",
        CompareColumn.EngineChoice => "Chosen by TcoBench (static)",
        CompareColumn.EngineWinner => "Winner by TcoBench (static)",
        CompareColumn.EngineTotal => "Total by TcoBench (static)",
        CompareColumn.Gap => "Relative difference",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "unknown column"),
    };

    /// <summary>Width in characters.</summary>
    public static double Width(CompareColumn column) => column switch
    {
        CompareColumn.Job => 14,
        CompareColumn.Vendor => 32,
        CompareColumn.Plan => 34,
        CompareColumn.Paid => 14,
        CompareColumn.Status => 28,
        CompareColumn.Months or CompareColumn.Rank or CompareColumn.Staff or CompareColumn.Days => 9,
        _ => 13,
    };
}
