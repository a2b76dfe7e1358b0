using System.Security.Cryptography;
using TcoBench.Core.Findings;

namespace TcoBench.Files.Plugins;

/// <summary>The plugin a vendor file names.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Text">The path as written.</param>
/// <param name="Sha256">Checksum it must have, in hexadecimal digits; null if any will do.</param>
/// <param name="Where">Where the vendor file names it.</param>
internal sealed record PluginFile(string Path, string Text, string? Sha256, FileSpan Where)
{
    /// <summary>Largest assembly that is loaded, 16 MiB.</summary>
    private const int MaxBytes = 16 << 20;

    /// <summary>Its content, which is what will be loaded: it cannot change after it was checked.</summary>
    /// <exception cref="PluginFault">It is missing, cannot be read, is too large, or is not the file that was pinned.</exception>
    public byte[] Read()
    {
        try
        {
            if (new FileInfo(Path).Length > MaxBytes)
                throw new PluginFault(PluginCodes.FileMissing, $"plugin {Text} is larger than 16 MiB", "name the assembly that holds the plugin's class");
            var bytes = File.ReadAllBytes(Path);
            var actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (Sha256 is not null && !string.Equals(Sha256, actual, StringComparison.OrdinalIgnoreCase))
                throw new PluginFault(PluginCodes.Changed, $"plugin {Text} is not the file that was pinned", $"its plugin_sha256 is {actual}: state that once you trust the change");
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var isThere = File.Exists(Path) || Directory.Exists(Path);
            throw new PluginFault(PluginCodes.FileMissing, $"plugin {Text} {(isThere ? "cannot be read" : "does not exist")}", isThere ? "check who may read it" : "build the plugin's project; the path begins at the vendor's folder");
        }
    }
}
