using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core.Plugins;

/// <summary>What a plugin says one request consumes on one meter. What that costs is for the plan or a price table of the file.</summary>
/// <param name="Meter">The meter, one of those the offer leaves to the plugin.</param>
/// <param name="PerRequest">Quantity, in the meter's unit per request.</param>
public sealed record PluginUsage(MeterId Meter, Formula PerRequest);
