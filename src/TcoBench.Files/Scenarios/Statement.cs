using TcoBench.Core.Findings;

namespace TcoBench.Files.Scenarios;

/// <summary>What a scenario says about one thing.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Value">What it says, as text or as a value: two statements agree if these are equal.</param>
/// <param name="Where">Where it says so.</param>
internal sealed record Statement(string Scenario, object Value, FileSpan Where);
