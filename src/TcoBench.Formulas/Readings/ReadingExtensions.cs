namespace TcoBench.Formulas.Readings;

/// <summary>Short ways to read a single formula.</summary>
public static class ReadingExtensions
{
    /// <summary>Value of a formula at the base values of its inputs.</summary>
    /// <exception cref="CannotComputeException">It has none.</exception>
    public static decimal Exactly(this Formula formula) => ExactReading.Of(Tape.Of(formula))[formula];
}
