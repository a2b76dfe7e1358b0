namespace TcoBench.Formulas;

/// <summary>How uncertain an input is: the values below which it lies with 10 % and 90 % probability; its base value is the median.</summary>
/// <param name="Low">P10, at most the base value.</param>
/// <param name="High">P90, at least the base value.</param>
public sealed record Spread(decimal Low, decimal High);
