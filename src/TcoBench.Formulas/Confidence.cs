namespace TcoBench.Formulas;

/// <summary>How far a published figure is believed.</summary>
public enum Confidence
{
    /// <summary>Repeated by others, an estimate, or contested.</summary>
    Low,

    /// <summary>A word-for-word copy, or a page that is not quite clear.</summary>
    Medium,

    /// <summary>The vendor's own words.</summary>
    High,
}
