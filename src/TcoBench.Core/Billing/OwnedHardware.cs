using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>GPUs that are bought: depreciated over their life, and powered.</summary>
/// <param name="Price">Purchase price of a GPU, per GPU.</param>
/// <param name="HostPrice">Purchase price of the host's share per GPU.</param>
/// <param name="LifeMonths">Months of depreciation.</param>
/// <param name="Watts">Power drawn per GPU under load, host share included.</param>
public sealed record OwnedHardware(Formula Price, Formula HostPrice, Formula LifeMonths, Formula Watts);
