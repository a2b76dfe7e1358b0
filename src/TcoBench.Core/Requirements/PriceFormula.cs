namespace TcoBench.Core.Requirements;

/// <summary>How a price becomes points in weighted scoring, from 0 to 100.</summary>
public enum PriceFormula
{
    /// <summary>Linear between the lowest price, 100, and the highest, 0: a bid that cannot win moves the others' points.</summary>
    TwoSided,

    /// <summary>100 × lowest price ÷ price: only the lowest bid moves the others' points.</summary>
    LowestRatio,
}
