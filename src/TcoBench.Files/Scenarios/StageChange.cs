using TcoBench.Files.Yaml;

namespace TcoBench.Files.Scenarios;

/// <summary>What a scenario changes in a stage, or a stage it adds.</summary>
/// <param name="Id">Id of the stage.</param>
/// <param name="Map">All it says, which is the whole stage where it adds one.</param>
/// <param name="Before">Id of the stage it lists before: a stage it adds follows that one; null for the first.</param>
/// <param name="Keys">Keys nobody stated before.</param>
/// <param name="Said">Who says so, and where.</param>
internal sealed record StageChange(string Id, YamlMap Map, string? Before, IReadOnlyList<YamlEntry> Keys, Statement Said)
{
    /// <summary>A stage with the keys in the place of its own.</summary>
    public YamlMap On(YamlMap stage) =>
        stage with
        {
            Entries =
            [
                .. stage.Entries.Select(own => Keys.FirstOrDefault(key => key.Key == own.Key) ?? own),
                .. Keys.Where(key => stage.Entries.All(own => own.Key != key.Key)),
            ],
        };
}
