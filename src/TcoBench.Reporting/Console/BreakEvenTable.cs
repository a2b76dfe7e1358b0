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
        foreach (var duel in found.Duels.Where(d => found.Search.Contenders.Count > 2 || d.Crossings.Count != found.Changes.Count))
            page.Duel(duel);
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

        internal void Duel(Duel duel)
        {
            if (duel.Crossings.Count == 0)
            {
                Bullet(duel.Cheaper is { } cheaper
                    ? $"{duel.One.Name} and {duel.Other.Name} do not cross: {cheaper.Name} is cheaper wherever both deliver."
                    : $"{duel.One.Name} and {duel.Other.Name} do not cross: nowhere do both deliver at different cost.");
                return;
            }

            foreach (var crossing in duel.Crossings.Where(c => !Found.Changes.Any(x => x.Last == c.Last && x.Before == c.Before && x.After == c.After)))
                Bullet(Told(crossing));
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

        // A contender that buys in one way all along is told in a word.
        internal void Ways()
        {
            Console.MarkupLine("[bold]Cheapest plan of each[/]");
            foreach (var (contender, stretches) in Found.Search.Contenders.Zip(Found.Stretches))
                Bullet($"{contender.Name}: {string.Join("; ", stretches.Select((s, i) => $"{(stretches.Count == 1 ? "" : i < stretches.Count - 1 ? $"to {Over.Value(s.To)} " : $"from {Over.Value(s.From)} ")}{Way(s)}"))}");
        }

        internal void Footer()
        {
            var resolution = Found.Search.Resolution;
            Text($"Each vendor with its cheapest plan, term and months at every value, unless a plan is named. {Numbers.Count(Found.Search.Scanned)} values were read; "
                + (resolution == 0 ? "no step is left in which two could meet unnoticed." : $"two crossings nearer to each other than {Numbers.Percent(new decimal(resolution))} of the range may be unnoticed.")
                + $" Bands: all other inputs vary, {Numbers.Counted(Found.Plan.Trials, "trial")}, seed {Found.Plan.Seed}, plans as they are best at base inputs.");
        }

        private static string Way(Stretch stretch) => stretch.Candidate switch
        {
            null => $"does not deliver ({(stretch.Reasons.Count == 0 ? "no plan does" : stretch.Reasons[0].Reason)})",
            { Model: { } model } => $"{Verdict.PlanAndTerm(model.Plan, model.Term)}, {Numbers.Counted(model.Months, "month")}",
            _ => "always the same",
        };

        private string PerAsset(decimal cost, decimal at) => $"{Numbers.Money(cost / (Assets ?? at), Currency)} per asset";

        private string Banded(CrossingBand band)
        {
            var never = band.Trials - band.Crossed;
            var rest = never == 0 ? "" : $"; in {Numbers.Percent((decimal)never / band.Trials)} of trials they do not change places so in this range";
            return band is { P10: { } low, P50: { } middle, P90: { } high } && band.Crossed * 2 > band.Trials / 10
                ? $"P50 {Over.Value(middle)}, P10 to P90 {Over.Values(low, high)}{rest}"
                + "."
                : $"In {Numbers.Percent((decimal)never / band.Trials)} of trials they do not change places so in this range.";
        }
    }
}
