namespace TcoBench.Formulas;

/// <summary>Why an input is believed.</summary>
public enum EvidenceKind
{
    /// <summary>Read from a source.</summary>
    Published,

    /// <summary>Measured by us or by the user.</summary>
    Measured,

    /// <summary>Computed from published figures; says how.</summary>
    Derived,

    /// <summary>Nobody publishes it; carries a reason and a spread.</summary>
    Assumed,

    /// <summary>A decision of the user or a convention, not a belief.</summary>
    Chosen,
}
