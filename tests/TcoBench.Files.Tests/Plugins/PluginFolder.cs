using TcoBench.Core.Vendors;
using TcoBench.Files.Tests.Loading;

namespace TcoBench.Files.Tests.Plugins;

/// <summary>The example vendor with a meter left to a plugin.</summary>
internal static class PluginFolder
{
    public const string Dll = "vendors/example/bin/Vendor.dll";

    /// <summary>The example without the plugin's file.</summary>
    public static Folder Empty(string keys = "") =>
        Folder.WithVendor("name: Example.Ai\n", $"name: Example.Ai\nplugin: bin/Vendor.dll\n{keys}")
            .Change(Folder.Vendor, "{ credits: base_credits + steps * step_credits }", "{ credits: plugin }");

    /// <summary>The example with a plugin.</summary>
    public static Folder With(byte[] plugin, string keys = "") => Empty(keys).Write(Dll, plugin);

    /// <summary>The offer whose meter the plugin states.</summary>
    public static Offer Offer(Loaded loaded) => loaded.Vendors.Single(v => v.Catalog.Id.Value == "example").Catalog.Offers[0];
}
