namespace TcoBench.Testing.Sheets;

/// <summary>Kinds of values of cells.</summary>
public enum CellKind
{
    /// <summary>No value.</summary>
    Empty,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>TRUE or FALSE.</summary>
    Logical,

    /// <summary>An error.</summary>
    Error,
}
