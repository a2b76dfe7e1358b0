using Spectre.Console;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests;

/// <summary>What writers produce, as text.</summary>
internal static class Rendered
{
    internal static string Console(Report report, int width = 100, Language? language = null)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        ConsoleReport.Print(report, console, language);
        return text.ToString();
    }

    internal static string Of(IReportWriter writer, Report report)
    {
        using var stream = new MemoryStream();
        writer.Write(report, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
