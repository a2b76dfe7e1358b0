using System.CommandLine;
using System.Reflection;
using System.Text;
using TcoBench.Files;
using TcoBench.Files.Format;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary>
/// <c>vendors new</c>: a commented starting file. It is valid as it is and holds no price: what a vendor publishes is unknown with its question, what nobody
/// publishes is marked as a placeholder, and the model serves no class of jobs, so that a vendor nobody has finished is never ranked.
/// </summary>
internal static class NewCommand
{
    private static readonly string[] Kinds = ["credits", "hours", "images", "seats", "gpu"];
    private static readonly Argument<string> Name = new("NAME") { Description = "id of the vendor: letters a to z, digits and \"-\"" };
    private static readonly Option<string> Like = Options.One("--like", string.Join('|', Kinds), "how the vendor sells: credits, GPU hours, images, seats with an allowance, or GPUs you rent", required: true);

    public static Command Create(Terminal console)
    {
        var command = new Command("new", "Writes a commented starting file and README for a vendor.") { Name, Like };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var (id, kind) = (parsed.GetRequiredValue(Name), Values.Word("--like", parsed.GetRequiredValue(Like), Kinds));
        var location = DataLocation.Find(Environment.CurrentDirectory);
        var asked = parsed.GetValue(Options.Vendors);
        if (asked is null && !location.IsProject)
            throw new UsageException("there is no project here to add a vendor to", "go to the folder that holds tcobench.yaml, or name a folder with --vendors DIR");
        if (asked is { Length: 0 } || asked?.Contains('\0', StringComparison.Ordinal) == true)
            throw new UsageException($"--vendors \"{asked}\" is not the name of a folder");
        if (!DataLoader.IsId(id))
            throw new UsageException($"\"{id}\" is not an id", $"write letters a to z, digits and \"-\", a letter first, at most {DataLoader.LongestId}, as in example-cloud");

        var root = location.Folders(asked, null).Vendors;
        var folder = Path.Combine(root, id);
        if (Path.Exists(folder))
            throw new UsageException($"\"{folder}\" exists already; nothing was written", "choose another name, or change what is there");
        if (IsTaken(parsed, console, id) is { } what)
            throw new UsageException($"\"{id}\" is the name of {what}; names in results would be ambiguous", "choose another name");

        Write(root, folder, id, kind, console.Today);
        var (given, show) = (asked is null ? "" : $" --vendors {asked}", Path.Combine(asked ?? "vendors", id));
        console.Out.WriteLine($"wrote {Path.Combine(show, "vendor.yaml")} and {Path.Combine(show, "README.md")}");
        console.Out.WriteLine("next: fill in what is unknown, replace what is marked PLACEHOLDER, add examples, and last name the model's class; between, run");
        foreach (var verb in new[] { "check", $"show {id}", $"test {id}" })
            console.Out.WriteLine($"  tcobench vendors {verb}{given}");
        return ExitCode.Ok;
    }

    // The first segment of a full name tells whose figure it is, so a vendor cannot be called as a job or a shared input.
    private static string? IsTaken(ParseResult parsed, Terminal console, string id)
    {
        var loaded = Session.Open(parsed, console with { Error = TextWriter.Null }, ["table"], strict: false).Loaded;
        return loaded.Jobs.Any(job => job.Id.Value == id) ? "a reference job"
            : loaded.Book.Names.Contains(Names.Segment(id)) ? "a shared input"
            : null;
    }

    private static void Write(string root, string folder, string id, string kind, DateOnly today)
    {
        var title = string.Join(' ', id.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        Directory.CreateDirectory(folder);
        Put(Path.Combine(folder, "vendor.yaml"), $"{kind}.yaml");
        Put(Path.Combine(folder, "README.md"), "README.md");
        var schema = Path.Combine(root, "vendor.schema.json");
        if (!File.Exists(schema))
            File.WriteAllText(schema, JsonSchema.Of(FileKind.Vendor));

        void Put(string path, string template) =>
            File.WriteAllText(path, Template(template).Replace("{id}", id, StringComparison.Ordinal).Replace("{name}", title, StringComparison.Ordinal).Replace("{day}", Numbers.Day(today), StringComparison.Ordinal));
    }

    private static string Template(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"scaffold.{name}") ?? throw new InvalidOperationException($"no starting file \"{name}\"");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
