namespace TcoBench.Cli;

/// <summary>
/// Where scenarios are found by name: other beliefs about the same work beside the shared assumptions, other ways of working in <c>scenarios</c>.
/// </summary>
/// <param name="Beliefs">Folder of the shared assumptions.</param>
/// <param name="Decisions">Folder of the other scenarios.</param>
internal sealed record ScenarioFiles(string Beliefs, string Decisions)
{
    /// <summary>Scenarios beside the shared assumptions, in ordinal order.</summary>
    public IReadOnlyList<string> OfBeliefs => [.. In(Beliefs).Where(f => Path.GetFileName(f) != "default.yaml")];

    /// <summary>All scenarios, in ordinal order of their folders and names.</summary>
    public IReadOnlyList<string> All => [.. OfBeliefs, .. In(Decisions)];

    /// <summary>True if there is a scenario of a name.</summary>
    public bool Has(string name) => Named(name) is not null;

    /// <summary>The file of a scenario.</summary>
    /// <param name="asked">Its name, or the path of a file.</param>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public string Find(string asked) => Find(asked, "--scenario");

    /// <summary>The file of a scenario asked for with another option.</summary>
    /// <param name="asked">Its name, or the path of a file.</param>
    /// <param name="option">The option.</param>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public string Find(string asked, string option) =>
        asked.Contains('/', StringComparison.Ordinal) || asked.EndsWith(".yaml", StringComparison.Ordinal)
            ? asked
            : Named(asked) ?? throw Values.Unknown(option, asked, All.Select(f => Path.GetFileNameWithoutExtension(f)));

    private string? Named(string name) => All.FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == name);

    private static IEnumerable<string> In(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];
}
