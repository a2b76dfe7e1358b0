using System.Collections.Immutable;
using TcoBench.Core.Findings;

namespace TcoBench.Files.Yaml;

/// <summary>Collects the findings of a run, so that all mistakes are told at once.</summary>
public sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    /// <summary>How many there are so far: a reader that added none left things as it found them.</summary>
    public int Count => _findings.Count;

    /// <summary>Whether any finding after the first so many is an error.</summary>
    public bool HasErrorsSince(int count) => _findings.Skip(count).Any(finding => finding.Severity == Severity.Error);

    public bool HasErrors => _findings.Exists(finding => finding.Severity == Severity.Error);

    public void Error(string code, string message, FileSpan where, string hint = "") =>
        Add(new Finding(code, Severity.Error, message, where, hint));

    public void Warning(string code, string message, FileSpan where, string hint = "") =>
        Add(new Finding(code, Severity.Warning, message, where, hint));

    public void Add(Finding finding) => _findings.Add(finding);

    /// <summary>What was found so far by file, line and column; findings at one place stay in the order they were made.</summary>
    public ImmutableArray<Finding> Snapshot() =>
        [
            .. _findings
                .OrderBy(finding => finding.Where.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Where.Line)
                .ThenBy(finding => finding.Where.Column),
        ];
}
