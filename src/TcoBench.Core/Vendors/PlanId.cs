namespace TcoBench.Core.Vendors;

/// <summary>Id of a plan, e.g. <c>standard</c>.</summary>
public readonly record struct PlanId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
