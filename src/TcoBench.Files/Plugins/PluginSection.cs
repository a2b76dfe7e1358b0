using TcoBench.Files.Yaml;

namespace TcoBench.Files.Plugins;

/// <summary>Which plugin a vendor file names. It lies in the vendor's own folder, so that a copied folder is whole.</summary>
internal sealed class PluginSection(FindingList findings)
{
    private const int HashDigits = 64;

    /// <summary>The plugin; null, with findings if it is written wrongly, if there is none.</summary>
    /// <param name="plugin">Its path.</param>
    /// <param name="checksum">Its checksum.</param>
    /// <param name="folder">The vendor's folder.</param>
    public PluginFile? Read(Field plugin, Field checksum, string folder)
    {
        var hash = checksum.IsPresent ? checksum.Text() : null;
        if (hash is not null && (hash.Length != HashDigits || !hash.All(char.IsAsciiHexDigit)))
            findings.Error(PluginCodes.Declaration, $"plugin_sha256 is {Show.Quoted(hash)}, not a checksum", checksum.Where, $"{HashDigits} hexadecimal digits, as sha256sum prints them");
        if (checksum.IsPresent && !plugin.IsPresent)
            findings.Error(PluginCodes.Declaration, "a checksum without a plugin", checksum.KeyWhere, "name the plugin: \"plugin: bin/Name.dll\"");
        if (!plugin.IsPresent || plugin.Text() is not { } text)
            return null;
        if (IsInside(text))
            return new PluginFile(Path.GetFullPath(Path.Combine([folder, .. text.Split('/')])), text, hash, plugin.Where);
        findings.Error(PluginCodes.Declaration, $"plugin is {Show.Quoted(text)}, not a path to a .dll inside the vendor's folder", plugin.Where, "as in bin/Name.dll");
        return null;
    }

    private static bool IsInside(string path) =>
        path.EndsWith(".dll", StringComparison.Ordinal)
        && path.Split('/').All(part => part is not ("" or "." or "..") && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));
}
