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
}
