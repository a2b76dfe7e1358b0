namespace TcoBench.Core.Jobs;

/// <summary>What a stage starts from.</summary>
public enum StageFeed
{
    /// <summary>A brief in words; nothing to reproduce.</summary>
    Brief,

    /// <summary>A picture approved outside this job.</summary>
    Given,

    /// <summary>Accepted results of the stage before.</summary>
    Previous,

    /// <summary>Every picture the stage before brings to review, accepted or not; which of them go on is decided there, so nothing changes for the stages after.</summary>
    EveryImage,
}
