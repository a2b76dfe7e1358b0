namespace TcoBench.Formulas;

/// <summary>How near to the vendor a source is.</summary>
public enum SourceKind
{
    /// <summary>The vendor's own page, an audited benchmark, an official statistic.</summary>
    Primary,

    /// <summary>A verbatim transcription of a primary page by a third party.</summary>
    NearPrimary,

    /// <summary>A blog, repository or directory that repeats it.</summary>
    Secondary,
}
