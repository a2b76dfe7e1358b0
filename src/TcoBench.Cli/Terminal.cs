using Spectre.Console;

namespace TcoBench.Cli;

/// <summary>Where a command writes, and the one place that knows today's date.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Messages.</param>
/// <param name="Today">The machine's date.</param>
/// <param name="Width">Columns of the result, at least 80.</param>
/// <param name="Colour">True if colours may be used.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, DateOnly Today, int Width, bool Colour)
{
    /// <summary>True if somebody watches the messages, so that progress is worth telling.</summary>
    public bool Watched { get; init; }

    /// <summary>What the time left is reckoned by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How a run is stopped.</summary>
    public Interruption Interruption { get; init; } = Interruption.OnRequest();

    /// <summary>The console of this process.</summary>
    public static Terminal OfProcess()
    {
        var colour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var width = Console.IsOutputRedirected ? 100 : Math.Max(80, Console.WindowWidth);
        return new Terminal(Console.Out, new MessageWriter(Console.Error), DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), width, colour)
        {
            Watched = !Console.IsErrorRedirected,
            Interruption = Interruption.OfProcess(),
        };
    }

    /// <summary>A console for tables on the result stream.</summary>
    public IAnsiConsole Tables()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Colour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Out),
        });
        console.Profile.Width = Width;
        return console;
    }
}
