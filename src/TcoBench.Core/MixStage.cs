using TcoBench.Core.Demand;
using TcoBench.Formulas;

namespace TcoBench.Core;

/// <summary>A stage of a mix, in proportion to the accepted results wanted of it (see <see cref="MixFormulas.Wanted"/>).</summary>
/// <param name="Supply">Who does it.</param>
/// <param name="WantedBefore">Accepted results wanted of the stage before, in image.</param>
/// <param name="Minutes">Designer minutes at its operation, hand-over included, in minute.</param>
/// <param name="Concept">Designer minutes before it, if it is the first, in minute.</param>
/// <param name="Reviewed">Images to review, in image.</param>
/// <param name="PerImage">Results per image of the stage before, a bare number; null if it does not work on every one of them.</param>
public sealed record MixStage(Supply Supply, Formula WantedBefore, Formula Minutes, Formula Concept, Formula Reviewed, Formula? PerImage);
