using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis;

/// <summary>Compares vendors: for each job and volume the best plan of each, at base inputs.</summary>
/// <param name="models">Builds the cost models.</param>
/// <param name="shared">Where <c>tie_margin</c> is looked up.</param>
public sealed class Comparer(CostModels models, Scope shared)
{
    /// <summary>Compares.</summary>
    /// <param name="asOf">First day of production.</param>
    /// <param name="currency">Currency the models were built in.</param>
    /// <param name="jobs">Jobs, in the order of the report.</param>
    /// <param name="vendors">Vendors, in the order of the report.</param>
    /// <param name="volumes">Approved assets, each at least 1.</param>
    /// <param name="plan">Only this plan; null for all.</param>
    /// <param name="allPlans">One row per plan rather than the best.</param>
    public Comparison Compare(DateOnly asOf, Unit currency, IReadOnlyList<ReferenceJob> jobs, IReadOnlyList<IVendor> vendors, IReadOnlyList<int> volumes, PlanId? plan = null, bool allPlans = false)
    {
        var results = new List<Result>();
        foreach (var job in jobs)
        {
            var rows = vendors.SelectMany(v => Rows(job, v, volumes, plan, allPlans)).ToList();
            foreach (var assets in volumes)
                results.AddRange(Marked([.. rows.Where(r => r.Assets == assets)], shared["tie_margin"].Value));
        }

        return new Comparison(asOf, currency, results) { TieMargin = shared["tie_margin"] };
    }

    private IEnumerable<Result> Rows(ReferenceJob job, IVendor vendor, IReadOnlyList<int> volumes, PlanId? plan, bool allPlans)
    {
        var cases = models.For(job, vendor, plan);
        if (cases.Count == 0)
            yield break;
        var tape = Tape.Of(cases.SelectMany(c => c.Models).SelectMany(m => m.Headlines));
        foreach (var assets in volumes)
        {
            var options = CheapestPlan.Options(cases, ExactReading.Of(tape, new Dictionary<Input, decimal> { [models.Assets] = assets }));
            foreach (var option in allPlans ? options : [Shown(options)])
                yield return new Result(job, assets, option, FiguresOf(option, assets), options, false, false);
        }
    }

    // The best ranked plan; else the plan nearest to being ranked: late or short before excluded, excluded before retired or unknown.
    internal static Option Shown(IReadOnlyList<Option> options) =>
        options.OrderBy(o => o.Status).ThenBy(o => o.Model is null).ThenBy(o => o.Reasons.Any(r => r.Code == "allowance_exceeded")).ThenBy(o => o.Status == ResultStatus.Infeasible ? o.Days : o.Total).First();

    private Figures? FiguresOf(Option option, int assets)
    {
        if (option.Model is not { } model || option.Total is null)
            return null;
        var tape = Tape.Of(model.Headlines);
        var values = new Dictionary<Input, decimal> { [models.Assets] = assets };
        var reading = ExactReading.Of(tape, values);
        var evidence = EvidenceReading.Of(tape);
        var lines = tape.Lines.Where(l => l.Month != 0).Select(l => new LineFigure(l, reading.Try(l), [.. evidence.SourcesOf(l)], evidence.RestsOnAssumptions(l))).ToList();
        var costLines = model.CostLines.Select(c => lines.First(l => ReferenceEquals(l.Line, c))).ToList();
        var inputs = evidence.InputsOf(model.Total).ToList();
        var total = reading[model.Total];
        var images = reading[model.ImagesMade];
        var oldest = inputs.SelectMany(i => i.Evidence.Sources.Select(s => (Input: i, Source: s))).OrderBy(x => x.Source.Seen).ThenBy(x => x.Source.Id, StringComparer.Ordinal).FirstOrDefault();
        return new Figures(
            total,
            model.Blocks.ToDictionary(b => b.Id, b => reading[b], StringComparer.Ordinal),
            costLines,
            lines,
            reading[model.Blocks[0]],
            reading.Try(model.Effective) ?? reading[model.Blocks[0]], // an allowance of 0 has no used share: then nothing of the fee is breakage
            reading[model.Tax],
            reading[model.Wasted],
            reading[model.Delivery.People],
            new Kpis(images == 0 ? null : reading[model.Blocks[0]] / images, total / assets, OneMoreVariation(model, total, assets), model.Job.IsCampaign ? total : null),
            oldest.Input is null ? null : oldest,
            AssumptionShare.Of(model.Total, values),
            inputs);
    }

    private decimal? OneMoreVariation(CostModel model, decimal total, int assets)
    {
        var job = model.Job;
        if (job.Stages.FirstOrDefault(s => s.Operation == OperationKind.Variation && s.Candidates > 1) is not { } variation)
            return null;
        var more = job with { Stages = [.. job.Stages.Select(s => ReferenceEquals(s, variation) ? s with { Candidates = s.Candidates + 1 } : s)] };
        if (models.Alike(model, more) is not { } other)
            return null;
        var reading = ExactReading.Of(Tape.Of([other.Total, .. other.Bill.Unserved]), new Dictionary<Input, decimal> { [models.Assets] = assets });
        if (other.Bill.Unserved.Any(u => reading.Try(u) > Semantics.Slack))
            return null; // the plan does not sell one more
        return reading.Try(other.Total) is { } dearer ? (dearer - total) / assets : null;
    }

    private static IEnumerable<Result> Marked(IReadOnlyList<Result> rows, decimal tieMargin)
    {
        var ranked = Comparison.ByCost(rows.Where(r => r.Option.Status == ResultStatus.Ok));
        var near = ranked.Count == 0 ? [] : ranked.Where(r => r.Figures!.Total <= ranked[0].Figures!.Total * (1 + tieMargin)).ToList();
        near = [.. near.Where(r => !near.Any(other => other.Option.Vendor.Catalog.Id == r.Option.DoneBy))]; // the same purchase under another name is no tie
        var tied = near.DistinctBy(r => r.Option.Vendor.Catalog.Id).Count() > 1;
        return rows.Select(r => r with { Cheapest = ranked.Count > 0 && ReferenceEquals(r, ranked[0]), Tied = tied && near.Contains(r, ReferenceEqualityComparer.Instance) });
    }
}
