namespace TcoBench.Core.Vendors;

/// <summary>Whether a plan meets a requirement.</summary>
public enum AnswerKind
{
    /// <summary>Met, with evidence.</summary>
    Yes,

    /// <summary>Not met.</summary>
    No,

    /// <summary>Only by an individual contract.</summary>
    Contract,

    /// <summary>Not known. Never counts as met.</summary>
    Unknown,
}
