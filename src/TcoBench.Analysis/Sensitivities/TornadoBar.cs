using TcoBench.Formulas;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>What one input alone does to a result.</summary>
/// <param name="Input">The input.</param>
/// <param name="Low">Its P10.</param>
/// <param name="High">Its P90.</param>
/// <param name="AtLow">The result at its P10, exactly.</param>
/// <param name="AtHigh">The result at its P90, exactly.</param>
public sealed record TornadoBar(Input Input, decimal Low, decimal High, decimal AtLow, decimal AtHigh)
{
    /// <summary>How far apart the two results are. A result that turns back in between moves further: the spider shows it.</summary>
    public decimal Swing => Math.Abs(AtHigh - AtLow);
}
