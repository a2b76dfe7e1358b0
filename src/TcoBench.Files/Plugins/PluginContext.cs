using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace TcoBench.Files.Plugins;

/// <summary>
/// Where a plugin's assemblies live: its own dependencies in the versions it brings, apart from ours and from other plugins'. Only the framework and the
/// two assemblies plugins compile against are the host's. It isolates versions; it is no security boundary.
/// </summary>
/// <param name="path">Path of the plugin's assembly, beside which its dependencies lie.</param>
internal sealed class PluginContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path), isCollectible: true)
{
    private static readonly string Framework = RuntimeEnvironment.GetRuntimeDirectory();
    private static readonly string[] Shared = [typeof(Core.Plugins.IVendorPlugin).Assembly.GetName().Name!, typeof(Formulas.Formula).Assembly.GetName().Name!];

    private readonly AssemblyDependencyResolver _dependencies = new(path);

    /// <summary>An assembly that was asked for and is not there; null if none is missing.</summary>
    public string? Missing { get; private set; }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (Shared.Contains(assemblyName.Name) || File.Exists(Path.Combine(Framework, assemblyName.Name + ".dll")))
            return null;
        if (_dependencies.ResolveAssemblyToPath(assemblyName) is { } file)
            return LoadFromStream(new MemoryStream(File.ReadAllBytes(file)));
        // left to the default, the host's own copy might be taken, of whatever version
        Missing = assemblyName.ToString();
        throw new FileNotFoundException($"{assemblyName} is not beside the plugin");
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _dependencies.ResolveUnmanagedDllToPath(unmanagedDllName) is { } file ? LoadUnmanagedDllFromPath(file) : base.LoadUnmanagedDll(unmanagedDllName);
}
