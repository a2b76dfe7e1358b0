namespace TcoBench.Cli.Tests;

/// <summary>Runs the command line within this process, as of a fixed day, 100 columns wide and without colour.</summary>
internal static class Tcobench
{
    /// <summary>The day every test takes for today.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>The folder with the solution and the shipped data.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs in the repository.</summary>
    public static Outcome Run(params string[] args) => In(Root, args);

    /// <summary>Runs in a folder.</summary>
    public static Outcome In(string folder, params string[] args)
    {
        using var never = Interruption.OnRequest();
        return In(folder, never, args);
    }

    /// <summary>Runs in a folder, and stops when asked to.</summary>
    public static Outcome In(string folder, Interruption interruption, params string[] args)
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder;
        try
        {
            using var output = new StringWriter { NewLine = "\n" };
            using var error = new StringWriter { NewLine = "\n" };
            var code = CommandLine.Run(args, new Terminal(output, error, Today, Width: 100, Colour: false) { Interruption = interruption });
            return new Outcome(code, output.ToString(), error.ToString());
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TcoBench.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no TcoBench.sln above the tests");
    }
}
