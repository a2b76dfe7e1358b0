using TcoBench.Formulas;

namespace TcoBench.Core;

/// <summary>A vendor's part in a mix, over what couples it to the others (see <see cref="MixFormulas"/>).</summary>
/// <param name="Cost">Charges, platform and outages, in the report currency.</param>
/// <param name="Days">Days the vendor takes, and its helper, in day.</param>
/// <param name="Shortfall">Most usage of any meter and month that nobody sells under the plan, a bare number; it must be 0.</param>
public sealed record MixPart(Formula Cost, Formula Days, Formula Shortfall);
