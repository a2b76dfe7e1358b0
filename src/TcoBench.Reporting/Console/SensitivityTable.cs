using Spectre.Console;
using TcoBench.Analysis;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Console;

/// <summary>What drives a result, for a terminal: a table for each method, and what was assumed.</summary>
/// <param name="row">The option whose total it is.</param>
/// <param name="versus">The option it is compared with; null for none.</param>
/// <param name="sensitivity">What drives it.</param>
/// <param name="currency">Currency of the totals.</param>
public sealed class SensitivityTable(Result row, Result? versus, Sensitivity sensitivity, Unit currency)
{
    private const int Width = 100;
    private const int MostBars = 15;
    private const int MostLines = 8;
    private const int MostPairs = 3;
    private const double LeastPair = 0.01;

    private static readonly int[] Quantiles = [5, 25, 50, 75, 95];

    private readonly DriverTitles _titles = new(row, versus);

    /// <summary>Prints all of it.</summary>
    public void Print(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Say(console, $"{row.Job.Title}, {Numbers.Counted(row.Assets, "approved asset")}: {Subject()}");
        if (sensitivity.Tornado is { } tornado)
            Print(console, tornado);
        if (sensitivity.Spider is { } spider)
            Print(console, spider);
        if (sensitivity.Screening is { } screening && sensitivity.Asked.Contains(SensitivityMethod.Morris))
            Print(console, screening);
        if (sensitivity.Sobol is { } sobol)
            Print(console, sobol);
        if (sensitivity.Shapley is { } shapley)
            Print(console, shapley);
        foreach (var note in SensitivityNotes.Of(row, versus, sensitivity))
            Say(console, note, " • ");
    }

    private string Subject()
    {
        var amount = $"{Numbers.Money(sensitivity.Response.Base, currency)} at base inputs, {Numbers.Money(sensitivity.Response.Base / row.Assets, currency)} per asset";
        return versus is null ? $"{Verdict.Offer(row)}, costs {amount}" : $"what {Verdict.Offer(row)}, costs more than {Verdict.Offer(versus)}: {amount}";
    }

    private void Print(IAnsiConsole console, Tornado tornado)
    {
        var table = Titled("Each input alone", "P10", "P90", "at P10", "at P90", "swing", "per asset");
        foreach (var bar in tornado.Bars.Take(MostBars).Where(b => b.Swing > 0))
        {
            table.AddRow(Cells(
                _titles.Of(bar.Input), DriverTitles.Bare(bar.Input, bar.Low), DriverTitles.Bare(bar.Input, bar.High), Whole(bar.AtLow), Whole(bar.AtHigh), Whole(bar.Swing), Numbers.Amount(bar.Swing / row.Assets)));
        }

        console.Write(table);
        if (tornado.Bars.Skip(MostBars).Where(b => b.Swing > 0).ToList() is { Count: > 0 } others)
            Say(console, $"{Numbers.Counted(others.Count, "other input")} move it by {Numbers.Money(others[0].Swing / row.Assets, currency)} per asset or less.");
    }

    private void Print(IAnsiConsole console, Spider spider)
    {
        var table = Titled("Result with one input at a quantile", [.. Quantiles.Select(q => $"P{q}")]);
        foreach (var line in spider.Lines.Take(MostLines).Where(l => l.Range > 0))
            table.AddRow(Cells([_titles.Of(line.Input), .. Quantiles.Select(q => Whole(line.Points.Single(p => p.Probability * 100 == q).Result))]));
        console.Write(table);
    }

    private void Print(IAnsiConsole console, Screening screening)
    {
        var table = Titled("Elementary effects (Morris)", "mean size", "mean", "deviation", "passed");
        foreach (var effect in screening.Effects.Take(MostBars).Where(e => e.MeanAbsolute > sensitivity.Response.Resolution))
            table.AddRow(Cells(_titles.Of(effect.Input), Whole(effect.MeanAbsolute), Whole(effect.Mean), Whole(effect.Deviation), screening.Kept.Contains(effect.Input) ? "yes" : "no"));
        console.Write(table);
    }

    private void Print(IAnsiConsole console, SobolIndices sobol)
    {
        if (Unvaried(console, sobol.Variance))
            return;
        var table = Titled("Share of the variance (Sobol)", "alone", "95 % interval", "with others", "95 % interval");
        foreach (var index in sobol.Indices)
            table.AddRow(Cells(_titles.Of(index.Factor), Percent(index.First.Value), Interval(index.First), Percent(index.Total.Value), Interval(index.Total)));
        console.Write(table);
        Say(console, $"Mean {Amount(sobol.Mean)}, standard deviation {Amount(Math.Sqrt(sobol.Variance))}, over {Numbers.Count(sobol.Rows)} pairs of draws.");
        foreach (var pair in sobol.Interactions.Where(p => p.Share is { Value: >= LeastPair, Low: > 0 }).Take(MostPairs))
            Say(console, $"Only together, {_titles.Of(pair.One)} and {_titles.Of(pair.Other)} cause another {Percent(pair.Share.Value)} ({Interval(pair.Share)}).", " • ");
    }

    private void Print(IAnsiConsole console, ShapleyEffects shapley)
    {
        if (Unvaried(console, shapley.Variance))
            return;
        var table = Titled("Fair share of the variance (Shapley)", "share", "95 % interval");
        foreach (var effect in shapley.Effects)
            table.AddRow(Cells(_titles.Of(effect.Factor), Percent(effect.Share.Value), Interval(effect.Share)));
        console.Write(table);
        Say(console, $"Standard deviation {Amount(Math.Sqrt(shapley.Variance))}, over {Numbers.Count(shapley.Rows)} draws.");
    }

    private static bool Unvaried(IAnsiConsole console, double variance)
    {
        if (variance == 0)
            Say(console, "The result does not vary: there is no variance to share out.");
        return variance == 0;
    }

    private static Table Titled(string title, params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(title);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column) { Alignment = Justify.Right, NoWrap = true });
        return table;
    }

    private static string[] Cells(params IEnumerable<string> texts) => [.. texts.Select(Markup.Escape)];

    private static void Say(IAnsiConsole console, string text, string bullet = "")
    {
        foreach (var line in Wrapped.Lines(text, Width, bullet, new string(' ', bullet.Length)))
            console.MarkupLine(Markup.Escape(line));
    }

    private string Amount(double value) => Numbers.Money(new decimal(value), currency);

    private static string Whole(double value) => Whole(new decimal(value));

    private static string Whole(decimal value) => Numbers.Count(value);

    private static string Percent(double share) => Numbers.Percent(new decimal(share));

    private static string Interval(VarianceShare share) => $"{Percent(share.Low)} to {Percent(share.High)}";
}
