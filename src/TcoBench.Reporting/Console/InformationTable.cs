using Spectre.Console;
using TcoBench.Analysis.Information;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Console;

/// <summary>The value of information for a terminal: what it is worth to know what, and whether a pilot pays.</summary>
public static class InformationTable
{
    private const int Width = 100;
    private const int Shown = 12;

    private static readonly Dictionary<string, string> Topics = new(StringComparer.Ordinal)
    {
        ["acceptance"] = "how often pictures pass",
        ["failures"] = "failures, repeats and unplanned use",
        ["minutes"] = "working and waiting times",
        ["rates"] = "hourly rates and working hours",
        ["platform"] = "platform and everything else shared",
        ["risk"] = "claims",
    };

    /// <summary>Prints values of information; fits 100 columns.</summary>
    /// <param name="found">The values.</param>
    /// <param name="currency">Currency of the amounts.</param>
    /// <param name="console">Where to.</param>
    public static void Print(DecisionValue found, Unit currency, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(console);
        new Page(found, currency, [.. found.Rows.Select(r => r.Option.Model!)], console).Print();
    }

    private sealed record Page(DecisionValue Found, Unit Currency, IReadOnlyList<CostModel> Models, IAnsiConsole Console)
    {
        private int Assets => Found.Choice.Assets;

        internal void Print()
        {
            var (value, choice) = (Found.Value, Found.Choice);
            Console.MarkupLine($"[bold]{Markup.Escape(choice.Job.Title)}[/], {Numbers.Counted(Assets, "approved asset")}: what it is worth to know more before signing");
            Text($"Without more knowledge: {Verdict.Offer(choice)}, {Money(value.ExpectedCost)} expected, {Numbers.Money(value.ExpectedCost / Assets, Currency)} per asset. "
                + $"To know everything would save {Money(value.All.Value)} on average (± {Numbers.Count(Math.Round(value.All.Error))}), {Numbers.Money(value.All.Value / Assets, Currency)} per asset.");
            if (Found.Inputs.Count > 0 && IsTold(Found.Inputs[0].Worth))
                Text($"Worth up to {Money(Found.Inputs[0].Worth.Value)} to know {Title(Found.Inputs[0].Inputs[0])} before signing.");
            else
                Text("No single input is worth asking for: whatever its value, the choice would be the same or as good.");
            Table("to know exactly", [.. Found.Inputs.Where(k => IsTold(k.Worth)).Take(Shown)], k => Title(k.Inputs[0]));
            Table("to know together", [.. Found.Topics.Where(k => IsTold(k.Worth))], Topic);
            Pilot();
            Text($"{Numbers.Counted(value.Trials.Count, "trial")}, seed {Found.Plan.Seed}; plan, term and months as they are best at base inputs. ± is one standard error. "
                + $"Inputs not shown are worth less than twice theirs.{(value.Trials.Lost == 0 ? "" : $" {Numbers.Counted(value.Trials.Lost, "trial")} could not be computed and are left out.")}");
        }

        private static bool IsTold(Worth worth) => worth.Value > 0 && worth.Value > 2 * worth.Error;

        private void Table(string of, IReadOnlyList<Known> known, Func<Known, string> title)
        {
            if (known.Count == 0)
                return;
            var table = new Table().Border(TableBorder.Simple);
            table.AddColumn(of);
            foreach (var head in new[] { "worth up to", "±", "per asset" })
                table.AddColumn(new TableColumn(head) { Alignment = Justify.Right, NoWrap = true });
            foreach (var k in known)
                table.AddRow(Markup.Escape(title(k)), Money(k.Worth.Value), Numbers.Count(Math.Round(k.Worth.Error)), Numbers.Money(k.Worth.Value / Assets, Currency));
            Console.Write(table);
        }

        private void Pilot()
        {
            if (Found.Pilot is not { } pilot)
                return;
            var title = pilot.Acceptance is { Model: { } model, Formula: Line line } ? $"{model.Vendor.Catalog.Name}'s {LineTitles.For(model).InSentence(line)}" : Title((Input)pilot.Acceptance.Formula);
            Text($"A pilot that measures {title}, base value {Share(pilot.Base)}, known to ± {Points(pilot.HalfWidthBefore)} now; an image costs {Numbers.Money(pilot.CostPerImage, Currency)} with its review:");
            var table = new Table().Border(TableBorder.Simple);
            foreach (var head in new[] { "images", "known to", "worth", "±", "cost", "net" })
                table.AddColumn(new TableColumn(head) { Alignment = Justify.Right, NoWrap = true });
            foreach (var size in pilot.Sizes)
            {
                table.AddRow(
                    Numbers.Count(size.Sample.Images),
                    $"± {Points(size.Sample.HalfWidth)}",
                    Money(size.Sample.Worth.Value),
                    Numbers.Count(Math.Round(size.Sample.Worth.Error)),
                    Money(size.Cost),
                    ReferenceEquals(size, pilot.Best) ? $"[bold]{Money(size.Net)}[/]" : Money(size.Net));
            }

            Console.Write(table);
            Text(pilot.Best is { } best && best.Sample.Worth.Value > 2 * best.Sample.Worth.Error
                ? $"Of these, {Numbers.Counted(best.Sample.Images, "image")} pay best: {title} is then known to ± {Points(best.Sample.HalfWidth)} in 9 of 10 cases. Take each from a brief of its own, as images of one round tell less."
                : "No pilot of these sizes pays beyond doubt: what it shows would seldom change the choice.");
        }

        private string Topic(Known known)
        {
            if (Topics.TryGetValue(known.Id, out var words))
                return words;
            var vendor = Models.SelectMany(m => m.Demand.Operations.Select(o => o.Supply.Vendor).Prepend(m.Vendor)).FirstOrDefault(v => known.Id == $"own.{v.Catalog.Id.Segment}");
            return vendor is null ? string.Join(", ", known.Inputs.Select(Title)) : $"{vendor.Catalog.Name}'s own figures";
        }

        private string Title(Input input) => InputText.Of(input, Models).Title;

        private string Money(decimal value) => $"{Currency} {Numbers.Count(Math.Round(value))}";

        private static string Share(decimal share) => Numbers.Share(share);

        private static string Points(decimal share) => $"{Numbers.Plain(Math.Round(share * 100, 1))} points";

        private void Text(string text)
        {
            foreach (var line in Wrapped.Lines(text, Width))
                Console.MarkupLine(Markup.Escape(line));
        }
    }
}
