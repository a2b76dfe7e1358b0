namespace TcoBench.Analysis.Quotes;

/// <summary>The vendor does not offer what a request describes.</summary>
/// <param name="part">Part of the description that is not offered, e.g. <c>model</c>; null if it is the whole.</param>
/// <param name="given">What the description says there.</param>
/// <param name="message">Why it is refused, without part and what was given.</param>
/// <param name="known">What is offered; null if that is not the point.</param>
public sealed class RefusedRequestException(string? part, string given, string message, IReadOnlyList<string>? known = null) : Exception(message)
{
    public string? Part { get; } = part;

    public string Given { get; } = given;

    public IReadOnlyList<string>? Known { get; } = known;
}
