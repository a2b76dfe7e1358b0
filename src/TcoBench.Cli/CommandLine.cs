using System.CommandLine;
using TcoBench.Cli.Commands;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Cli;

/// <summary>The command line: parses, runs a command, and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal console)
    {
        var root = new RootCommand("What AI image generation really costs, per approved asset, and from whom to buy it. Without a command: compares all vendors and writes reports/latest.");
        foreach (var option in Options.Everywhere)
        {
            option.Recursive = true;
            root.Options.Add(option);
        }

        root.Subcommands.Add(CompareCommand.Create(console));
        root.Subcommands.Add(ExplainCommand.Create(console));
        root.Subcommands.Add(QuoteCommand.Create(console));
        root.Subcommands.Add(BillCommand.Create(console));
        root.Subcommands.Add(VendorsCommand.Create(console));
        root.Subcommands.Add(JobsCommand.Create(console));
        root.SetAction(parsed => CompareCommand.MainJob(parsed, console));

        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
                console.Error.WriteLine($"tcobench: {error.Message}");
            console.Error.WriteLine("see: tcobench --help");
            return ExitCode.Usage;
        }

        return Guarded(() => result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = console.Out, Error = console.Error }), console.Error);
    }

    private static int Guarded(Func<int> run, TextWriter error)
    {
        try
        {
            return run();
        }
        catch (UsageException e)
        {
            error.WriteLine($"tcobench: {e.Message}");
            if (e.Hint.Length > 0)
                error.WriteLine($"  hint: {e.Hint}");
            return ExitCode.Usage;
        }
        catch (InvalidInputException e)
        {
            error.Write(FindingText.Render(e.Findings.Where(f => f.Severity != Severity.Info)));
            error.WriteLine($"tcobench: {e.Findings.Count(f => f.Severity == Severity.Error)} error(s) in input files; nothing was written");
            return ExitCode.InvalidInput;
        }
        catch (MissingInputException e)
        {
            error.WriteLine($"tcobench: {e.Message}");
            return ExitCode.InvalidInput;
        }
        catch (Exception e) when (e is CannotComputeException or NoFigureException)
        {
            error.WriteLine($"tcobench: {e.Message}");
            return ExitCode.CannotCompute;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"tcobench: {e.Message}");
            return ExitCode.InputOutput;
        }
#pragma warning disable CA1031 // the last line of defence: a message and an exit code, never a stack trace
        catch (Exception e)
        {
            error.WriteLine($"tcobench: internal error: {e.GetType().Name}: {e.Message}");
            return ExitCode.Internal;
        }
#pragma warning restore CA1031
    }
}
