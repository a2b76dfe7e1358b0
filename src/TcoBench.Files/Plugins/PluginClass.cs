using System.Reflection;
using TcoBench.Core.Plugins;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Plugins;

/// <summary>Finds the class of a plugin. Until the version of the contract is known to fit, nothing of the plugin has run.</summary>
internal static class PluginClass
{
    private const string Hint = "name one public class that implements IVendorPlugin: [assembly: VendorPlugin(typeof(...))]";

    /// <summary>Loads an assembly and makes its plugin.</summary>
    /// <param name="context">Where to load it.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">What findings call it.</param>
    /// <exception cref="PluginFault">It is no assembly, names no class that can be used, or was compiled against another contract.</exception>
    public static IVendorPlugin Create(PluginContext context, byte[] assembly, string name)
    {
        var named = Loaded(context, assembly, name).GetCustomAttributesData().Where(a => a.AttributeType == typeof(VendorPluginAttribute)).ToList();
        if (named.Count != 1)
            throw new PluginFault(PluginCodes.NoClass, $"{name} names {(named.Count == 0 ? "no class" : $"{named.Count} classes")}", Hint);
        var arguments = named[0].ConstructorArguments;
        if (arguments[1].Value is not VendorPluginAttribute.CurrentContract)
            throw new PluginFault(PluginCodes.OtherContract, $"{name} was compiled against version {arguments[1].Value} of the contract; this is version {VendorPluginAttribute.CurrentContract}", "compile it again, against this version");
        if (arguments[0].Value is not Type type || !type.IsAssignableTo(typeof(IVendorPlugin)) || type.IsAbstract || type.ContainsGenericParameters)
            throw new PluginFault(PluginCodes.NoClass, $"{Show.Quoted($"{arguments[0].Value}")} of {name} is no class that implements IVendorPlugin", Hint);
        if (!type.IsVisible || type.GetConstructor(Type.EmptyTypes) is not { } constructor)
            throw new PluginFault(PluginCodes.NoClass, $"{Show.Quoted(type.Name)} of {name} has no public constructor without parameters", Hint);
        return (IVendorPlugin)constructor.Invoke(null);
    }

    private static Assembly Loaded(PluginContext context, byte[] assembly, string name)
    {
        try
        {
            return context.LoadFromStream(new MemoryStream(assembly, writable: false));
        }
        catch (BadImageFormatException)
        {
            throw new PluginFault(PluginCodes.NotAnAssembly, $"{name} is not an assembly of .NET", "name the .dll that building the plugin's project gives");
        }
    }
}
