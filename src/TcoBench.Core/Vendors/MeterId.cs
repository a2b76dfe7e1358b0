namespace TcoBench.Core.Vendors;

/// <summary>Id of a meter, e.g. <c>fast_hours</c>.</summary>
public readonly record struct MeterId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
