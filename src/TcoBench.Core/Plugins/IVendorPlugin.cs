namespace TcoBench.Core.Plugins;

/// <summary>
/// The code of a compiled vendor: states what a request consumes where no formula of a file can. It is asked once for each offer while files are
/// read, hands over formulas, and is unloaded; nothing of it runs when costs are computed.
/// </summary>
/// <remarks>The class is public with a public constructor without parameters, and named by <see cref="VendorPluginAttribute"/>.</remarks>
public interface IVendorPlugin
{
    /// <summary>What one request of an offer consumes on each meter that the offer leaves to the plugin, once each.</summary>
    /// <param name="request">The offer, and the names its formulas may use.</param>
    IEnumerable<PluginUsage> Meter(PluginRequest request);
}
