namespace TcoBench.Core.Vendors;

/// <summary>Id of a vendor's model, e.g. <c>gpt-image-2</c>.</summary>
public readonly record struct ModelId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
