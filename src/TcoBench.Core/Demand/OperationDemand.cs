using TcoBench.Formulas;

namespace TcoBench.Core.Demand;

/// <summary>How much of a stage's operation a job needs, failures included (method §1). Expected numbers stay fractional.</summary>
/// <param name="Supply">Who does the stage.</param>
/// <param name="Accepted">A, accepted results, in image.</param>
/// <param name="Items">U, items started (motifs in the first stage), in item.</param>
/// <param name="Rounds">N, rounds, in round.</param>
/// <param name="Reviewed">Images to review, in image.</param>
/// <param name="Requests">R, requests the plan foresees, in request.</param>
/// <param name="Delivered">Images the planned requests return, in image.</param>
/// <param name="Billed">B, requests billed, in request.</param>
/// <param name="Sent">S, requests sent, in request.</param>
/// <param name="Failed">Requests that failed, in request.</param>
public sealed record OperationDemand(
    Supply Supply,
    Line Accepted,
    Line Items,
    Line Rounds,
    Line Reviewed,
    Line Requests,
    Line Delivered,
    Line Billed,
    Line Sent,
    Line Failed)
{
    /// <summary>Results that serve an approved asset, in image: all accepted ones, but for a stage of every image those of pictures that were accepted.</summary>
    public Formula Useful { get; init; } = Accepted;

    /// <summary>Accepted pictures of the stage before that another vendor made and that are moved here, in image; null if the stage before is the same vendor's.</summary>
    public Line? TakenOver { get; init; }
}
