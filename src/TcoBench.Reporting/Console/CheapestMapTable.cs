using Spectre.Console;
using TcoBench.Analysis.Crossings;
using TcoBench.Core.Jobs;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Console;

/// <summary>A map for a terminal: who is cheapest where, a letter for each vendor.</summary>
public static class CheapestMapTable
{
    private const int Width = 100;
    private const int Label = 24;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Prints a map; fits 100 columns.</summary>
    /// <param name="map">The map.</param>
    /// <param name="job">The job.</param>
    /// <param name="assets">Approved assets; null where they vary.</param>
    /// <param name="console">Where to.</param>
    public static void Print(CheapestMap map, ReferenceJob job, int? assets, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(console);
        var (across, upwards) = (InputText.Of(map.Across.Input, map.Contenders), InputText.Of(map.Upwards.Input, map.Contenders));
        var cheapest = map.Contenders.Where(c => map.Cells.Any(row => row.Any(cell => ReferenceEquals(cell.Cheapest, c)))).ToList();
        console.MarkupLine($"[bold]{Markup.Escape(job.Title)}[/]{(assets is { } n ? $", {Numbers.Counted(n, "approved asset")}" : "")}");
        Text($"Who is cheapest: {across.Title} from left to right, {upwards.Title} from bottom to top.");
        console.MarkupLine("");
        for (var row = map.Ys.Count - 1; row >= 0; row--)
        {
            var cells = string.Concat(map.Cells[row].Select(c => c.Cheapest is { } who ? Letter(cheapest.IndexOf(who)) : '.'));
            console.MarkupLine(Markup.Escape($"{(row % 5 == 0 ? upwards.Value(map.Ys[row]) : ""),Label} {cells}"));
        }

        Text($"{new string(' ', Label)} from {across.Value(map.Xs[0])} to {across.Value(map.Xs[^1])}{(map.Across.IsLog ? ", equal steps are equal ratios" : "")}");
        console.MarkupLine("");
        foreach (var (who, i) in cheapest.Select((c, i) => (c, i)))
            Text($" {Letter(i)} {who.Name}, in {Numbers.Percent((decimal)map.Cells.Sum(r => r.Count(c => ReferenceEquals(c.Cheapest, who))) / (map.Xs.Count * map.Ys.Count))} of the map");
        if (map.Cells.Any(r => r.Any(c => c.Cheapest is null)))
            Text(" . nobody delivers");
        Text("Each vendor with its cheapest plan, term and months at every place, unless a plan is named.");

        void Text(string text)
        {
            foreach (var line in Wrapped.Lines(text.TrimStart(), Width, text[..^text.TrimStart().Length], "   "))
                console.MarkupLine(Markup.Escape(line));
        }
    }

    private static char Letter(int index) => Letters[index % Letters.Length];
}
