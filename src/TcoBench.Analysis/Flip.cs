namespace TcoBench.Analysis;

/// <summary>The value of one input at which a runner-up becomes as cheap as the winner, all else as it is.</summary>
/// <param name="Job">Id of the job.</param>
/// <param name="Assets">Approved assets.</param>
/// <param name="Winner">Id of the winning vendor.</param>
/// <param name="RunnerUp">Id of the runner-up.</param>
/// <param name="Input">Full name of the runner-up's input, e.g. <c>midjourney.draft_acceptance</c>.</param>
/// <param name="Base">Its base value.</param>
/// <param name="At">The value of equal cost; null if no value within its range gives it.</param>
public sealed record Flip(string Job, int Assets, string Winner, string RunnerUp, string Input, decimal Base, decimal? At);
