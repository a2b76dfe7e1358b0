using TcoBench.Core.Findings;

namespace TcoBench.Files.Plugins;

/// <summary>Finding codes for compiled plugins. All but the first two leave out the vendor and nothing else.</summary>
internal static class PluginCodes
{
    /// <summary>True if only the vendor itself is concerned: its file is right, and its plugin is not.</summary>
    public static bool IsContained(Finding finding) => string.CompareOrdinal(finding.Code, FileMissing) >= 0 && string.CompareOrdinal(finding.Code, NoQuantity) <= 0;

    /// <summary>The plugin of a file, or its checksum, is written wrongly.</summary>
    public const string Declaration = "TCO370";

    /// <summary>An offer leaves a meter to a plugin that the file does not name, or the file names one that nothing is left to.</summary>
    public const string NothingLeft = "TCO371";

    /// <summary>The plugin's file does not exist or cannot be read.</summary>
    public const string FileMissing = "TCO372";

    /// <summary>The plugin's file is not the one whose checksum the vendor's file states.</summary>
    public const string Changed = "TCO373";

    /// <summary>The plugin's file is not an assembly.</summary>
    public const string NotAnAssembly = "TCO374";

    /// <summary>The assembly does not name exactly one class that can be used.</summary>
    public const string NoClass = "TCO375";

    /// <summary>The plugin was compiled against another version of the contract.</summary>
    public const string OtherContract = "TCO376";

    /// <summary>The plugin needs an assembly, type or member that is not there.</summary>
    public const string Dependency = "TCO377";

    /// <summary>The plugin threw an exception.</summary>
    public const string Threw = "TCO378";

    /// <summary>The plugin did not answer in time.</summary>
    public const string TooSlow = "TCO379";

    /// <summary>The plugin asks for a name that does not exist, or for the value of one that has none yet.</summary>
    public const string UnknownName = "TCO380";

    /// <summary>The answer does not hold each meter left to the plugin exactly once.</summary>
    public const string Meters = "TCO381";

    /// <summary>A formula of the plugin comes out in another unit than its meter counts in.</summary>
    public const string WrongUnit = "TCO382";

    /// <summary>A formula of the plugin holds a figure that has no evidence in the vendor's file.</summary>
    public const string OwnFigure = "TCO383";

    /// <summary>A formula of the plugin has too many parts.</summary>
    public const string TooLarge = "TCO384";

    /// <summary>A formula of the plugin is negative, or cannot be computed, for a request that the vendor offers.</summary>
    public const string NoQuantity = "TCO385";
}
