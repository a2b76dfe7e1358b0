using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class ExchangeTests
{
    // Rates are quoted per dollar: 0.80 EUR and 0.50 GBP.
    [TestCase("USD", "EUR", "8")] // 10 × 0.80
    [TestCase("EUR", "USD", "12.5")] // 10 ÷ 0.80
    [TestCase("USD", "GBP", "5")]
    [TestCase("GBP", "EUR", "16")] // 10 ÷ 0.50 × 0.80
    [TestCase("EUR", "EUR", "10")]
    [TestCase("GBP", "USD", "20")]
    public void AnAmountIsExchangedOverTheDollar(string from, string to, decimal expected)
    {
        var exchange = new Exchange(new Scope(Some.Book(("eur_per_usd", 0.8m), ("gbp_per_usd", 0.5m))));

        var amount = exchange.To(Some.Input("amount", 10, from), Unit.Parse(to));

        Assert.That(amount.Exactly(), Is.EqualTo(expected));
        Assert.That(amount.Unit, Is.SameAs(Unit.Parse(to)));
    }

    [Test]
    public void CreditsAreNoCurrency() =>
        Assert.That(() => new Exchange(new Scope(Some.Book())).To(Some.Input("amount", 10, "credit"), Unit.Parse("USD")), Throws.TypeOf<UnitMismatchException>());
}
