using static TcoBench.Files.Format.FormatKey;
using static TcoBench.Files.Format.ValueKind;

namespace TcoBench.Files.Format;

/// <summary>The one list of the keys of scenarios, which are laid on top of shared assumptions and jobs. Apart from both, as it rests on both lists.</summary>
internal static class ScenarioFormat
{
    /// <summary>A stage of a job as a scenario changes it: any of its keys; all of them if the job has no such stage.</summary>
    public static readonly Shape StageChange = new("stage", [.. JobFormat.Stage.Keys.Select(key => key with { IsRequired = key.Name == "id" })]);

    /// <summary>A job as a scenario changes it. Its inputs are changed by their full names, as all others; how they hang together is not.</summary>
    public static readonly Shape JobChange = new("job",
    [
        .. JobFormat.File.Keys.Where(key => key.Name is not ("job" or "title" or "description" or "inputs" or "correlations" or "stages")).Select(key => key with { IsRequired = false }),
        May("leave_out", List(Name), "stages the job does without"),
        May("stages", List(Map(StageChange)), "stages with what changes in them; one the job does not have follows the one listed before it"),
    ]);

    /// <summary>A scenario, whose names are full names.</summary>
    public static readonly Shape File = new("scenario",
    [
        Must("scenario", Id, "name of the scenario"),
        Must("title", Text, "name for readers"),
        Must("why", Text, "what it is for"),
        May("assets", Whole(1, 10_000_000), "approved assets it is meant for; absent: any"),
        May("jobs", Each("id of a job", Map(JobChange)), "what is produced otherwise"),
        May("assumptions", VendorFormat.Assumptions, "figures by their full names, as in midjourney.draft_acceptance"),
        May("choices", VendorFormat.Choices, "decisions by their full names"),
    ]);
}
