namespace TcoBench.Core.Requirements;

/// <summary>Something a buyer may require of an offer, answered by vendors and plans.</summary>
/// <param name="Id">Id, e.g. <c>audit_log</c>.</param>
/// <param name="Title">Name for readers, as it stands within a sentence.</param>
/// <param name="Meaning">What a yes says, a clause.</param>
/// <param name="Question">What to ask a vendor that says nothing about it.</param>
public sealed record Criterion(string Id, string Title, string Meaning, string Question);
