using TcoBench.Core.Vendors;

namespace TcoBench.Core.Jobs;

/// <summary>One step of a job: an operation repeated in rounds until enough results pass review. Its numbers are inputs under <c>job.stage.…</c>.</summary>
/// <param name="Id">Id within the job, a name segment.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Operation">What is done.</param>
/// <param name="MinimumSize">Smallest size wanted.</param>
/// <param name="ModelClass">Model class, mapped by each vendor to a living model of its own.</param>
/// <param name="Quality">Job quality: <c>draft</c>, <c>standard</c> or <c>high</c>.</param>
/// <param name="Modules">Add-on modules asked for.</param>
/// <param name="ReferenceImages">Reference pictures per request.</param>
/// <param name="Factor">Enlargement for upscaling; 1 for others.</param>
/// <param name="Candidates">Images made per round, g.</param>
/// <param name="Keep">Accepted results wanted per item, m; at most <paramref name="Candidates"/>.</param>
/// <param name="Feed">What it starts from.</param>
/// <param name="RoundLimit">Rounds before an item is dropped, k; null if none is ever dropped.</param>
/// <param name="Acceptance">Shared name of the acceptance probability a.</param>
/// <param name="SeedTrueAcceptance">Shared name of the acceptance of a seed-true result, a_s; null where seeds play no part.</param>
/// <param name="PromptingWeight">Shared name of the weight of a round's prompting effort.</param>
public sealed record Stage(
    string Id,
    string Title,
    OperationKind Operation,
    ImageSize MinimumSize,
    string ModelClass,
    string Quality,
    IReadOnlyList<string> Modules,
    int ReferenceImages,
    int Factor,
    int Candidates,
    int Keep,
    StageFeed Feed,
    int? RoundLimit,
    string Acceptance,
    string? SeedTrueAcceptance,
    string PromptingWeight);
