using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Scenarios;

/// <summary>
/// What scenarios change in the files of jobs. A change is laid into the file's own tree before it is read, so the same reader reads both, and a mistake
/// is told where it was written.
/// </summary>
/// <param name="statements">What all scenarios of the run say.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class JobChanges(Statements statements, FindingList findings)
{
    private readonly Dictionary<string, JobChange> _jobs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileSpan> _named = new(StringComparer.Ordinal);

    /// <summary>Ids of stages that are left out of a job.</summary>
    public IEnumerable<string> LeftOut(string job) => _jobs.TryGetValue(job, out var change) ? change.LeftOut.Keys : [];

    /// <summary>Reads what one scenario changes.</summary>
    /// <param name="jobs">Its changes by job.</param>
    /// <param name="scenario">Its id.</param>
    /// <returns>Ids of the jobs it names.</returns>
    public IReadOnlyList<string> Read(Field jobs, string scenario)
    {
        var named = new List<string>();
        foreach (var entry in jobs.IsPresent ? jobs.Entries() : [])
        {
            if (entry.KeyAsId() is not { } job || entry.Section() is not { } section)
                continue;
            named.Add(job);
            _named.TryAdd(job, entry.KeyWhere);
            if (!_jobs.TryGetValue(job, out var change))
                _jobs.Add(job, change = new JobChange(job, statements, findings));
            change.Read(section, scenario);
        }

        return named;
    }

    /// <summary>The file of a job with the changes in it.</summary>
    public YamlNode? Apply(string job, YamlNode? file) => file is YamlMap map && _jobs.TryGetValue(job, out var change) ? change.Apply(map) : file;

    /// <summary>Reports jobs that do not exist.</summary>
    /// <param name="jobs">Ids of those that do.</param>
    public void Check(IReadOnlyCollection<string> jobs)
    {
        foreach (var (job, where) in _named.Where(named => !jobs.Contains(named.Key)))
            findings.Error(DataCodes.UnknownReference, $"unknown job \"{job}\"{Suggestion.DidYouMean(job, jobs)}", where, $"jobs: {string.Join(", ", jobs)}");
    }
}
