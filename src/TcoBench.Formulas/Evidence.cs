namespace TcoBench.Formulas;

/// <summary>Why we believe an input.</summary>
public sealed record Evidence
{
    private Evidence(EvidenceKind kind, string reason, IReadOnlyList<Source> sources) => (Kind, Reason, Sources) = (kind, reason, sources);

    /// <summary>The kind of belief.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>How it was derived, why it was assumed or chosen; for published figures a remark, which may be empty.</summary>
    public string Reason { get; }

    /// <summary>Where it was read, or what it was derived from; empty for assumptions and choices.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>What other sources say of the same figure, agreeing or not; empty if none was noted.</summary>
    public IReadOnlyList<OtherFigure> Others { get; init; } = [];

    /// <summary>How far it is believed, where somebody judged it; null if the nearness of its sources is all there is to go by.</summary>
    public Confidence? Judged { get; init; }

    /// <summary>How far it is believed: as judged, or else by its least near source. Null for what rests on no source.</summary>
    public Confidence? Confidence => Judged ?? (Sources.Count == 0 ? null : Sources.Min(s => s.Kind switch
    {
        SourceKind.Primary => Formulas.Confidence.High,
        SourceKind.NearPrimary => Formulas.Confidence.Medium,
        SourceKind.Secondary => Formulas.Confidence.Low,
        _ => throw new InvalidOperationException($"unknown kind of source {s.Kind}"),
    }));

    /// <summary>A figure read from a source.</summary>
    public static Evidence Published(Source source, string remark = "") => new(EvidenceKind.Published, remark, [source]);

    /// <summary>A figure measured by us or by the user.</summary>
    public static Evidence Measured(Source source, string how) => new(EvidenceKind.Measured, how, [source]);

    /// <summary>A figure computed from published ones.</summary>
    /// <exception cref="ArgumentException"><paramref name="how"/> is blank.</exception>
    public static Evidence Derived(string how, params IReadOnlyList<Source> sources) => new(EvidenceKind.Derived, Stated(how), [.. sources]);

    /// <summary>A figure nobody publishes.</summary>
    /// <exception cref="ArgumentException"><paramref name="why"/> is blank.</exception>
    public static Evidence Assumed(string why) => new(EvidenceKind.Assumed, Stated(why), []);

    /// <summary>A decision or a convention.</summary>
    /// <exception cref="ArgumentException"><paramref name="why"/> is blank.</exception>
    public static Evidence Chosen(string why) => new(EvidenceKind.Chosen, Stated(why), []);

    private static string Stated(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new ArgumentException("a reason must be stated", nameof(reason)) : reason;
}
