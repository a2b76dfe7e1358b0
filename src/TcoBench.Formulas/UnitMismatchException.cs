namespace TcoBench.Formulas;

/// <summary>Two quantities were combined whose units do not allow it, such as credits added to dollars.</summary>
public sealed class UnitMismatchException(string message) : Exception(message);
