using System.CommandLine;
using System.Globalization;
using System.Text;
using TcoBench.Analysis;
using TcoBench.Cli.Commands;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli;

/// <summary>The command line: parses, runs a command, and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    private const int LongestMessage = 1000;

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
        root.Subcommands.Add(WorkbookCommand.Create(console));
        root.Subcommands.Add(OffersCommand.Create(console));
        root.Subcommands.Add(RisksCommand.Create(console));
        root.Subcommands.Add(FallbackCommand.Create(console));
        root.Subcommands.Add(ExplainCommand.Create(console));
        root.Subcommands.Add(OptimiseCommand.Create(console));
        root.Subcommands.Add(WhatIfCommand.Create(console));
        root.Subcommands.Add(ClaimsCommand.Create(console));
        root.Subcommands.Add(ScheduleCommand.Create(console));
        root.Subcommands.Add(SensitivityCommand.Create(console));
        root.Subcommands.Add(BreakEvenCommand.Create(console));
        root.Subcommands.Add(InformationCommand.Create(console));
        root.Subcommands.Add(QuoteCommand.Create(console));
        root.Subcommands.Add(BillCommand.Create(console));
        root.Subcommands.Add(SimulateCommand.Create(console));
        root.Subcommands.Add(VendorsCommand.Create(console));
        root.Subcommands.Add(JobsCommand.Create(console));
        root.SetAction(parsed => CompareCommand.MainJob(parsed, console));

        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
                Say(console.Error, error.Message);
            Say(console.Error, "--help says what there is");
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
            Say(error, e.Message, e.Hint);
            return ExitCode.Usage;
        }
        catch (InvalidInputException e)
        {
            error.Write(FindingText.Render(e.Findings.Where(f => f.Severity != Severity.Info)));
            Say(error, $"{Numbers.Counted(e.Findings.Count(f => f.Severity == Severity.Error), "error")} in input files; nothing was written");
            return ExitCode.InvalidInput;
        }
        catch (PluginFailedException e)
        {
            Say(error, $"{Numbers.Counted(e.Findings.Count, "plugin")} failed, and nothing else is left");
            return ExitCode.PluginFailed;
        }
        catch (MissingInputException e)
        {
            Say(error, e.Message);
            return ExitCode.InvalidInput;
        }
        catch (Exception e) when (e is CannotComputeException or NoFigureException)
        {
            Say(error, e.Message);
            return ExitCode.CannotCompute;
        }
        catch (OperationCanceledException)
        {
            Say(error, "stopped; nothing was written");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Say(error, $"reading or writing failed: {e.Message}");
            return ExitCode.InputOutput;
        }
#pragma warning disable CA1031 // the last line of defence: a message and an exit code, never a stack trace
        catch (Exception e)
        {
            Say(error, $"internal error: {e.GetType().Name}: {e.Message}");
            return ExitCode.Internal;
        }
#pragma warning restore CA1031
    }

    private static void Say(TextWriter error, string message, string hint = "")
    {
        error.WriteLine($"tcobench: {Shown(message)}");
        if (hint.Length > 0)
            error.WriteLine($"  hint: {Shown(hint)}");
    }

    // Messages quote what the user wrote, whatever its length and characters.
    private static string Shown(string message)
    {
        var text = message.Length <= LongestMessage ? message : $"{message[..(LongestMessage / 2)]} ... {message[^(LongestMessage / 2)..]}";
        return string.Concat(text.EnumerateRunes().Select(r => Rune.GetUnicodeCategory(r) is UnicodeCategory.Control or UnicodeCategory.Format ? "\uFFFD" : r.ToString()));
    }
}
