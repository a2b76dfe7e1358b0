using Spectre.Console;
using TcoBench.Analysis.Crossings;
using TcoBench.Core.Jobs;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Console;

/// <summary>Break-even for a terminal: who is cheapest from where to where, where places change and how sure that is, and how each vendor buys.</summary>
public static class BreakEvenTable
{
    private const int Width = 100;

    /// <summary>Prints break-evens; fits 100 columns.</summary>
    /// <param name="found">The break-evens.</param>
    /// <param name="job">The job.</param>
    /// <param name="assets">Approved assets; null where they are what varies.</param>
    /// <param name="currency">Currency of the amounts.</param>
    /// <param name="console">Where to.</param>
    public static void Print(BreakEvens found, ReferenceJob job, int? assets, Unit currency, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(console);
        var axis = found.Search.Axis;
        var over = InputText.Of(axis.Input, found.Search.Contenders);
        var page = new Page(found, over, assets, currency, console);
        console.MarkupLine($"[bold]{Markup.Escape(job.Title)}[/]{(assets is { } n ? $", {Numbers.Counted(n, "approved asset")}" : "")}");
        page.Text($"Cheapest over {over.Title}, {over.Values(axis.From, axis.To)}{(assets is null ? "" : $"; base value {over.Value(found.Search.BaseValue)}")}.");
        page.Leads();
        foreach (var change in found.Changes)
            page.Bullet(page.Told(change));
        page.Duels();
        page.Ways();
        page.Footer();
    }

    private sealed record Page(BreakEvens Found, InputText Over, int? Assets, Unit Currency, IAnsiConsole Console)
    {
        internal void Text(string text)
        {
            foreach (var line in Wrapped.Lines(text, Width))
                Console.MarkupLine(Markup.Escape(line));
        }

        internal void Bullet(string text)
        {
            foreach (var line in Wrapped.Lines(text, Width, " • ", "   "))
                Console.MarkupLine(Markup.Escape(line));
        }

        internal void Leads()
        {
            var table = new Table().Border(TableBorder.Simple);
            table.AddColumn(new TableColumn("from") { Alignment = Justify.Right, NoWrap = true });
            table.AddColumn(new TableColumn("to") { Alignment = Justify.Right, NoWrap = true });
            table.AddColumn("cheapest");
            foreach (var lead in Found.Leads)
                table.AddRow(Markup.Escape(Over.Value(lead.From)), Markup.Escape(Over.Value(lead.To)), lead.Contender is { } who ? $"[bold]{Markup.Escape(who.Name)}[/]" : "[dim]nobody delivers[/]");
            Console.Write(table);
        }

        // What the changes of the lead have told is not told again; those who never cross are told together.
        internal void Duels()
        {
            foreach (var crossing in Found.Duels.SelectMany(d => d.Crossings).Where(c => !Found.Changes.Any(x => x.Last == c.Last && x.Before == c.Before && x.After == c.After)))
                Bullet(Told(crossing));
            foreach (var alike in Found.Duels.Where(d => d.Crossings.Count == 0).GroupBy(d => (d.One, d.Cheaper)))
            {
                if (alike.Key.Cheaper is null)
                    Bullet($"Nowhere do both deliver at different cost: {alike.Key.One.Name} and {Verdict.And([.. alike.Select(d => d.Other.Name)])}.");
                else if (alike.Key.Cheaper == alike.Key.One)
                    Bullet($"{alike.Key.One.Name} is cheaper wherever both deliver than {Verdict.And([.. alike.Select(d => d.Other.Name)])}: no crossing.");
                else
                    Bullet($"{alike.Key.One.Name} is dearer wherever both deliver than {Verdict.And([.. alike.Select(d => d.Other.Name)])}: no crossing.");
            }
        }

        internal string Told(Crossing crossing)
        {
            var whole = crossing.FromAssets is { } from ? $"from {Numbers.Counted(from, "asset")} on" : "above";
            var text = crossing.Kind switch
            {
                CrossingKind.Equality => $"At {Over.Value(crossing.First)} both {crossing.Before.Name} and {crossing.After.Name} cost {PerAsset(crossing.CostAfter, crossing.First)}; {whole} {crossing.After.Name} is cheaper",
                CrossingKind.Jump => $"At {Over.Value(crossing.First)} a cost jumps: up to there {crossing.Before.Name} is cheaper, {whole} {crossing.After.Name} at {PerAsset(crossing.CostAfter, crossing.First)}",
                _ when crossing.CostBefore is null => $"At {Over.Value(crossing.First)} {crossing.Before.Name} no longer delivers; {whole} {crossing.After.Name} is cheapest at {PerAsset(crossing.CostAfter, crossing.First)}",
                _ => $"At {Over.Value(crossing.First)} {crossing.After.Name} begins to deliver, cheaper than {crossing.Before.Name}, at {PerAsset(crossing.CostAfter, crossing.First)}",
            };
            return crossing.Band is { } band ? $"{text}. {Banded(band)}" : $"{text}.";
        }

        internal void Ways()
        {
            Console.MarkupLine("[bold]Cheapest plan of each[/]");
            foreach (var (contender, stretches) in Found.Search.Contenders.Zip(Found.Stretches))
            {
                var runs = Runs(stretches);
                Bullet($"{contender.Name}: {string.Join("; ", runs.Select((r, i) => (runs.Count == 1 ? "" : i < runs.Count - 1 ? $"to {Over.Value(r[^1].To)} " : $"from {Over.Value(r[0].From)} ") + Way(r)))}");
            }
        }

        internal void Footer()
        {
            var resolution = Found.Search.Resolution;
            Text($"Each vendor with its cheapest plan, term and months at every value, unless a plan is named. {Numbers.Count(Found.Search.Scanned)} values were read; "
                + (resolution == 0 ? "no step is left in which two could meet unnoticed." : $"two crossings nearer to each other than {Numbers.Percent(new decimal(resolution))} of the range may be unnoticed.")
                + $" Bands: all other inputs vary, {Numbers.Counted(Found.Plan.Trials, "trial")}, seed {Found.Plan.Seed}, plans as they are best at base inputs.");
        }

        // Neighbouring stretches of the same plan and term, whatever the months; without those no wider than the tolerance of whole packs.
        private List<List<Stretch>> Runs(IReadOnlyList<Stretch> stretches)
        {
            var runs = new List<List<Stretch>>();
            foreach (var stretch in stretches.Where(s => stretches.Count == 1 || Over.Value(s.From) != Over.Value(s.To)))
            {
                if (runs.Count > 0 && Plan(runs[^1][0]) == Plan(stretch))
                    runs[^1].Add(stretch);
                else
                    runs.Add([stretch]);
            }

            return runs;

            static (object?, object?, bool) Plan(Stretch s) => (s.Candidate?.Model?.Plan, s.Candidate?.Model?.Term, s.Candidate is null);
        }

        private static string Way(List<Stretch> run)
        {
            if (run[0].Candidate is not { } candidate)
                return $"does not deliver ({(run[0].Reasons.Count == 0 ? "no plan does" : run[0].Reasons[0].Reason)})";
            if (candidate.Model is not { } model)
                return "always the same";
            var (least, most) = (run.Min(s => s.Candidate!.Model!.Months), run.Max(s => s.Candidate!.Model!.Months));
            return $"{Verdict.PlanAndTerm(model.Plan, model.Term)}, {(least == most ? "" : $"{least} to ")}{Numbers.Counted(most, "month")}";
        }

        private string PerAsset(decimal cost, decimal at) => $"{Numbers.Money(cost / (Assets ?? at), Currency)} per asset";

        private string Banded(CrossingBand band)
        {
            var never = band.Trials - band.Crossed;
            var rest = never == 0 ? "" : $"; in {Numbers.Percent((decimal)never / band.Trials)} of trials they do not change places so in this range";
            return band is { P10: { } low, P50: { } middle, P90: { } high } && band.Crossed * 20 >= band.Trials
                ? $"P50 {Over.Value(middle)}, P10 to P90 {Over.Values(low, high)}{rest}."
                : $"In {Numbers.Percent((decimal)never / band.Trials)} of trials they do not change places so in this range.";
        }
    }
}
