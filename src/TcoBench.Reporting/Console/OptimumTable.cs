using Spectre.Console;
using TcoBench.Analysis.Mixes;
using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Console;

/// <summary>The cheapest plan and mix for a terminal: per job and volume the answer, the next best, and what was tried.</summary>
public static class OptimumTable
{
    private const int Width = 100;

    /// <summary>Prints optima.</summary>
    /// <param name="optima">One per job and volume.</param>
    /// <param name="currency">Currency of the figures.</param>
    /// <param name="shared">Where what is said of hand-overs is looked up.</param>
    /// <param name="console">Where to.</param>
    public static void Print(IReadOnlyList<Optimum> optima, Unit currency, Scope shared, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(optima);
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(console);
        foreach (var optimum in optima)
        {
            console.MarkupLine($"[bold]{Markup.Escape(optimum.Job.Title)}[/], {Numbers.Counted(optimum.Assets, "approved asset")}, window {Numbers.Counted(optimum.Job.WindowDays, "day")}");
            foreach (var answer in Answer(optimum, currency))
                Line(answer);
            if (optimum.Best.Count > 0)
                console.Write(Table(optimum, currency));
            foreach (var note in Covered(optimum))
                Line(note);
            if (optimum.BestMixed is not null)
                Line(HandOvers(shared));
            console.MarkupLine("");
        }

        void Line(string text)
        {
            foreach (var line in Wrapped.Lines(text, Width, " • ", "   "))
                console.MarkupLine(Markup.Escape(line));
        }
    }

    private static IEnumerable<string> Answer(Optimum optimum, Unit currency)
    {
        if (optimum.Best is not [var best, ..])
        {
            yield return "nobody delivers, neither alone nor in a mix";
            yield break;
        }

        yield return $"cheapest: {Named(best)}; {Numbers.Money(best.Total, currency)}, {Numbers.Money(best.Total / optimum.Assets, currency)} per asset, done in {Numbers.Days(best.Days)}, {Numbers.Counted(best.Model.Months, "billing month")}";
        if (optimum is { Single: { } single, BestMixed: { } mix, Saving: { } saving })
        {
            var (cheaper, dearer) = saving > 0 ? (mix, single) : (single, mix);
            var blocks = Verdict.Listed(CostModel.BlockIds.Select(id => (Words.Block(id), dearer.Blocks[id] - cheaper.Blocks[id])).Where(b => Math.Abs(b.Item2) >= 0.005m));
            yield return saving > 0
                ? $"the mix saves {Numbers.Money(saving, currency)} ({Numbers.Percent(saving / single.Total)}) against the cheapest single vendor, {Named(single)}: without it {blocks}"
                : $"no mix pays: the cheapest, {Named(mix)}, costs {Numbers.Money(-saving, currency)} ({Numbers.Percent(-saving / single.Total)}) more than one vendor: {blocks}";
        }
        else if (optimum.Job.Stages.Count > 1 && optimum.Coverage.Vendors > 1)
        {
            yield return optimum.Single is null ? "no single vendor delivers" : "no mix of several vendors delivers";
        }

        if (optimum.Robustness is { Probability: { } probability } robustness)
            yield return $"the mix costs less than the single vendor in {Numbers.Percent(probability)} of {Numbers.Counted(robustness.Plan.Trials, "trial")} (seed {robustness.Plan.Seed}, plans and months fixed){(robustness.Computed < robustness.Plan.Trials ? $", {Numbers.Count(robustness.Plan.Trials - robustness.Computed)} of them not computed" : "")}";
    }

    private static Table Table(Optimum optimum, Unit currency)
    {
        var table = new Table().Border(TableBorder.Simple).Width(Width);
        table.AddColumn("cheapest");
        foreach (var title in CostModel.BlockIds.Select(id => Words.Block(id).ToLowerInvariant()).Prepend("per asset").Prepend($"total {currency}"))
            table.AddColumn(new TableColumn(title) { Alignment = Justify.Right, NoWrap = true });
        foreach (var mix in optimum.Best)
        {
            table.AddRow(
            [
                Markup.Escape(Named(mix)),
                Numbers.Amount(mix.Total),
                Numbers.Amount(mix.Total / optimum.Assets),
                .. CostModel.BlockIds.Select(id => Numbers.Count(Math.Round(mix.Blocks[id]))),
            ]);
        }

        return table;
    }

    private static IEnumerable<string> Covered(Optimum optimum)
    {
        var c = optimum.Coverage;
        var missed = new[]
        {
            (c.WithoutPlan, "lack a plan that may be used and can do the stages"),
            (c.OnlyHelped, "would have a vendor pass all its stages on to a helper"),
            (c.HelperTakesPart, "would have a helper stand in for one vendor beside its own stages"),
            (c.Short, "exceed an allowance nobody extends"),
            (c.Late, "are late"),
        };
        yield return $"all {Numbers.Counted(c.Assignments, "assignment")} of {Numbers.Counted(c.Vendors, "vendor")} to {Numbers.Counted(c.Stages, "stage")} were tried: {Numbers.Count(c.Feasible)} deliver"
            + string.Concat(missed.Where(m => m.Item1 > 0).Select(m => $", {Numbers.Count(m.Item1)} {m.Item2}"));
        yield return $"with all {Numbers.Counted(c.Plans, "plan")} that may be used, in {Numbers.Counted(c.Contracts, "combination")} with their terms, and {(c.Months == 1 ? "1 production month" : $"1 to {c.Months} production months")}: "
            + $"{Numbers.Counted(c.Choices, "choice")}, none of them cheaper; one plan per vendor"
            + (c.ExcludedPlans.Count == 0 ? "" : $"; left out: {string.Join(", ", c.ExcludedPlans.Select(e => $"{e.Value} {e.Key.Replace('_', ' ')}"))}");
    }

    private static string HandOvers(Scope shared) =>
        $"in a mix a picture of another vendor is reproduced by {Numbers.Percent(shared["foreign_seed_reproducibility"].Value)} (foreign_seed_reproducibility), a hand-over takes {Numbers.Plain(shared["hand_over_factor"].Value)} times the handling of a file (hand_over_factor), and every vendor is integrated, reviewed and managed by itself";

    // Who does what, e.g. "Leonardo Essential, monthly: draft, variation; Recraft Pay-as-you-go: upscale".
    private static string Named(Mix mix)
    {
        var contracts = mix.Model.Contracts;
        return contracts is [var only]
            ? Offer(only)
            : string.Join("; ", contracts.Select(c => $"{Offer(c)}: {string.Join(", ", mix.ByStage.Zip(mix.Model.Demand.Operations).Where(s => s.First == c).Select(s => s.Second.Supply.Stage.Title.ToLowerInvariant()))}"));
    }

    private static string Offer(Contract contract) => $"{contract.Vendor.Catalog.Name} {Verdict.PlanAndTerm(contract.Plan, contract.Term)}";
}
