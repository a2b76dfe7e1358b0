namespace TcoBench.Analysis.WhatIfs;

/// <summary>One change whose effect is asked for: a scenario, or an input that is set.</summary>
/// <param name="Id">What it is called on the command line, e.g. <c>finals-28-steps</c> or <c>retouch_minutes=8</c>.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Why">Why one may believe it.</param>
public sealed record WhatIfCause(string Id, string Title, string Why);
