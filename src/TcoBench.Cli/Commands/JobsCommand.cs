using System.CommandLine;
using TcoBench.Core.Jobs;

namespace TcoBench.Cli.Commands;

/// <summary><c>jobs list|show|check</c>: the reference jobs.</summary>
internal static class JobsCommand
{
    private static readonly Argument<string> Id = new("JOB") { Description = "id of the job" };

    public static Command Create(Terminal console)
    {
        var list = new Command("list", "Lists the reference jobs.");
        list.SetAction(parsed => List(Session.Open(parsed, console, ["table", "json"]), console));
        var show = new Command("show", "Shows what a job asks for.") { Id };
        show.SetAction(parsed => Show(Session.Open(parsed, console, ["table"]), parsed.GetRequiredValue(Id), console));
        var check = new Command("check", "Checks the job files: every mistake, with its place.");
        check.SetAction(parsed => Checked.Print(Session.Open(parsed, console, ["table"], strict: false), console, "job", s => s.Loaded.Jobs.Count));
        return new Command("jobs", "The reference jobs.") { list, show, check };
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
        console.Out.WriteLine($"{job.Title} ({job.Id})");
        console.Out.WriteLine(job.Description);
        console.Out.WriteLine($"Within {job.WindowDays} days. Must have: {Words(job.MustHave)}. Nice to have: {Words(job.NiceToHave)}.");
        foreach (var bridge in job.Bridges)
            console.Out.WriteLine($"{bridge.Operation} is bridged by {bridge.Helper} where a vendor lacks it.");
        foreach (var (stage, number) in job.Stages.Select((s, i) => (s, i + 1)))
        {
            var steps = session.Loaded.Book.Find($"{job.Id.Segment}.{stage.Id}.steps")?.Value;
            console.Out.WriteLine(FormattableString.Invariant($"{number}. {stage.Title}: {stage.Operation} at {stage.MinimumSize} or larger, {steps} steps, class {stage.ModelClass}, quality {stage.Quality}"));
            console.Out.WriteLine(FormattableString.Invariant($"   {stage.Candidates} candidate(s) per round, {stage.Keep} kept, {(stage.RoundLimit is { } limit ? $"dropped after {limit} rounds" : "never dropped")}, {Feed(stage.Feed)}"));
        }

        console.Out.WriteLine("Inputs of this job:");
        foreach (var name in session.Loaded.Book.Names.Where(n => n.StartsWith(job.Id.Segment + ".", StringComparison.Ordinal)))
        {
            var input = session.Loaded.Book.Find(name)!;
            console.Out.WriteLine(FormattableString.Invariant($"   {name,-40} {input.Value:0.######} {input.Unit,-14} {input.Evidence.Reason}"));
        }

        return ExitCode.Ok;
    }

    private static string Feed(StageFeed feed) => feed switch
    {
        StageFeed.Brief => "from a brief",
        StageFeed.Given => "from a picture approved elsewhere",
        StageFeed.Previous => "from results of the stage before",
        _ => throw new ArgumentOutOfRangeException(nameof(feed), feed, "unknown feed"),
    };

    private static string Words(IReadOnlyList<string> criteria) => criteria.Count == 0 ? "nothing" : string.Join(", ", criteria.Select(c => c.Replace('_', ' ')));
}
