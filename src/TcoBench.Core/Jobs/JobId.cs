namespace TcoBench.Core.Jobs;

/// <summary>Id of a reference job, e.g. <c>draft-1024</c>.</summary>
public readonly record struct JobId(string Value)
{
    /// <summary>The id as it is written inside names: <c>draft_1024</c>.</summary>
    public string Segment => Formulas.Names.Segment(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
