namespace TcoBench.Analysis.Information;

/// <summary>A pilot of some images, with what it costs.</summary>
/// <param name="Sample">What it is worth and how well the acceptance is then known.</param>
/// <param name="Cost">What the images and looking at them cost, in the report currency.</param>
public sealed record PilotSize(SampleWorth Sample, decimal Cost)
{
    /// <summary>What it is worth beyond its cost; negative if it does not pay.</summary>
    public decimal Net => Sample.Worth.Value - Cost;
}
