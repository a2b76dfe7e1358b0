namespace TcoBench.Files.Format;

/// <summary>The kinds of files people write.</summary>
public enum FileKind
{
    /// <summary>A vendor, <c>vendors/&lt;id&gt;/vendor.yaml</c>.</summary>
    Vendor,

    /// <summary>A reference job.</summary>
    Job,

    /// <summary>The shared inputs.</summary>
    Assumptions,

    /// <summary>A scenario on top of the shared inputs.</summary>
    Scenario,

    /// <summary>What a buyer requires of every offer, <c>requirements/*.yaml</c>.</summary>
    Requirements,
}
