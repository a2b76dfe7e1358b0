namespace TcoBench.Formulas;

/// <summary>The nine operations every model is made of. Each has one meaning in every reading; see <see cref="Semantics"/> for the boundary rules.</summary>
public enum Operation
{
    /// <summary>x + y, same unit.</summary>
    Add,

    /// <summary>x − y, same unit.</summary>
    Subtract,

    /// <summary>x · y, units multiply.</summary>
    Multiply,

    /// <summary>x ÷ y, units divide. Division by zero cannot be computed.</summary>
    Divide,

    /// <summary>The smaller of x and y, same unit.</summary>
    Min,

    /// <summary>The larger of x and y, same unit.</summary>
    Max,

    /// <summary>Whole packs of size y needed to hold x; never below zero; unit x/y.</summary>
    Packs,

    /// <summary>1 if x is at least y, else 0; same unit in, no unit out.</summary>
    Reaches,

    /// <summary>x rounded half away from zero to a multiple of y; same unit.</summary>
    Round,
}
