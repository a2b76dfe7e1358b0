using System.CommandLine;
using System.Text.Json;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Files.Format;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary><c>jobs list|show|check|schema</c>: the reference jobs.</summary>
internal static class JobsCommand
{
    private static readonly Argument<string> Id = new("JOB") { Description = "id of the job" };

    public static Command Create(Terminal console)
    {
        var list = new Command("list", "Lists the reference jobs.");
        list.SetAction(parsed => List(Session.Open(parsed, console, ["table", "json"]), console));
        var show = new Command("show", "Shows what a job asks for.") { Id };
        show.SetAction(parsed => Show(Session.Open(parsed, console, ["table", "json"]), parsed.GetRequiredValue(Id), console));
        var check = new Command("check", "Checks the job files: every mistake, with its place.");
        check.SetAction(parsed => Checked.Print(Session.Open(parsed, console, ["table"], strict: false), console, "job", s => s.Loaded.Jobs.Count));
        return new Command("jobs", "The reference jobs.") { list, show, check, SchemaCommand.Create(console, FileKind.Job, FileKind.Assumptions, FileKind.Scenario, FileKind.Requirements) };
    }

    private static int List(Session session, Terminal console)
    {
        if (session.Format == "json")
        {
            JsonResult.Write(console.Out, json =>
            {
                json.WriteStartArray("jobs");
                foreach (var job in session.Loaded.Jobs)
                {
                    json.WriteStartObject();
                    json.WriteString("id", job.Id.Value);
                    json.WriteString("title", job.Title);
                    json.WriteString("description", job.Description);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
            return ExitCode.Ok;
        }

        foreach (var job in session.Loaded.Jobs)
            console.Out.WriteLine($"{job.Id.Value,-14} {job.Title}: {job.Description}");
        return ExitCode.Ok;
    }

    private static int Show(Session session, string id, Terminal console)
    {
        var job = session.Job(id);
        if (session.Format == "json")
        {
            JsonResult.Write(console.Out, json => Write(json, job));
            return ExitCode.Ok;
        }

        Say($"{job.Title} ({job.Id})");
        Say(job.Description);
        Say($"Within {Numbers.Counted(job.WindowDays, "day")}. Must have: {List(job.MustHave)}. Nice to have: {List(job.NiceToHave)}.");
        foreach (var bridge in job.Bridges)
            Say($"{OperationWords.Of(bridge.Operation)} is bridged by {bridge.Helper} where a vendor lacks it.");
        foreach (var (stage, number) in job.Stages.Select((s, i) => (s, i + 1)))
        {
            var steps = session.Loaded.Book.Find($"{job.Id.Segment}.{stage.Id}.steps") is { } s ? $", {Numbers.Quantity(s.Value, s.Unit)}" : "";
            Say($"{number}. {stage.Title}: {OperationWords.Of(stage.Operation)} at {stage.MinimumSize} or larger{steps}, class {stage.ModelClass}, quality {stage.Quality}; {Feed(stage.Feed)}", rest: "   ");
            Say($"{Numbers.Counted(stage.Candidates, "candidate")} per round, {stage.Keep} kept, {(stage.RoundLimit is { } limit ? $"dropped after {Numbers.Counted(limit, "round")}" : "never dropped")}", "   ", "   ");
        }

        Say("Inputs of this job:");
        foreach (var name in session.Loaded.Book.Names.Where(n => n.StartsWith(job.Id.Segment + ".", StringComparison.Ordinal)))
        {
            var input = session.Loaded.Book.Find(name)!;
            Say($"{Numbers.Quantity(input.Value, input.Unit)}: {input.Evidence.Reason}", $"   {name,-32} ", "      ");
        }

        return ExitCode.Ok;

        void Say(string text, string first = "", string rest = "")
        {
            foreach (var line in Wrapped.Lines(text, Math.Min(100, console.Width), first, rest))
                console.Out.WriteLine(line);
        }
    }

    private static void Write(Utf8JsonWriter json, ReferenceJob job)
    {
        json.WriteString("id", job.Id.Value);
        json.WriteString("title", job.Title);
        json.WriteString("description", job.Description);
        json.WriteNumber("window_days", job.WindowDays);
        json.WriteStartArray("stages");
        foreach (var stage in job.Stages)
        {
            json.WriteStartObject();
            json.WriteString("id", stage.Id);
            json.WriteString("title", stage.Title);
            json.WriteString("operation", OperationWords.Of(stage.Operation));
            json.WriteString("size", stage.MinimumSize.ToString());
            json.WriteString("model_class", stage.ModelClass);
            json.WriteString("quality", stage.Quality);
            json.WriteNumber("candidates", stage.Candidates);
            json.WriteNumber("keep", stage.Keep);
            json.WriteDecimal("round_limit", stage.RoundLimit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Feed(StageFeed feed) => feed switch
    {
        StageFeed.Brief => "from a brief",
        StageFeed.Given => "from a picture approved elsewhere",
        StageFeed.Previous => "from results of the stage before",
        StageFeed.EveryImage => "from every picture of the stage before",
        _ => throw new ArgumentOutOfRangeException(nameof(feed), feed, "unknown feed"),
    };

    private static string List(IReadOnlyList<string> criteria) => criteria.Count == 0 ? "nothing" : string.Join(", ", criteria.Select(c => c.Replace('_', ' ')));
}
