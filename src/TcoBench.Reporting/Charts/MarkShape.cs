namespace TcoBench.Reporting.Charts;

/// <summary>Markers; seven, so that with twelve colours no pair of colour and marker recurs before the eighty-fourth vendor.</summary>
internal enum MarkShape
{
    /// <summary>●</summary>
    Circle,

    /// <summary>■</summary>
    Square,

    /// <summary>▲</summary>
    Triangle,

    /// <summary>◆</summary>
    Diamond,

    /// <summary>⬟</summary>
    Pentagon,

    /// <summary>▼</summary>
    TriangleDown,

    /// <summary>⬢</summary>
    Hexagon,
}
