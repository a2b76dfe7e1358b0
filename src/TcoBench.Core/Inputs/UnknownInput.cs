namespace TcoBench.Core.Inputs;

/// <summary>A figure that exists but is not published: never zero, never guessed.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Why">Why it is unknown.</param>
/// <param name="Question">What to ask the vendor.</param>
public sealed record UnknownInput(string Name, string Why, string Question);
