using System.CommandLine;
using TcoBench.Analysis.Offers;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary><c>offers</c>: who meets what is required, who would win by which method of award, and what to ask each vendor.</summary>
internal static class OffersCommand
{
    private static readonly Option<string> Assets = Options.One("--assets", "N,N", "approved assets (default 1000)");

    public static Command Create(Terminal console)
    {
        var command = new Command("offers", "Who meets the requirements, points beside the cost, and the questions to put to each vendor.")
        {
            Options.Job, Options.Vendor, Options.Plan, Assets, Options.Window, Options.NoBridges,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var session = Session.Open(parsed, console, ["table", "json"], translated: ["table"]);
        if (session.Loaded.Requirements is not { } requirements)
            throw new UsageException("there is no requirements file", "name one with --requirements, or write requirements/default.yaml beside the jobs");
        var selection = Selection.Of(parsed, session, parsed.GetValue(Assets) ?? "1000", allPlans: false);
        var (comparison, _) = ReportBuilder.Compare(session, selection);
        session.RefuseUnusedWhatIfs();
        var offers = OfferComparison.Of(requirements, comparison);
        if (session.Format == "table")
        {
            OffersReport.Print(offers, comparison.Currency, console.Tables(), session.Language);
            return ExitCode.Ok;
        }

        JsonResult.Write(console.Out, json =>
        {
            json.WriteString("schema", "tcobench.offers/1");
            json.WriteString("as_of", Numbers.Day(comparison.AsOf));
            json.WriteString("currency", comparison.Currency.ToString());
            OffersJson.Write(json, offers);
        });
        return ExitCode.Ok;
    }
}
