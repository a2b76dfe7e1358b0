namespace TcoBench.Analysis;

/// <summary>Whether an option may win.</summary>
public enum ResultStatus
{
    /// <summary>Delivers in time, meets the must-haves, and its cost is known: it is ranked.</summary>
    Ok,

    /// <summary>Cannot deliver: late, or above an allowance nobody extends.</summary>
    Infeasible,

    /// <summary>Fails a must-have, or the vendor cannot do the job.</summary>
    Excluded,

    /// <summary>The plan or the model is no longer, or not long enough, available.</summary>
    Retired,

    /// <summary>Rests on a price that is not published.</summary>
    UnknownPrice,
}
