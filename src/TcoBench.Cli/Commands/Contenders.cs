using TcoBench.Analysis;
using TcoBench.Analysis.Crossings;
using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Cli.Commands;

/// <summary>Who is compared by an analysis of one job, and the inputs it can be about.</summary>
internal static class Contenders
{
    /// <summary>The contenders of a command line: those named <c>VENDOR[:PLAN]</c>, or all vendors that may be ranked.</summary>
    /// <exception cref="UsageException">A vendor or plan means nothing or may not be ranked for the job.</exception>
    /// <exception cref="NoFigureException">Nobody may be ranked for the job.</exception>
    public static IReadOnlyList<Contender> Of(Session session, CostModels models, ReferenceJob job, IReadOnlyList<string> named)
    {
        if (named.Count > 0)
            return [.. named.Distinct(StringComparer.Ordinal).Select(name => Named(session, models, job, name))];
        var all = session.Ranked.Select(v => Contender.Of(models, job, v)).OfType<Contender>().ToList();
        return all.Count > 0 ? [.. all.OrderBy(c => c.Candidates.Min(x => x.Model!.Demand.Operations.Count(o => o.Supply.Bridged)))] : throw new NoFigureException($"no vendor may be ranked for job \"{job.Id}\"");
    }

    /// <summary>The input of a name among those any contender's cost rests on.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static Input InputOf(string option, string name, IReadOnlyList<Contender> contenders, CostModels models)
    {
        if (name == "assets")
            return models.Assets;
        var inputs = Tape.Of(contenders.SelectMany(c => c.Candidates).Select(c => c.Total)).Inputs;
        if (inputs.FirstOrDefault(i => i.Name == name) is { } input)
            return input;
        var unknown = Values.Unknown(option, name, inputs.Select(i => i.Name).Append("assets"));
        var near = inputs.Select(i => i.Name).Where(n => n.Split('.')[^1] == name.Split('.')[^1] || n.Contains(name, StringComparison.Ordinal)).Take(8).ToList();
        throw near.Count == 0 ? unknown : new UsageException(unknown.Message, $"candidates: {string.Join(", ", near)}");
    }

    private static Contender Named(Session session, CostModels models, ReferenceJob job, string name)
    {
        var parts = name.Split(':', 2);
        var vendor = session.Vendor(parts[0]);
        PlanId? plan = parts.Length == 2 ? Session.Plan(vendor, parts[1]).Id : null;
        if (Contender.Of(models, job, vendor, plan) is { } contender)
            return contender;
        var why = models.For(job, vendor, plan).SelectMany(c => c.Exclusions).Select(e => e.Reason).FirstOrDefault() ?? "it is not sold as of this day";
        throw new UsageException($"--between \"{name}\" may not be ranked for job \"{job.Id}\": {why}", $"tcobench compare --job {job.Id} --all-plans says who may");
    }
}
