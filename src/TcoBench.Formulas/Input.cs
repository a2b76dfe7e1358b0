namespace TcoBench.Formulas;

/// <summary>A leaf with evidence: a price, an assumption or a numeric decision. Everything a reader may doubt or change is an input.</summary>
public sealed class Input : Formula
{
    /// <summary>An input with its evidence.</summary>
    /// <param name="name">Full name, e.g. <c>leonardo.premium_fee</c>; see <see cref="Names"/>.</param>
    /// <param name="value">Base value in <paramref name="unit"/>.</param>
    /// <param name="unit">Unit of the value.</param>
    /// <param name="evidence">Why it is believed.</param>
    /// <param name="spread">How uncertain it is; null if it is taken as certain.</param>
    /// <exception cref="ArgumentException">The name is not a name, an assumption has no spread, or the spread does not hold the value.</exception>
    public Input(string name, decimal value, Unit unit, Evidence evidence, Spread? spread = null)
        : base(unit)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (Names.Reason(name) is { } reason)
            throw new ArgumentException(reason, nameof(name));
        if (spread is null && evidence.Kind == EvidenceKind.Assumed)
            throw new ArgumentException($"assumption \"{name}\" has no spread", nameof(spread));
        if (spread?.Holds(value) == false)
            throw new ArgumentException($"spread of \"{name}\" does not hold its base value", nameof(spread));
        (Name, Value, Evidence, Spread) = (name, value, evidence, spread);
    }

    /// <summary>Full name, unique in a model.</summary>
    public string Name { get; }

    /// <summary>Base value.</summary>
    public decimal Value { get; }

    /// <summary>Why it is believed.</summary>
    public Evidence Evidence { get; }

    /// <summary>How uncertain it is; null if it is taken as certain.</summary>
    public Spread? Spread { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
