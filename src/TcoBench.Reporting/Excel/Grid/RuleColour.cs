namespace TcoBench.Reporting.Excel.Grid;

/// <summary>What a colour says.</summary>
internal enum RuleColour
{
    /// <summary>All is well.</summary>
    Green,

    /// <summary>Look here.</summary>
    Amber,

    /// <summary>Something is wrong.</summary>
    Red,

    /// <summary>Does not count.</summary>
    Grey,
}
