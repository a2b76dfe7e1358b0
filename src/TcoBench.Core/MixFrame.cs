using TcoBench.Formulas;

namespace TcoBench.Core;

/// <summary>What a mix costs whoever does its stages in between, over what couples its vendors (see <see cref="MixFormulas"/>).</summary>
/// <param name="Cost">Designers and approvers, in the report currency.</param>
/// <param name="People">People at work, in person.</param>
/// <param name="Days">Days people take, in day.</param>
/// <param name="Allowed">Days there are: the window, or the production months if they are shorter, in day.</param>
public sealed record MixFrame(Formula Cost, Formula People, Formula Days, Formula Allowed);
