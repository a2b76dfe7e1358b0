namespace TcoBench.Core.Findings;

/// <summary>How much a finding matters: a warning never changes an exit code, an error always does.</summary>
public enum Severity
{
    /// <summary>Something a reader should know; no figure changes because of it.</summary>
    Info,

    /// <summary>Something that makes a figure less certain.</summary>
    Warning,

    /// <summary>Something that makes a figure impossible.</summary>
    Error,
}
