using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Jobs;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>The answer for one job and volume: who is cheapest, who ties, who is next and why, and who is not ranked.</summary>
/// <param name="Job">The job.</param>
/// <param name="Assets">Approved assets.</param>
/// <param name="Ranked">Rows that may win, cheapest first.</param>
/// <param name="Unranked">The others, in vendor order.</param>
public sealed record Verdict(ReferenceJob Job, int Assets, IReadOnlyList<Result> Ranked, IReadOnlyList<Result> Unranked)
{
    private const int Causes = 3;

    /// <summary>The verdicts of a comparison: jobs in their order, volumes within them.</summary>
    public static IReadOnlyList<Verdict> All(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return [.. comparison.Results.Select(r => (r.Job.Id.Value, r.Assets)).Distinct().Select(k => Of(comparison, k.Value, k.Assets))];
    }

    /// <summary>The verdict for a job and volume that the comparison holds.</summary>
    public static Verdict Of(Comparison comparison, string job, int assets)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var rows = comparison.Ranking(job, assets);
        if (rows.Count == 0)
            throw new ArgumentException($"the comparison has no job \"{job}\" with {assets} assets", nameof(job));
        return new Verdict(
            rows[0].Job,
            assets,
            [.. rows.Where(r => r.Option.Status == ResultStatus.Ok && r.Figures is not null)],
            [.. rows.Where(r => r.Option.Status != ResultStatus.Ok || r.Figures is null)]);
    }

    /// <summary>The cheapest row; null if none is ranked.</summary>
    public Result? Winner => Ranked.Count == 0 ? null : Ranked.FirstOrDefault(r => r.Cheapest) ?? Ranked[0];

    /// <summary>Rows within the tie margin of the cheapest, itself included; empty if there is no tie.</summary>
    public IReadOnlyList<Result> Tied => [.. Ranked.Where(r => r.Tied)];

    /// <summary>The next row of another vendor that does not have the winner do all the work, or of another plan where there is only one vendor; null if there is none.</summary>
    public Result? RunnerUp =>
        Winner is not { } winner ? null
        : Ranked.FirstOrDefault(r => VendorOf(r) != VendorOf(winner) && r.Option.DoneBy != winner.Option.Vendor.Catalog.Id) ?? Ranked.FirstOrDefault(r => !ReferenceEquals(r, winner));

    /// <summary>What a row costs more than the winner per approved asset, by block, largest first; blocks that do not matter at the cent are left out.</summary>
    public IReadOnlyList<(string Title, decimal Difference)> BlockDifferences(Result other, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Winner is not { } winner ? [] : Largest(CostModel.BlockIds.Select(id => (InSentence(Words.Block(id, language), language), Per(other.Figures!.Blocks[id] - winner.Figures!.Blocks[id]))));
    }

    /// <summary>The same by cost line.</summary>
    public IReadOnlyList<(string Title, decimal Difference)> LineDifferences(Result other, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Winner is not { Option.Model: { } winnerModel } winner || other.Option.Model is not { } otherModel)
            return [];
        var (mine, theirs) = (Lines(winner, winnerModel, language), Lines(other, otherModel, language));
        var titles = mine.Keys.Concat(theirs.Keys).Distinct(StringComparer.Ordinal);
        return Largest(titles.Select(t => (t, Per(theirs.GetValueOrDefault(t) - mine.GetValueOrDefault(t)))));
    }

    /// <summary>Why a row is dearer, e.g. <c>+2.10 (people +1.80, charges +0.30)</c>.</summary>
    public string Why(Result other, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Winner is not { } winner)
            return "";
        var blocks = BlockDifferences(other, language);
        var sum = Numbers.Signed(other.Figures!.Kpis.Cpai - winner.Figures!.Kpis.Cpai, language);
        return blocks.Count == 0 ? sum : $"{sum} ({Listed(blocks, language)})";
    }

    /// <summary>Differences in words, e.g. <c>people +1.80, charges +0.30</c> or <c>Personal +1,80; Gebühren +0,30</c>.</summary>
    public static string Listed(IEnumerable<(string Title, decimal Difference)> differences, Language? language = null) =>
        string.Join((language ?? Language.English).BetweenNumbers, differences.Select(d => $"{d.Title} {Numbers.Signed(d.Difference, language)}"));

    /// <summary>Vendor, plan and term, e.g. <c>Midjourney, Standard, paid monthly</c>.</summary>
    public static string Offer(Result result, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return $"{VendorName(result)}, {PlanAndTerm(result, language)}";
    }

    /// <summary>Plan and term, e.g. <c>Standard, monthly</c>.</summary>
    public static string PlanAndTerm(Result result, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return PlanAndTerm(result.Option.Plan, result.Option.Model?.Term, language);
    }

    /// <summary>Plan and term, e.g. <c>Standard, monthly</c>; the plan alone without a term, or where it says how it is paid.</summary>
    public static string PlanAndTerm(Plan plan, Term? term, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var title = Words.Title(plan, language);
        return term is null || title.Contains(Words.Of(term), StringComparison.OrdinalIgnoreCase) || title.Contains("pay-as-you-go", StringComparison.OrdinalIgnoreCase)
            ? title
            : $"{title}, {Words.Of(term, language)}";
    }

    /// <summary>Name of a row's vendor.</summary>
    public static string VendorName(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Option.Vendor.Catalog.Name;
    }

    /// <summary>Names with commas and a final "and".</summary>
    public static string And(IReadOnlyList<string> names, Language? language = null) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} {(language ?? Language.English)["and"]} {names[^1]}";

    /// <summary>Names with commas and a final "or".</summary>
    public static string Or(IReadOnlyList<string> names, Language? language = null) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} {(language ?? Language.English)["or"]} {names[^1]}";

    private static string InSentence(string block, Language? language) => language is { CapitalisesNouns: true } ? block : block.ToLowerInvariant();

    private static string VendorOf(Result result) => result.Option.Vendor.Catalog.Id.Value;

    private decimal Per(decimal amount) => amount / Assets;

    private static IReadOnlyList<(string, decimal)> Largest(IEnumerable<(string Title, decimal Difference)> differences) =>
        [.. differences.Where(d => Math.Abs(d.Difference) >= 0.005m).OrderByDescending(d => Math.Abs(d.Difference)).ThenBy(d => d.Title, StringComparer.Ordinal).Take(Causes)];

    private static Dictionary<string, decimal> Lines(Result result, CostModel model, Language? language)
    {
        var titles = LineTitles.For(model, language);
        return result.Figures!.CostLines
            .GroupBy(l => titles.InSentence(l.Line), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(l => l.Value ?? 0), StringComparer.Ordinal);
    }
}
