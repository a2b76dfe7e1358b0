using TcoBench.Core.Jobs;

namespace TcoBench.Files;

/// <summary>A named change of figures and of jobs, laid on top of all files.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Why">What it is for, and why it changes what it changes.</param>
/// <param name="Assets">The volume it is meant for, in approved assets; null if for any.</param>
/// <param name="Jobs">Jobs it names, in the order of their files; empty if it concerns all alike.</param>
public sealed record Scenario(string Id, string Title, string Why, int? Assets, IReadOnlyList<JobId> Jobs);
