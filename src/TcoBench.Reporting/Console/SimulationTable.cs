using Spectre.Console;
using TcoBench.Analysis.Uncertainty;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Console;

/// <summary>A simulation for a terminal: per job and volume how each vendor's cost lies, who is cheapest how often, and what cannot be computed.</summary>
public static class SimulationTable
{
    private const int Width = 100;
    private const int MostNamed = 3;

    /// <summary>Prints a simulation; fits 100 columns.</summary>
    /// <param name="simulated">The simulation.</param>
    /// <param name="console">Where to.</param>
    public static void Print(Simulated simulated, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(simulated);
        ArgumentNullException.ThrowIfNull(console);
        foreach (var contest in simulated.Contests)
        {
            console.MarkupLine($"[bold]{Markup.Escape(contest.Job.Title)}[/], {Numbers.Counted(contest.Assets, "approved asset")}, {Markup.Escape(simulated.Comparison.Currency.ToString())} per asset");
            console.Write(Rows(contest));
            foreach (var sentence in Sentences(contest, simulated.Comparison.Currency, simulated.Plan.Trials))
                Text(console, sentence, " • ", "   ");
            console.MarkupLine("");
        }

        foreach (var sentence in Footer(simulated))
            Text(console, sentence, "", "");
    }

    private static Table Rows(SimulatedContest contest)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Vendor");
        foreach (var title in new[] { "P50", "P10 to P90", "mean", "CVaR", "cheapest", "in window", "regret" })
            table.AddColumn(new TableColumn(title) { Alignment = Justify.Right, NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        foreach (var row in contest.Results.Where(r => r.InWindow is not null).OrderBy(r => r.Cheapest is null).ThenBy(r => r.Total?.P50.Value ?? decimal.MaxValue))
            table.AddRow(Cells(row, contest.Assets));
        return table;
    }

    private static string[] Cells(SimulatedResult row, int assets)
    {
        var name = Markup.Escape(Verdict.VendorName(row.Result));
        var standing = new[] { Chance(row.Cheapest), Chance(row.InWindow), row.Regret is { } regret ? PerAsset(regret) : "" };
        var spread = row.Total is { } total
            ? new[] { PerAsset(total.P50), $"{PerAsset(total.P10)} to {PerAsset(total.P90)}", $"{PerAsset(total.Mean)} ± {Amount(total.Mean.Error)}", PerAsset(total.Cvar) }
            : ["", "cannot be computed", "", ""];
        return [row.Cheapest is null ? $"[dim]{name}, {Markup.Escape(Words.Short(row.Result.Option))}[/]" : name, .. spread, .. standing];

        string PerAsset(Estimate estimate) => Amount(estimate.Value);
        string Amount(decimal amount) => Numbers.Amount(amount / assets);
    }

    private static string Chance(Estimate? share) => share is null ? "" : Numbers.Percent(share.Value);

    private static IEnumerable<string> Sentences(SimulatedContest contest, Unit currency, int trials)
    {
        var ranking = contest.Ranking.Where(r => r.Cheapest!.Value > 0).ToList();
        if (ranking.Count > 0)
        {
            var named = ranking.Take(MostNamed).Select((r, i) => $"{Verdict.VendorName(r.Result)} {(i == 0 ? "is cheapest in " : "in ")}{Chance(r.Cheapest)}{(i == 0 ? " of trials" : "")}");
            yield return $"{string.Join("; ", named)}.";
            if (ranking[0] is { Regret: { } regret } first)
                yield return $"{Verdict.VendorName(first.Result)} costs on average {Numbers.Money(regret.Value / contest.Assets, currency)} per asset more than the cheapest of a trial, where it delivers.";
        }

        if (contest.Undelivered > 0)
            yield return $"In {Numbers.Percent((decimal)contest.Undelivered / trials)} of trials nobody delivers in the window.";
        foreach (var row in contest.Results.Where(r => r.Uncomputed > 0))
            yield return $"{Verdict.VendorName(row.Result)}: {Numbers.Count(row.Uncomputed)} of {Numbers.Counted(trials, "trial")} cannot be computed; they are in no figure of its cost, and count as not delivered.";
        var without = contest.Results.Where(r => r.InWindow is null).Select(r => $"{Verdict.VendorName(r.Result)} ({Words.Short(r.Result.Option)})").ToList();
        if (without.Count > 0)
            yield return $"Not simulated: {string.Join(", ", without)}.";
    }

    private static IEnumerable<string> Footer(Simulated simulated)
    {
        var plan = simulated.Plan;
        yield return $"{Numbers.Counted(plan.Trials, "trial")} by {SamplingWords.Of(plan.Method)}, seed {plan.Seed}; {Numbers.Counted(simulated.Inputs.Count, "uncertain input")}, the same draws for all. Plan, term and months are those chosen at base inputs; seats, packs and overage follow usage.";
        yield return $"Mean ± its standard error{(plan.Method == Analysis.Sampling.SamplingMethod.PseudoRandom ? "" : " (an upper bound, as trials are spread evenly)")}. CVaR: mean of the dearest tenth. Regret: what a vendor that delivers costs on average above the cheapest that does.";
    }

    private static void Text(IAnsiConsole console, string text, string first, string next)
    {
        foreach (var line in Wrapped.Lines(text, Width, first, next))
            console.MarkupLine(Markup.Escape(line));
    }
}
