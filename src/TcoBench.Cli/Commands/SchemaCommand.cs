using System.CommandLine;
using TcoBench.Files.Format;

namespace TcoBench.Cli.Commands;

/// <summary><c>vendors schema</c>, <c>jobs schema</c>: the keys files may have, for editors and for readers.</summary>
internal static class SchemaCommand
{
    /// <summary>A command that prints the keys of some kinds of files; with several, the first is the default.</summary>
    public static Command Create(Terminal console, params FileKind[] kinds)
    {
        var words = kinds.ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var which = new Argument<string>("KIND") { Description = $"{string.Join(", ", words.Keys)} (default: {words.Keys.First()})", DefaultValueFactory = _ => words.Keys.First() };
        var command = new Command("schema", "Prints the keys a file may have: a JSON schema for editors, or with --format md the tables of the documentation.");
        if (kinds.Length > 1)
            command.Arguments.Add(which);
        command.SetAction(parsed =>
        {
            var kind = kinds.Length > 1 ? words[Values.Word("KIND", parsed.GetRequiredValue(which), [.. words.Keys])] : kinds[0];
            var format = Values.Word("--format", parsed.GetValue(Options.Format) ?? "json", "json", "md");
            console.Out.Write(format == "json" ? JsonSchema.Of(kind) : KeyTable.Of(kind));
            return ExitCode.Ok;
        });
        return command;
    }
}
