namespace TcoBench.Formulas.Readings;

/// <summary>
/// One pass of a program. An operand is the place of its first lane in the reader's buffers, constants first, or if negative the complement of its place in
/// the columns of the varying inputs.
/// </summary>
/// <param name="Work">What is done.</param>
/// <param name="X">First operand.</param>
/// <param name="Y">Second operand.</param>
/// <param name="Z">Operand of the outer operation; any if there is none.</param>
/// <param name="Target">Place of the result.</param>
/// <param name="Result">Which wanted result this is, or −1.</param>
internal readonly record struct Step(Work Work, int X, int Y, int Z, int Target, int Result);
