namespace TcoBench.Analysis.Claims;

/// <summary>What becomes of a claim.</summary>
public enum ClaimVerdict
{
    /// <summary>As claimed, on everything it is claimed about, in the share of cases it claims.</summary>
    Holds,

    /// <summary>As claimed on charges, in the share of cases it claims; not on TCO.</summary>
    HoldsOnlyOnCharges,

    /// <summary>As claimed on TCO, in the share of cases it claims; not on charges.</summary>
    HoldsOnlyOnTotal,

    /// <summary>As claimed in some cases, fewer than it claims.</summary>
    HoldsOnlyInSomeCases,

    /// <summary>As claimed in no case.</summary>
    DoesNotHold,

    /// <summary>No case has figures on both sides.</summary>
    NotTested,
}
