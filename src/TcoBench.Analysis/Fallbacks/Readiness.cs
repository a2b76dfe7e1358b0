namespace TcoBench.Analysis.Fallbacks;

/// <summary>How much of a second vendor is paid for by the job it stands by for.</summary>
public enum Readiness
{
    /// <summary>Contract, one-off work and running work of all production months are paid for, whether it is called on or not.</summary>
    KeptReady,

    /// <summary>Other work pays for its platform, and its plan charges by use alone: only what is made during outages is paid for.</summary>
    InUseAnyway,
}
