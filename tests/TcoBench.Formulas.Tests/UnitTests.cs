using static TcoBench.Formulas.Formula;

namespace TcoBench.Formulas.Tests;

public class UnitTests
{
    private static readonly string[] Symbols = ["credit", "GPU", "hour", "px", "seat", "USD"];

    [TestCase("1", "1")]
    [TestCase("USD", "USD")]
    [TestCase("USD/seat", "USD/seat")]
    [TestCase("second*USD/hour", "USD*second/hour", Description = "factors are put in order")]
    [TestCase("credit/px^2", "credit/px^2")]
    [TestCase("px*px", "px^2")]
    [TestCase("USD/hour*seat", "USD/hour*seat", Description = "all that follows the stroke divides")]
    [TestCase("1/hour", "1/hour")]
    [TestCase("USD/USD", "1")]
    [TestCase("USD^3/USD", "USD^2")]
    [TestCase("USD/USD^3", "1/USD^2")]
    [TestCase("USD*1", "USD")]
    [TestCase("USD/1", "USD")]
    [TestCase("USD^1", "USD")]
    [TestCase("USD^9", "USD^9")]
    [TestCase("fast_hour", "fast_hour")]
    public void AUnitIsReadAndWrittenInOneWay(string text, string written)
    {
        var unit = Unit.Parse(text);

        Assert.That(unit.ToString(), Is.EqualTo(written));
        Assert.That(Unit.Parse(written), Is.SameAs(unit));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("USD ")]
    [TestCase("USD / seat")]
    [TestCase("/hour")]
    [TestCase("USD/")]
    [TestCase("USD*")]
    [TestCase("*USD")]
    [TestCase("USD**seat")]
    [TestCase("USD/seat/month")]
    [TestCase("USD^")]
    [TestCase("USD^0")]
    [TestCase("USD^10")]
    [TestCase("USD^-1")]
    [TestCase("USD^2^3")]
    [TestCase("^2")]
    [TestCase("1^2")]
    [TestCase("2")]
    [TestCase("12*USD")]
    [TestCase("US$")]
    [TestCase("€")]
    [TestCase("GPU2")]
    [TestCase("(USD)")]
    [TestCase("fast-hour")]
    public void WhatIsNoUnitIsRefusedWithAReason(string text)
    {
        Assert.That(Unit.TryParse(text, out var unit, out var reason), Is.False);
        Assert.That(unit, Is.SameAs(Unit.None));
        Assert.That(reason, Does.Contain($"\"{text}\""));
        Assert.That(() => Unit.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(reason));
    }

    [Test]
    public void AUnitNameHasAtMostFortyLettersAndAUnitAHundredAndTwenty()
    {
        var name = new string('a', 40);
        var long120 = $"{name}*{new string('b', 40)}*{new string('c', 38)}";

        Assert.That(Unit.TryParse(name, out _, out _), Is.True);
        Assert.That(Unit.TryParse(name + "a", out _, out _), Is.False);
        Assert.That(long120, Has.Length.EqualTo(120));
        Assert.That(Unit.TryParse(long120, out _, out _), Is.True);
        Assert.That(Unit.TryParse(long120 + "c", out _, out var reason), Is.False);
        Assert.That(reason, Does.Contain("120"));
    }

    [Test]
    public void AUnitOf200000NamesIsRefused() =>
        Assert.That(Unit.TryParse(string.Join('*', Enumerable.Range(0, 200_000).Select(i => $"u{i}")), out _, out _), Is.False);

    [Test]
    public void ProductsAndQuotientsOfUnitsFollowTheLawsOfPowers()
    {
        var random = Some.Random(11);
        for (var i = 0; i < 500; i++)
        {
            var (a, b, c) = (Any(random), Any(random), Any(random));
            Assert.That(a * b, Is.SameAs(b * a));
            Assert.That(a * b * c, Is.SameAs(a * (b * c)));
            Assert.That(a / b * b, Is.SameAs(a));
            Assert.That(a / (b * c), Is.SameAs(a / b / c));
            Assert.That(a / a, Is.SameAs(Unit.None));
            Assert.That(a * Unit.None, Is.SameAs(a));
            Assert.That(Unit.None / (Unit.None / a), Is.SameAs(a));
            Assert.That(Unit.Parse((a / b).ToString()), Is.SameAs(a / b));
            Assert.That((a * b).Symbols, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique);
        }

        static Unit Any(Random random) => Enumerable.Range(0, random.Next(4)).Aggregate(
            Unit.None, (unit, _) => random.Next(2) == 0 ? unit * Unit.Parse(Symbols[random.Next(6)]) : unit / Unit.Parse(Symbols[random.Next(6)]));
    }

    [Test]
    public void UpperAndLowerCaseAreDifferentUnits() => Assert.That(Unit.Parse("usd"), Is.Not.SameAs(Unit.Parse("USD")));

    [Test]
    public void CreditsCannotBeAddedToDollars()
    {
        var (fee, quota) = (Some.Input(24, "USD/seat"), Some.Input(3000, "credit"));
        Refuses(() => fee + quota, "cannot add USD/seat and credit");
        Refuses(() => fee - quota, "cannot subtract credit from USD/seat");
        Refuses(() => Min(fee, quota), "cannot compare USD/seat with credit");
        Refuses(() => Max(fee, quota), "cannot compare USD/seat with credit");
        Refuses(() => Reaches(fee, quota), "cannot compare USD/seat with credit");
        Refuses(() => Round(fee, quota), "cannot round USD/seat to a multiple of credit");
        Refuses(() => fee.AtLeast(quota), "cannot compare USD/seat with credit");
        Refuses(() => Sum([fee, quota], fee.Unit), "cannot add USD/seat and credit");
    }

    [Test]
    public void ABareNumberOtherThanZeroIsNoAmount()
    {
        var fee = Some.Input(24, "USD");
        Refuses(() => fee + 1, "cannot add USD and 1");
        Refuses(() => 1 - fee, "cannot subtract USD from 1");
        Refuses(() => Max(fee, 12), "cannot compare USD with 1");
        Refuses(() => Reaches(fee, 100), "cannot compare USD with 1");
    }

    [Test]
    public void ABareZeroTakesTheUnitOfWhatItMeets()
    {
        var fee = Some.Input(24, "USD");
        Assert.Multiple(() =>
        {
            foreach (var formula in new[] { fee + 0, 0 + fee, fee - 0, 0 - fee, Min(fee, 0), Max(0, fee), Round(0, fee), Round(fee, 0) })
                Assert.That(formula.Unit, Is.SameAs(fee.Unit));
            Assert.That(Reaches(fee, 0).Unit, Is.SameAs(Unit.None));
            Assert.That(Reaches(0, fee).Unit, Is.SameAs(Unit.None));
            Assert.That(((Formula)0 + 0).Unit, Is.SameAs(Unit.None));
        });
    }

    [Test]
    public void AZeroWithANameOrAUnitIsAnAmountLikeAnyOther()
    {
        var fee = Some.Input(24, "USD");
        Refuses(() => fee + Zero(Unit.Parse("credit")), "cannot add USD and credit");
        Refuses(() => fee + ((Formula)0).Named("nothing"), "cannot add USD and 1");
        Refuses(() => fee + Some.Input(0), "cannot add USD and 1");
        Refuses(() => fee + ((Formula)0 * 1), "cannot add USD and 1");
        Assert.That((fee + Zero(Unit.Parse("USD"))).Unit, Is.SameAs(fee.Unit));
    }

    [TestCase("credit", "credit/pack", "pack")]
    [TestCase("credit", "credit", "1")]
    [TestCase("hour", "hour/GPU*week", "GPU*week")]
    public void PacksAreCountedInQuantityOverSize(string quantity, string size, string expected) =>
        Assert.That(Packs(Some.Input(1, quantity), Some.Input(1, size)).Unit.ToString(), Is.EqualTo(expected));

    [Test]
    public void ABareSecondArgumentHasTheUnitOfTheFirst()
    {
        var used = Some.Input(12, "credit");
        Assert.That(Packs(used, 1000).Unit, Is.SameAs(Unit.None));
        Assert.That(Packs(used, 0).Unit, Is.SameAs(Unit.None));
        Assert.That(Round(used, 1).Unit, Is.SameAs(used.Unit));
        Refuses(() => Round(used, Some.Input(1)), "cannot round credit to a multiple of 1");
        Assert.That(Packs(used, Some.Input(5)).Unit, Is.SameAs(used.Unit));
    }

    [Test]
    public void SecondsTimesAnHourlyRateAreNotDollarsUntilConverted()
    {
        var (seconds, rate, fee) = (Some.Input(90, "second"), Some.Input(60, "USD/hour"), Some.Input(1, "USD"));
        Refuses(() => fee + (seconds / 60 * rate), "cannot add USD and USD*second/hour");
        Assert.That((fee + (seconds / Some.Input(3600, "second/hour") * rate)).Unit, Is.SameAs(fee.Unit));
    }

    [Test]
    public void ASumOfNothingIsNothingOfItsUnit()
    {
        var sum = Sum([], Unit.Parse("USD"));
        Assert.That(sum.Unit, Is.SameAs(Unit.Parse("USD")));
        Assert.That(((Constant)sum).Value, Is.Zero);
    }

    [Test]
    public void ANameAndAStructuralQuantityKeepTheirUnit()
    {
        var width = Structural(1024, Unit.Parse("px"));
        Assert.That((width * width).Named("area").Unit.ToString(), Is.EqualTo("px^2"));
    }

    private static void Refuses(Func<Formula> build, string message) =>
        Assert.That(() => build(), Throws.TypeOf<UnitMismatchException>().With.Message.EqualTo(message));
}
