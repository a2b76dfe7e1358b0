using TcoBench.Files.Yaml;

namespace TcoBench.Files.Scenarios;

/// <summary>
/// What all scenarios of a run say, each thing once. Two that say different things about the same are refused, wherever they stand in the order: a result
/// that depended on which was named last could not be attributed to either.
/// </summary>
internal sealed class Statements(FindingList findings)
{
    private readonly Dictionary<string, Statement> _said = new(StringComparer.Ordinal);

    /// <summary>Notes a statement.</summary>
    /// <param name="thing">What it is about, in words that are the same in every scenario.</param>
    /// <param name="statement">What is said.</param>
    /// <returns>True if it is the first about it; false if the same was said before, or, with a finding, something else.</returns>
    public bool Add(string thing, Statement statement)
    {
        if (_said.TryAdd(thing, statement))
            return true;
        if (!_said[thing].Value.Equals(statement.Value))
            Refuse(thing, statement, _said[thing]);
        return false;
    }

    /// <summary>Reports that two statements contradict each other.</summary>
    public void Refuse(string thing, Statement statement, Statement other) =>
        findings.Error(
            DataCodes.ScenariosDiffer,
            $"{thing}: scenario \"{statement.Scenario}\" says otherwise than \"{other.Scenario}\"",
            statement.Where,
            $"the other is in {other.Where.File}:{other.Where.Line}:{other.Where.Column}; use one of the two, or make them say the same");
}
