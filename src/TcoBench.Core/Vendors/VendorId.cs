namespace TcoBench.Core.Vendors;

/// <summary>Id of a vendor, e.g. <c>dall-e</c>: also the name of its folder.</summary>
public readonly record struct VendorId(string Value)
{
    /// <summary>The id as it is written inside names: <c>dall_e</c>.</summary>
    public string Segment => Formulas.Names.Segment(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
