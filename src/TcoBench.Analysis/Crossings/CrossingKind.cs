namespace TcoBench.Analysis.Crossings;

/// <summary>How two contenders change places.</summary>
public enum CrossingKind
{
    /// <summary>Both cost the same there.</summary>
    Equality,

    /// <summary>A cost jumps past the other, because a pack, a seat or a GPU is added or a price begins to hold: nowhere do both cost the same.</summary>
    Jump,

    /// <summary>One begins or ceases to deliver.</summary>
    Delivery,
}
