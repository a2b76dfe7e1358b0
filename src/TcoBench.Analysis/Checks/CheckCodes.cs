namespace TcoBench.Analysis.Checks;

/// <summary>Codes of what is found out about a price book that can be read; listed in the README of Core/Findings.</summary>
public static class CheckCodes
{
    /// <summary>Two sources give different values for one figure.</summary>
    public const string Disagreement = "TCO353";

    /// <summary>A figure is far off what such figures are.</summary>
    public const string Magnitude = "TCO354";

    /// <summary>A larger quantity or size costs less than a smaller one.</summary>
    public const string Cliff = "TCO355";

    /// <summary>A plan is never cheaper than another that gives at least as much.</summary>
    public const string Dominated = "TCO356";
}
