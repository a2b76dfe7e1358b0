using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests;

/// <summary>What must hold for every comparison, on random vendors and on those that are shipped.</summary>
public class ComparisonLawTests
{
    private const int Seed = 20_261_122;

    [Test]
    public void TheOrderOfVendorsDecidesNothing()
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        for (var trial = 0; trial < 1_000; trial++)
        {
            var random = new Random(Seed + trial);
            var vendors = Enumerable.Range(0, 4).Select(i => (IVendor)Some.Vendor($"v{i}", Plan(random, "p"), Plan(random, "q"))).ToList();
            var assets = random.Next(1, 1000);

            var inOrder = Outcome(vendors, assets);
            var shuffled = Outcome([.. vendors.OrderBy(_ => random.Next())], assets);

            Assert.That(shuffled, Is.EqualTo(inOrder), $"seed {Seed + trial}");
        }
    }

    // The lowest total of all ranked options of all vendors wins, found here by trying every model once more.
    [Test]
    public void NoRankedOptionIsCheaperThanTheWinner()
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        for (var trial = 0; trial < 1_000; trial++)
        {
            var random = new Random(Seed + trial);
            var vendors = Enumerable.Range(0, 3).Select(i => (IVendor)Some.Vendor($"v{i}", Plan(random, "p"), Plan(random, "q"))).ToList();
            var assets = random.Next(1, 1000);
            var models = Some.Models(Some.Book(), vendors);
            var values = new Dictionary<Input, decimal> { [models.Assets] = assets };

            var totals =
                from vendor in vendors
                from plan in models.For(Some.Job(), vendor)
                where plan.Exclusions.Count == 0
                from model in plan.Models
                let reading = ExactReading.Of(Tape.Of(model.Headlines), values)
                where model.Bill.Unserved.All(u => reading[u] == 0) && reading[model.InTime] == 1
                select reading[model.Total];
            var winner = new Comparer(models, new Scope(Some.Book())).Compare(Some.Day, Unit.Parse("EUR"), [Some.Job()], vendors, [assets]).Results.SingleOrDefault(r => r.Cheapest);

            Assert.That(winner?.Figures!.Total, Is.EqualTo(totals.Cast<decimal?>().Min()), $"seed {Seed + trial}");
        }
    }

    // Plans fixed, as shipped: 10 % more on any one published or assumed price or wage never makes any total smaller.
    [Test]
    public void ADearerPriceNeverMakesAShippedOptionCheaper()
    {
        var loaded = ShippedData.Load();
        var models = ShippedData.Models(loaded);
        var raised = 0;
        foreach (var model in loaded.Jobs.SelectMany(j => ShippedData.Ranked(loaded).SelectMany(v => models.For(j, v))).SelectMany(c => c.Models.Where(m => m.Months == 3)))
        {
            var tape = Tape.Of(model.Total);
            var prices = tape.Inputs.Where(i => i.Unit.Symbols.Any(s => s is "EUR" or "USD") && i.Value > 0 && !ReferenceEquals(i, models.Assets) && i.Name != "service_credits").ToList();
            var lanes = new Dictionary<Input, double[]>(ReferenceEqualityComparer.Instance) { [models.Assets] = [.. Enumerable.Repeat(1000.0, prices.Count + 1)] };
            for (var i = 0; i < prices.Count; i++)
            {
                var lane = Enumerable.Repeat((double)prices[i].Value, prices.Count + 1).ToArray();
                lane[i] *= 1.1;
                lanes[prices[i]] = lane;
            }

            var totals = BatchReading.Of(tape, prices.Count + 1, lanes, model.Total)[0];
            for (var i = 0; i < prices.Count; i++)
                Assert.That(totals[i], Is.GreaterThanOrEqualTo(totals[^1] * (1 - 1e-12)), $"{prices[i].Name} in {model.Vendor.Catalog.Id}/{model.Plan.Id}/{model.Term.Id} of {model.Job.Id}");
            raised += prices.Count;
        }

        TestContext.Out.WriteLine($"{raised} prices raised");
        Assert.That(raised, Is.GreaterThan(1_000));
    }

    private static Core.Billing.Plan Plan(Random random, string id) => Some.Plan(
        id,
        terms: [Some.Term(random.Next(0, 40)), Some.Term(random.Next(0, 300), 12, 12, id: "annual")],
        entitlements: [Some.Entitlement(random.Next(3) == 0 ? null : random.Next(0, 800), overage: random.Next(2) == 0 ? Some.PerCredit(random.Next(0, 5)) : null)]) with
        {
            Until = random.Next(6) == 0 ? Some.Day : null,
        };

    private static string Outcome(IReadOnlyList<IVendor> vendors, int assets)
    {
        var book = Some.Book();
        var results = new Comparer(Some.Models(book, vendors), new Scope(book)).Compare(Some.Day, Unit.Parse("EUR"), [Some.Job()], vendors, [assets]).Results;
        var lowest = results.Where(r => r.Cheapest).Select(r => r.Figures!.Total).ToList();
        return string.Join('\n', results
            .OrderBy(r => r.Option.Vendor.Catalog.Id.Value, StringComparer.Ordinal)
            .Select(r => FormattableString.Invariant($"{r.Option.Vendor.Catalog.Id} {r.Option.Plan.Id} {r.Option.Status} {r.Option.Model?.Months} {r.Option.Model?.Term.Id} {r.Figures?.Total} {r.Tied} {string.Join(' ', r.Option.Reasons.Select(e => e.Code))}"))
            .Append(FormattableString.Invariant($"{lowest.Count} winner, {lowest.FirstOrDefault()}")));
    }
}
