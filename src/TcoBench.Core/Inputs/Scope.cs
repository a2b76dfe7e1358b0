using TcoBench.Formulas;

namespace TcoBench.Core.Inputs;

/// <summary>
/// Where a name is looked up: <c>vendor.job.stage.name</c>, <c>job.stage.name</c>, <c>vendor.job.name</c>, <c>job.name</c>,
/// <c>vendor.name</c>, <c>name</c>; the first that is defined wins. Ids are written with '_' for '-'.
/// </summary>
/// <param name="Book">All inputs.</param>
/// <param name="Vendor">Vendor segment, or null.</param>
/// <param name="Job">Job segment, or null.</param>
/// <param name="Stage">Stage segment, or null.</param>
public sealed record Scope(InputBook Book, string? Vendor = null, string? Job = null, string? Stage = null)
{
    /// <summary>The input a name stands for here.</summary>
    /// <exception cref="MissingInputException">No file defines it.</exception>
    public Input this[string name] => Find(name) ?? throw new MissingInputException(name, Described());

    /// <summary>The input a name stands for here; null if there is none, or if the nearest definition says that the figure is not published.</summary>
    public Input? Find(string name) => Book.Remembered(this, name, static (scope, n) => scope.Search(n));

    private Input? Search(string name)
    {
        var candidates = Candidates(name).ToList();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (Book.FindUnknown(candidates[i]) is not null)
                return null;
            if (Book.Find(candidates[i]) is not { } found)
                continue;
            return candidates.Take(i).Select(narrower => Book.Narrow(narrower, found)).FirstOrDefault(n => n is not null) ?? found;
        }

        return null;
    }

    /// <summary>The input a stage's parameter stands for: set for the stage itself, else by the shared name the job gives it.</summary>
    /// <param name="parameter">The parameter, e.g. <c>acceptance</c>.</param>
    /// <param name="shared">The shared name it refers to, e.g. <c>draft_acceptance</c>.</param>
    public Input Parameter(string parameter, string shared)
    {
        var general = this[shared];
        foreach (var name in new[] { Join(Vendor, Job, Stage, parameter), Join(Job, Stage, parameter) })
        {
            if (name is not null && (Book.Find(name) ?? Book.Narrow(name, general)) is { } own)
                return own;
        }

        return general;
    }

    /// <summary>The vendor's own input of a name, made from the shared one if no file gives it one: one shared base value, one draw per vendor.</summary>
    public Input Own(string name) => this[name] is var found && Vendor is not null && found.Name == name ? Book.Copy($"{Vendor}.{name}", found) : found;

    private IEnumerable<string> Candidates(string name)
    {
        if (Vendor is not null && Job is not null && Stage is not null)
            yield return $"{Vendor}.{Job}.{Stage}.{name}";
        if (Job is not null && Stage is not null)
            yield return $"{Job}.{Stage}.{name}";
        if (Vendor is not null && Job is not null)
            yield return $"{Vendor}.{Job}.{name}";
        if (Job is not null)
            yield return $"{Job}.{name}";
        if (Vendor is not null)
            yield return $"{Vendor}.{name}";
        yield return name;
    }

    private static string? Join(params string?[] segments) => segments.Any(s => s is null) ? null : string.Join('.', segments);

    private string Described()
    {
        var parts = new[] { Vendor, Job, Stage }.Where(s => s is not null).ToList();
        return parts.Count == 0 ? "" : $" for {string.Join(", ", parts)}";
    }
}
