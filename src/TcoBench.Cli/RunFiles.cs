using TcoBench.Core.Inputs;
using TcoBench.Files;

namespace TcoBench.Cli;

/// <summary>Which files a run reads, and what it settles for all of them: they can be read again under other scenarios and what-ifs.</summary>
/// <param name="Folders">Where the files are.</param>
/// <param name="Assumptions">Path of the shared inputs.</param>
/// <param name="Requirements">Path of what the buyer requires of every offer; null for what each job requires.</param>
/// <param name="AsOf">The day whose prices count.</param>
/// <param name="WindowDays">Days of the window of every job; null for the jobs' own.</param>
/// <param name="NoBridges">True if no helper stands in for a vendor.</param>
internal sealed record RunFiles(DataFolders Folders, string Assumptions, string? Requirements, DateOnly AsOf, int? WindowDays, bool NoBridges)
{
    /// <summary>Reads the files.</summary>
    /// <param name="scenarios">Paths of scenarios.</param>
    /// <param name="whatIfs">Inputs that are set.</param>
    public Loaded Load(IReadOnlyList<string> scenarios, IReadOnlyList<Override> whatIfs)
    {
        IReadOnlyList<Override> overrides = WindowDays is { } window ? [.. whatIfs, new Override("*.window", window, "--window")] : whatIfs;
        var loaded = DataLoader.LoadUnder(Folders, AsOf, Assumptions, scenarios, overrides, Requirements);
        if (loaded.Requirements is { } requirements)
            loaded = loaded with { Jobs = [.. loaded.Jobs.Select(requirements.AppliedTo)] };
        if (WindowDays is { } days)
            loaded = loaded with { Jobs = [.. loaded.Jobs.Select(j => j with { WindowDays = days })] };
        return NoBridges ? loaded with { Jobs = [.. loaded.Jobs.Select(j => j with { Bridges = [] })] } : loaded;
    }
}
