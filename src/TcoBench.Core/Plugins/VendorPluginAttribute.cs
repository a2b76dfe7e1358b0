namespace TcoBench.Core.Plugins;

/// <summary>Names the class of a compiled vendor, once in its assembly: <c>[assembly: VendorPlugin(typeof(ColdStartPool))]</c>.</summary>
/// <param name="plugin">A public class that implements <see cref="IVendorPlugin"/>.</param>
/// <param name="contract">Version of the contract the plugin was compiled against; never given by hand, the compiler writes it into the plugin.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class VendorPluginAttribute(Type plugin, int contract = VendorPluginAttribute.CurrentContract) : Attribute
{
    /// <summary>
    /// Version of what plugins compile against. Raised when a plugin compiled before would no longer run, or would mean something else; additions leave it.
    /// </summary>
    public const int CurrentContract = 1;

    /// <summary>The class.</summary>
    public Type Plugin { get; } = plugin;

    /// <summary>Version of the contract the plugin was compiled against.</summary>
    public int Contract { get; } = contract;
}
