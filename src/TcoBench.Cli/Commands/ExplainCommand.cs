using TcoBench.Analysis;
using System.CommandLine;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary><c>explain</c>: walks a figure back to its sources, in sentences.</summary>
internal static class ExplainCommand
{
    private static readonly Option<string> Assets = Options.One("--assets", "N", "approved assets (default 1000)");
    private static readonly Argument<string?> Line = new("LINE") { Description = "id or title of a line, explained in full (default: the total)", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create(Terminal console)
    {
        var command = new Command("explain", "Walks a figure back to its sources, in sentences.")
        {
            Options.Job, Options.Vendor, Options.Plan, Assets, Options.Window, Options.NoBridges, Line,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var session = Session.Open(parsed, console, ["table"]);
        if (parsed.GetValue(Options.Job) is not [_] || parsed.GetValue(Options.Vendor) is not [_])
            throw new UsageException("explain needs one --job and one --vendor", "example: tcobench explain --job campaign --vendor leonardo");
        var volume = Values.Whole("--assets", parsed.GetValue(Assets) ?? "1000", 1, 10_000_000);
        var selection = Selection.Of(parsed, session, $"{volume}", allPlans: false);
        var comparison = ReportBuilder.Compare(session, selection).Comparison;
        session.RefuseUnusedWhatIfs();
        var result = comparison.Results.Count > 0 ? comparison.Results[0] : throw new NoFigureException("the vendor sells no plan as of this day");
        try
        {
            foreach (var text in Explanation.Of(result, parsed.GetValue(Line), console.Width, session.AsOf))
                console.Out.WriteLine(text);
        }
        catch (UnknownLineException e)
        {
            throw new UsageException(e.Message);
        }

        return result.Figures is null ? ExitCode.CannotCompute : ExitCode.Ok;
    }
}
