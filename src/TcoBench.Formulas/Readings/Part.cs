namespace TcoBench.Formulas.Readings;

/// <summary>One place of simplified formulas: an operation on two earlier places; without one, a column of a varying input or, with column −1, the constant of the given number.</summary>
internal readonly record struct Part(Operation? Operation, int Left, int Right);
