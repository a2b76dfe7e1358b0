using TcoBench.Core.Billing;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class SeveralCurrenciesTests
{
    // 100 credits at 1 in the plan's currency, in a report in EUR: .80 EUR and .50 GBP a dollar. 19 % tax on it stands apart, and the total has none of it.
    [TestCase("USD", "80")] // 100 × 0.80
    [TestCase("EUR", "100")]
    [TestCase("GBP", "160")] // 100 ÷ 0.50 × 0.80
    public void APlanInAnotherCurrencyIsExchangedOnce(string currency, decimal expected)
    {
        var model = Model(Some.Plan(entitlements: [Some.Entitlement(overage: Some.PerCredit(1, currency))]));

        Assert.That((model.Blocks[0].Exactly(), model.Total.Exactly(), model.Effective.Exactly()), Is.EqualTo((expected, expected, expected)));
        Assert.That(model.Tax.Exactly(), Is.EqualTo(expected * 0.19m));
    }

    // A fee of 30 GBP and credits at 1 EUR: each charge by its own rate: 30 ÷ 0.50 × 0.80 + 100 = 148.
    [Test]
    public void EachChargeIsExchangedByItself()
    {
        var model = Model(Some.Plan(terms: [Some.Term(30, unit: "GBP")], entitlements: [Some.Entitlement(overage: Some.PerCredit(1, "EUR"))]));

        Assert.That(model.CostLines.Take(2).Select(l => (l.Id, l.Exactly())), Is.EqualTo(new[] { ("charges.subscription", 48m), ("charges.credits.overage", 100) }));
        Assert.That(model.Total.Unit, Is.SameAs(Unit.Parse("EUR")));
    }

    // Rules, balance and add-ons of a plan in GBP: 100 of usage, at least 150 a month: 150 ÷ 0.50 × 0.80.
    [Test]
    public void RulesOfAPlanAreInItsCurrency()
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(overage: Some.PerCredit(1, "GBP"))]) with { Spend = new SpendRules(Minimum: Some.Input("minimum", 150, "GBP")) };

        Assert.That(Model(plan).Total.Exactly(), Is.EqualTo(240));
    }

    // One meter, two tables: 100 at 0.04 USD and 50 at 0.08 EUR are two rows.
    [Test]
    public void TablesInTwoCurrenciesAreTwoRows()
    {
        var (dollars, euros) = (Some.Used(100) with { Price = Some.Input("small_price", 0.04m, "USD/credit") }, Some.Used(50) with { Price = Some.Input("large_price", 0.08m, "EUR/credit") });

        var bill = Bill.Of(Some.Plan(entitlements: []), Some.Term(), 1, Some.Seats(1), [dollars, euros]);

        Assert.That(bill.Charges.Select(c => (c.Id, c.Amount.Exactly(), c.Amount.Unit.ToString())), Is.EqualTo(new[] { ("credits.in_usd", 4m, "USD"), ("credits.in_eur", 4, "EUR") }));
    }

    private static CostModel Model(Plan plan)
    {
        var vendor = Some.Vendor("acme", plan);
        return Some.CostModel(Some.Models(Some.Book(("eur_per_usd", 0.8m), ("gbp_per_usd", 0.5m), ("tax_rate", 0.19m)), vendor), vendor, Some.Job());
    }
}
