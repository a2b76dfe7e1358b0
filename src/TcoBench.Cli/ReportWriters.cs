using TcoBench.Reporting;
using TcoBench.Reporting.Charts;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Csv;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Html;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Markdown;
using TcoBench.Reporting.Titles;

namespace TcoBench.Cli;

/// <summary>Which writers make a report set, and which one prints a format.</summary>
internal static class ReportWriters
{
    /// <summary>One writer per file of a report set.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">Language of page, workbook and pictures; the other files are in English.</param>
    public static IReadOnlyList<IReportWriter> All(Report report, Language language) => [new JsonWriter(), new CsvWriter(), new MarkdownWriter(), new HtmlWriter(language), new WorkbookWriter(language), .. ChartWriters.Of(report, language)];

    /// <summary>Prints the report on the result stream; a table in the language, the other formats in English.</summary>
    public static void Print(Report report, string format, Language language, Terminal console)
    {
        if (format == "table")
        {
            ConsoleReport.Print(report, console.Tables(), language);
            return;
        }

        IReportWriter writer = format switch
        {
            "json" => new JsonWriter(),
            "csv" => new CsvWriter(),
            "md" => new MarkdownWriter(),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "unknown format"),
        };
        using var buffer = new MemoryStream();
        writer.Write(report, buffer);
        console.Out.Write(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
