namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>Titles and widths of the columns of plans.</summary>
internal static class PlanColumns
{
    /// <summary>True for a column of text.</summary>
    public static bool IsText(PlanColumn column) =>
        column is PlanColumn.Job or PlanColumn.Vendor or PlanColumn.Plan or PlanColumn.Paid or PlanColumn.Eligible or PlanColumn.Status or PlanColumn.Otherwise;

    /// <summary>Title, in English.</summary>
    public static string Title(PlanColumn column) => column switch
    {
        PlanColumn.Job => "Job",
        PlanColumn.Assets => "Approved assets",
        PlanColumn.Vendor => "Vendor",
        PlanColumn.Plan => "Plan",
        PlanColumn.Paid => "Paid",
        PlanColumn.Months => "Months",
        PlanColumn.Eligible => "May win",
        PlanColumn.InTime => "In time (1 = yes)",
        PlanColumn.Unserved => "Beyond what is sold",
        PlanColumn.Feasible => "Delivers (1 = yes)",
        PlanColumn.Status => "Status",
        PlanColumn.Key => "Total, if ranked",
        PlanColumn.Otherwise => "Shown if none is ranked",
        PlanColumn.Cpai => "Per approved asset",
        PlanColumn.Total => "Total cost",
        PlanColumn.Charges => "Charges",
        PlanColumn.People => "People",
        PlanColumn.Platform => "Platform",
        PlanColumn.Risk => "Risk",
        PlanColumn.Images => "Images made",
        PlanColumn.Cpi => "Charges per image",
        PlanColumn.Cpc => "Campaign",
        PlanColumn.Effective => "Charges the work used",
        PlanColumn.Tax => "Tax (not in total)",
        PlanColumn.Wasted => "Spent on rejects and waste",
        PlanColumn.Staff => "People at work",
        PlanColumn.Days => "Days",
        PlanColumn.Gap => "Check: blocks against total",
        PlanColumn.LineGap => "Check: lines against total",
        PlanColumn.LowestBlock => "Check: lowest block",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "unknown column"),
    };

    /// <summary>Width in characters.</summary>
    public static double Width(PlanColumn column) => column switch
    {
        PlanColumn.Job => 14,
        PlanColumn.Vendor => 32,
        PlanColumn.Plan => 34,
        PlanColumn.Paid => 14,
        PlanColumn.Status => 28,
        PlanColumn.Months or PlanColumn.Eligible or PlanColumn.InTime or PlanColumn.Feasible or PlanColumn.Staff or PlanColumn.Days => 9,
        _ => 13,
    };
}
