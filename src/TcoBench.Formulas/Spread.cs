namespace TcoBench.Formulas;

/// <summary>How uncertain an input is: which values are how likely, as data. The analyses know what it means in numbers.</summary>
public abstract record Spread
{
    private protected Spread()
    {
    }

    /// <summary>What it cannot lie below: that part of the shape is cut off, and its chances go to the rest in proportion. Null if nothing is cut off there.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>What it cannot lie above; null if nothing is cut off there.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>True if an input of this spread may have that base value.</summary>
    public bool Holds(decimal value) => value >= (AtLeast ?? value) && value <= (AtMost ?? value) && Has(value);

    private protected abstract bool Has(decimal value);
}
