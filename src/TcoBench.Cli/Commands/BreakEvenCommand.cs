using System.CommandLine;
using TcoBench.Analysis.Crossings;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Reporting.Console;

namespace TcoBench.Cli.Commands;

/// <summary><c>breakeven</c>: who is cheapest over an input, every crossing, and a map over two inputs.</summary>
internal static class BreakEvenCommand
{
    private const int DefaultTrials = 2000;
    private const int MostTrials = 50_000;

    private static readonly Option<string> Job = Options.One("--job", "JOB", "the job", required: true);
    private static readonly Option<string[]> Between = Options.Many("--between", "VENDOR[:PLAN]", "compare only these; without a plan each with its cheapest at every value (default: all ranked vendors)");
    private static readonly Option<string> Over = Options.One("--over", "NAME", "input that varies (default: assets)");
    private static readonly Option<string> From = Options.One("--from", "X", "its lowest value");
    private static readonly Option<string> To = Options.One("--to", "X", "its highest value");
    private static readonly Option<string> And = Options.One("--and", "NAME", "a second input: a map of who is cheapest where");
    private static readonly Option<string> AndFrom = Options.One("--and-from", "X", "the second input's lowest value");
    private static readonly Option<string> AndTo = Options.One("--and-to", "X", "the second input's highest value");
    private static readonly Option<string> Assets = Options.One("--assets", "N", "approved assets (default 1000)");

    public static Command Create(Terminal console)
    {
        var command = new Command("breakeven", "Who is cheapest from where to where over the volume or any input, every crossing, and a map over two inputs.")
        {
            Job, Between, Over, From, To, And, AndFrom, AndTo, Assets, Options.Window, Options.NoBridges, Options.Trials, Options.Seed,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var volume = Values.Whole("--assets", parsed.GetValue(Assets) ?? "1000", 1, 10_000_000);
        var plan = SamplingOptions.Of(parsed, DefaultTrials, most: MostTrials);
        using var work = new LongWork(console, "looking for crossings");
        var session = Session.Open(parsed, console, ["table", "json"]);
        var job = session.Job(parsed.GetRequiredValue(Job));
        var currency = session.AskedCurrency ?? Unit.Parse("EUR");
        var models = session.Models(currency);
        var contenders = Contenders.Of(session, models, job, parsed.GetValue(Between)!);
        var axis = Axis(parsed, contenders, models, parsed.GetValue(Over) ?? "assets", (Over, From, To));
        var values = new Dictionary<Input, decimal> { [models.Assets] = volume };
        if (parsed.GetValue(And) is { } second)
        {
            var upwards = Axis(parsed, contenders, models, second, (And, AndFrom, AndTo));
            if (ReferenceEquals(axis.Input, upwards.Input))
                throw new UsageException($"--and \"{second}\" is the input that --over names", "a map needs two different inputs");
            session.RefuseUnusedWhatIfs();
            Warnings.Tell(session, console);
            var map = CheapestMap.Of(contenders, axis, upwards, models.Assets, values, stop: work.Stop);
            int? fixedAssets = ReferenceEquals(axis.Input, models.Assets) || ReferenceEquals(upwards.Input, models.Assets) ? null : volume;
            if (session.Format == "json")
                BreakEvenJson.Write(console.Out, map, job, fixedAssets, currency);
            else
                CheapestMapTable.Print(map, job, fixedAssets, console.Tables());
            return ExitCode.Ok;
        }

        session.RefuseUnusedWhatIfs();
        Warnings.Tell(session, console);
        var found = BreakEvens.Of(contenders, axis, models.Assets, values, session.Loaded.Book.Correlations, plan, work, work.Stop);
        work.Dispose();
        int? assets = ReferenceEquals(axis.Input, models.Assets) ? null : volume;
        if (session.Format == "json")
            BreakEvenJson.Write(console.Out, found, job, assets, currency);
        else
            BreakEvenTable.Print(found, job, assets, currency, console.Tables());
        return ExitCode.Ok;
    }

    private static CostAxis Axis(ParseResult parsed, IReadOnlyList<Contender> contenders, CostModels models, string name, (Option<string> Name, Option<string> From, Option<string> To) options)
    {
        var input = Contenders.InputOf(options.Name.Name, name, contenders, models);
        var usual = CostAxis.Of(input, models.Assets);
        var from = parsed.GetValue(options.From) is { } low ? Values.Number(options.From.Name, low) : usual?.From;
        var to = parsed.GetValue(options.To) is { } high ? Values.Number(options.To.Name, high) : usual?.To;
        if (from is not { } least || to is not { } most)
            throw new UsageException($"{options.Name.Name} \"{name}\" is 0 and certain, so no range suggests itself", $"say {options.From.Name} and {options.To.Name}");
        if (most <= least)
            throw new UsageException($"{options.To.Name} {most} is not above {options.From.Name} {least}", "the lowest value comes first");
        if (ReferenceEquals(input, models.Assets) && (least < 1 || most > 10_000_000))
            throw new UsageException(FormattableString.Invariant($"{options.Name.Name} assets runs from {least} to {most}"), "assets are from 1 to 10,000,000");
        return new CostAxis(input, least, most);
    }
}
