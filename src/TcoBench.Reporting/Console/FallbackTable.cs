using Spectre.Console;
using TcoBench.Analysis;
using TcoBench.Analysis.Fallbacks;
using TcoBench.Formulas;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Console;

/// <summary>Fallback plans for a terminal: per job what outages of each vendor cost and what would bridge them; for one vendor alone every remedy.</summary>
public static class FallbackTable
{
    private const int Width = 100;

    /// <summary>Prints fallback plans; fits 100 columns.</summary>
    /// <param name="plans">Rows of a comparison, each with its plan; null where there is none.</param>
    /// <param name="currency">Currency of the amounts.</param>
    /// <param name="console">Where to.</param>
    public static void Print(IReadOnlyList<(Result Row, FallbackPlan? Plan)> plans, Unit currency, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(currency);
        ArgumentNullException.ThrowIfNull(console);
        new Page(currency, console).Print(plans);
    }

    private sealed record Page(Unit Currency, IAnsiConsole Console)
    {
        internal void Print(IReadOnlyList<(Result Row, FallbackPlan? Plan)> plans)
        {
            foreach (var job in plans.GroupBy(p => (p.Row.Job.Id, p.Row.Assets)))
            {
                var first = job.First().Row;
                Console.MarkupLine($"[bold]{Markup.Escape(first.Job.Title)}[/], {Numbers.Counted(first.Assets, "approved asset")}: what bridges an outage, in {Currency}");
                if (job.Count() == 1)
                    One(first, job.First().Plan);
                else
                    Many([.. job]);
                Console.MarkupLine("");
            }

            Text("Costs are those of the other vendor for the assets that fall into outages, less what the first then costs less; that both are down at once is left out. "
                + "Kept ready: contract, one-off and running work of all production months are paid for. In use anyway: other work pays for them, and the plan charges by use. "
                + "Pays from: outage hours a month from which it costs no more than waiting; - where it does not before all of the work falls into outages, or before it is too slow. "
                + "Simpler settings, slow modes and lower limits run on the same service, so they help while it is slow and bridge no outage.");
        }

        private void Many(IReadOnlyList<(Result Row, FallbackPlan? Plan)> plans)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn("Vendor");
            foreach (var title in new[] { "waiting", "kept ready", "costs", "pays from", "in use anyway", "costs" })
                table.AddColumn(new TableColumn(title) { Alignment = title is "kept ready" or "in use anyway" ? Justify.Left : Justify.Right });
            foreach (var (row, plan) in plans)
            {
                var (ready, byUse) = (Cheapest(plan, Readiness.KeptReady), Cheapest(plan, Readiness.InUseAnyway));
                table.AddRow(
                    Markup.Escape(Verdict.VendorName(row)),
                    plan is null ? $"[dim]{Markup.Escape(WhyNone(row))}[/]" : Numbers.Amount(plan.Waiting.Total),
                    Name(ready),
                    Cost(ready),
                    Hours(ready),
                    Name(byUse),
                    Cost(byUse));
            }

            Console.Write(table);
            var all = plans.Select(p => p.Plan).OfType<FallbackPlan>().ToList();
            var worth = all
                .Where(p => p.Chosen is not null)
                .GroupBy(p => p.Chosen!.Model.Vendor.Catalog.Name, p => Verdict.VendorName(p.Row))
                .Select(g => $"{g.Key} for {Verdict.And([.. g])}")
                .ToList();
            if (all.Count > 0)
                Text(worth.Count == 0 ? "Waiting is cheapest: for this job alone no vendor is worth keeping ready." : $"Worth keeping ready for this job alone: {string.Join("; ", worth)}.");
            foreach (var plan in all.Where(p => p.Simpler.Count > 0))
                Slow(plan);
        }

        private void One(Result row, FallbackPlan? plan)
        {
            if (plan is null)
            {
                Text($"{Verdict.VendorName(row)}: {WhyNone(row)}, so there is nothing to bridge.");
                return;
            }

            Text($"{Verdict.Offer(row)}: {Numbers.Plain(plan.OutageHours)} hours a month without service, {Numbers.Plain(plan.Hours)} in {Numbers.Counted(row.Option.Model!.Months, "month")}. "
                + $"{Numbers.Counted(plan.People, "designer")} at work for {Numbers.Plain(plan.ProductionHours)} hours, so that {Numbers.Plain(plan.StoppedAssets)} assets fall into them. "
                + $"Waiting costs {Numbers.Money(plan.Waiting.Idle, Currency)} for idle people and {Numbers.Money(plan.Waiting.MissedDays, Currency)} for missed days.");
            if (plan.Hours > 0)
                Remedies(plan);
            Slow(plan);
        }

        private void Remedies(FallbackPlan plan)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn("Remedy").AddColumn("");
            foreach (var title in new[] { "platform", "costs", "an hour", "saves", "pays from" })
                table.AddColumn(new TableColumn(title) { Alignment = Justify.Right });
            table.AddRow("Wait", "", "", Numbers.Amount(plan.Waiting.Total), Numbers.Amount(plan.Waiting.Total / plan.Hours), "", "");
            foreach (var r in plan.Remedies)
            {
                table.AddRow(
                    Name(r),
                    r.Readiness == Readiness.KeptReady ? "kept ready" : "in use",
                    Numbers.Amount(r.Platform),
                    Cost(r),
                    Numbers.Amount(r.PerHour),
                    Numbers.Amount(r.Saves),
                    Hours(r));
            }

            Console.Write(table);
            foreach (var alike in plan.Unable.GroupBy(u => u.Reason))
                Text($"{Verdict.And([.. alike.Select(u => u.Vendor.Catalog.Name)])} cannot stand in: {alike.Key}.");
            Text(plan.Chosen is { Model: var model } chosen
                ? $"Keep {model.Vendor.Catalog.Name} ready ({Verdict.PlanAndTerm(model.Plan, model.Term)}): {Numbers.Money(chosen.Saves, Currency)} less than waiting."
                : "Wait: for this job alone no vendor is worth keeping ready.");
            foreach (var remedy in new[] { Cheapest(plan, Readiness.KeptReady), Cheapest(plan, Readiness.InUseAnyway) }.OfType<FallbackRemedy>())
                InComparison(plan, remedy);
        }

        private void InComparison(FallbackPlan plan, FallbackRemedy remedy)
        {
            var name = remedy.Model.Vendor.Catalog.Name;
            if (remedy.FallbackCost < 0)
                Text($"{name} in use costs less than the first vendor for these assets; a comparison cannot carry that, as no fallback costs less than nothing.");
            else
                Text($"In a comparison, {name} {(remedy.Readiness == Readiness.KeptReady ? "kept ready" : "in use")} is --set {plan.ShareInput}=1 --set {plan.CostInput}={JsonNumber.Of(remedy.FallbackCost)}");
        }

        private void Slow(FallbackPlan plan)
        {
            Text($"{Verdict.VendorName(plan.Row)} keeps pace with the people down to {Numbers.Percent(plan.SpeedNeeded)} of its usual speed.");
            foreach (var simpler in plan.Simpler)
            {
                var effect = simpler.SpeedNeeded is { } speed
                    ? $"down to {Numbers.Percent(speed)}, at {Numbers.Signed(simpler.PerHour!.Value)} an hour"
                    : $"not possible, {simpler.Problem}";
                foreach (var line in Wrapped.Lines($"{simpler.Cause.Title}: {effect}", Width, " • ", "   "))
                    Console.MarkupLine(Markup.Escape(line));
            }
        }

        private static string WhyNone(Result row) => row.Option.Status == ResultStatus.Ok ? "nobody works on it" : Words.Short(row.Option);

        private static FallbackRemedy? Cheapest(FallbackPlan? plan, Readiness readiness) => plan?.Remedies.FirstOrDefault(r => r.Readiness == readiness);

        private static string Name(FallbackRemedy? remedy) => remedy is null ? "" : Markup.Escape(remedy.Model.Vendor.Catalog.Name);

        private static string Cost(FallbackRemedy? remedy) => remedy is null ? "" : remedy.Saves > 0 ? $"[bold]{Numbers.Amount(remedy.Cost)}[/]" : Numbers.Amount(remedy.Cost);

        private static string Hours(FallbackRemedy? remedy) => remedy is null ? "" : remedy.PaysFrom is { } hours ? $"{Numbers.Plain(Math.Round(hours, 2))} h" : "-";

        private void Text(string text)
        {
            foreach (var line in Wrapped.Lines(text, Width))
                Console.MarkupLine(Markup.Escape(line));
        }
    }
}
