namespace TcoBench.Formulas.Readings;

/// <summary>Where a pass reads lanes: a column, or the few equal lanes of a constant again and again.</summary>
/// <param name="start">The first lane.</param>
/// <param name="mask">All bits for a column, none for a constant.</param>
internal readonly ref struct Operand(ref double start, nuint mask)
{
    public readonly ref double Start = ref start;
    public readonly nuint Mask = mask;
}
