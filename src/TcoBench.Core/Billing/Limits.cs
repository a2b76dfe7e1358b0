using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>How fast a plan may be used.</summary>
/// <param name="Concurrency">Requests at once, bare number; null if unlimited.</param>
/// <param name="ConcurrencyPerSeat">True if each seat has that many.</param>
/// <param name="ImagesPerMinute">Images per minute for the whole account, image/minute; null if unlimited.</param>
/// <param name="RequestsPerMinute">Requests per minute for the whole account, request/minute; null if unlimited.</param>
public sealed record Limits(Formula? Concurrency, bool ConcurrencyPerSeat, Formula? ImagesPerMinute, Formula? RequestsPerMinute)
{
    /// <summary>No published limit.</summary>
    public static Limits None { get; } = new(null, false, null, null);
}
