namespace TcoBench.Analysis.Mixes;

/// <summary>Why an assignment is not tried.</summary>
internal enum Obstacle
{
    /// <summary>A vendor has no plan that may be used and can do its stages.</summary>
    NoPlan,

    /// <summary>A vendor of several would have a helper do all its stages.</summary>
    OnlyHelped,

    /// <summary>A helper stands in for a vendor though it has stages of its own.</summary>
    HelperTakesPart,
}
