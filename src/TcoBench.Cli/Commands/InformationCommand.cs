using System.CommandLine;
using System.Text.Json;
using TcoBench.Analysis;
using TcoBench.Analysis.Information;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Json;

namespace TcoBench.Cli.Commands;

/// <summary><c>information</c>: what it is worth to know more before a vendor is chosen, and whether a pilot pays.</summary>
internal static class InformationCommand
{
    private const int DefaultTrials = 20_000;
    private const int MostTrials = 200_000;

    private static readonly Option<string> Job = Options.One("--job", "JOB", "the job", required: true);
    private static readonly Option<string> Assets = Options.One("--assets", "N", "approved assets (default 1000)");
    private static readonly Option<string> Group = Options.One("--group", "NAME,NAME", "inputs to be valued together, beside the topics");
    private static readonly Option<string> Pilot = Options.One("--pilot", "NAME", "acceptance that a pilot measures: an input, or VENDOR.STAGE.acceptance (default: the one most worth knowing)");

    public static Command Create(Terminal console)
    {
        var command = new Command("information", "What it is worth to know more before a vendor is chosen: everything, each input, topics, and by a pilot.")
        {
            Job, Options.Vendor, Options.Plan, Assets, Group, Pilot, Options.Window, Options.NoBridges, Options.Trials, Options.Seed, Options.Sampler,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var volume = Values.Whole("--assets", parsed.GetValue(Assets) ?? "1000", 1, 10_000_000);
        var plan = SamplingOptions.Of(parsed, DefaultTrials, fewest: 100, most: MostTrials);
        using var work = new LongWork(console, "valuing information");
        var session = Session.Open(parsed, console, ["table", "json"]);
        var job = session.Job(parsed.GetRequiredValue(Job));
        var selection = Selection.Of(parsed, session, $"{volume}", allPlans: false) with { Jobs = [job.Id] };
        var (comparison, models) = ReportBuilder.Compare(session, selection);
        session.RefuseUnusedWhatIfs();
        Warnings.Tell(session, console);
        DecisionValue found;
        try
        {
            string[] group = parsed.GetValue(Group) is { } names ? [.. names.Split(',').Select(n => n.Trim()).Distinct()] : [];
            found = DecisionValue.Of(comparison, models.Assets, session.Loaded.Book.Correlations, plan, group, parsed.GetValue(Pilot), work, work.Stop);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message.Split(" (Parameter", 2)[0], "tcobench information without --group and --pilot lists the inputs in its JSON");
        }

        work.Dispose();
        if (session.Format == "json")
            Json(console, comparison, found);
        else
            InformationTable.Print(found, comparison.Currency, console.Tables());
        return ExitCode.Ok;
    }

    private static void Json(Terminal console, Comparison comparison, DecisionValue found) => JsonResult.Write(console.Out, json =>
    {
        json.WriteString("schema", "tcobench.information/1");
        json.WriteString("job", found.Choice.Job.Id.Value);
        json.WriteNumber("assets", found.Choice.Assets);
        json.WriteString("currency", comparison.Currency.ToString());
        json.WriteNumber("trials", found.Value.Trials.Count);
        json.WriteNumber("not_computed", found.Value.Trials.Lost);
        json.WriteNumber("seed", found.Plan.Seed);
        json.WriteStartArray("options");
        foreach (var (row, costs) in found.Rows.Zip(found.Value.Trials.Costs))
        {
            json.WriteStartObject();
            json.WriteString("vendor", row.Option.Vendor.Catalog.Id.Value);
            json.WriteString("plan", row.Option.Plan.Id.Value);
            json.WriteDecimal("expected_total", new decimal(MathNet.Numerics.Statistics.ArrayStatistics.Mean(costs)));
            json.WriteBoolean("chosen", ReferenceEquals(row, found.Choice));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Worth(json, "everything", found.Value.All);
        Known(json, "inputs", found.Inputs);
        Known(json, "topics", found.Topics);
        PilotOf(json, found.Pilot);
    });

    private static void Known(Utf8JsonWriter json, string name, IEnumerable<Known> known)
    {
        json.WriteStartArray(name);
        foreach (var k in known)
        {
            json.WriteStartObject();
            json.WriteString("id", k.Id);
            json.WriteStartArray("inputs");
            foreach (var input in k.Inputs)
                json.WriteStringValue(input.Name);
            json.WriteEndArray();
            json.WriteDecimal("worth", k.Worth.Value);
            json.WriteDecimal("error", k.Worth.Error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void PilotOf(Utf8JsonWriter json, Pilot? pilot)
    {
        if (pilot is null)
        {
            json.WriteNull("pilot");
            return;
        }

        json.WriteStartObject("pilot");
        json.WriteString("measures", pilot.Acceptance.Id);
        json.WriteDecimal("base", pilot.Base);
        Worth(json, "perfect", pilot.Perfect);
        json.WriteDecimal("half_width_before", pilot.HalfWidthBefore);
        json.WriteDecimal("cost_per_image", pilot.CostPerImage);
        json.WriteDecimal("best", pilot.Best?.Sample.Images);
        json.WriteStartArray("sizes");
        foreach (var size in pilot.Sizes)
        {
            json.WriteStartObject();
            json.WriteNumber("images", size.Sample.Images);
            json.WriteDecimal("half_width", size.Sample.HalfWidth);
            json.WriteDecimal("worth", size.Sample.Worth.Value);
            json.WriteDecimal("error", size.Sample.Worth.Error);
            json.WriteDecimal("cost", size.Cost);
            json.WriteDecimal("net", size.Net);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Worth(Utf8JsonWriter json, string name, Worth worth)
    {
        json.WriteStartObject(name);
        json.WriteDecimal("worth", worth.Value);
        json.WriteDecimal("error", worth.Error);
        json.WriteEndObject();
    }
}
