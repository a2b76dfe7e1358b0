namespace TcoBench.Core.Vendors;

/// <summary>How a vendor is used. Handling, prompting, integration and waiting belong to the channel.</summary>
public enum Channel
{
    /// <summary>A person clicks in a web application, in working hours.</summary>
    Web,

    /// <summary>Our software calls theirs, day and night.</summary>
    Api,

    /// <summary>Our software on GPUs we run.</summary>
    SelfHosted,
}
