using TcoBench.Formulas;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Tests.Text;

public class NumbersTests
{
    [TestCase("0", "0.00")]
    [TestCase("-0.001", "0.00")]
    [TestCase("1234.5", "1,234.50")]
    [TestCase("0.005", "0.01")]
    [TestCase("-1234567.891", "-1,234,567.89")]
    public void AnAmountHasCentsAndCommas(decimal value, string expected) => Assert.That(Numbers.Amount(value), Is.EqualTo(expected));

    [TestCase("1.8", "+1.80")]
    [TestCase("-0.3", "-0.30")]
    [TestCase("-0.004", "+0.00")]
    public void ADifferenceHasASign(decimal value, string expected) => Assert.That(Numbers.Signed(value), Is.EqualTo(expected));

    [TestCase("0", "0 %")]
    [TestCase("0.0001", "under 0.1 %")]
    [TestCase("0.035", "3.5 %")]
    [TestCase("0.724", "72 %")]
    [TestCase("0.9999", "over 99 %")]
    [TestCase("1", "100 %")]
    public void AShareIsNeverRoundedToNoneOrAll(decimal value, string expected) => Assert.That(Numbers.Percent(value), Is.EqualTo(expected));

    [TestCase("0", "0")]
    [TestCase("1.0000000", "1")]
    [TestCase("1042.6449", "1,042.6")]
    [TestCase("123456.7", "123,457")]
    [TestCase("0.0000123977123", "0.000012398")]
    [TestCase("0.5", "0.5")]
    public void APlainNumberHasFiveFigures(decimal value, string expected) => Assert.That(Numbers.Plain(value), Is.EqualTo(expected));

    [TestCase("1", "image", "1 image")]
    [TestCase("2", "person", "2 people")]
    [TestCase("0.15", "minute/image", "0.15 minutes per image")]
    [TestCase("130", "hour/person*month", "130 hours per month and person")]
    [TestCase("65", "EUR/hour", "EUR 65.00 per hour")]
    [TestCase("0.8684", "EUR/USD", "EUR 0.8684 per USD")]
    [TestCase("0.0001", "1/asset", "0.0001 per asset")]
    [TestCase("1048576", "px^2", "1,048,576 square pixels")]
    [TestCase("0.0000123977", "credit/image*px^2", "0.0000123977 credits per image and square pixel")]
    [TestCase("30", "USD", "USD 30.00")]
    [TestCase("0.042", "USD", "USD 0.042")]
    [TestCase("0.25", "1", "0.25")]
    [TestCase("3", "gpu", "3 GPUs")]
    public void AStatedNumberKeepsItsDigitsAndSaysItsUnit(decimal value, string unit, string expected) =>
        Assert.That(Numbers.Stated(value, Unit.Parse(unit)), Is.EqualTo(expected));

    [TestCase("0.2", "1 day")]
    [TestCase("5.5", "6 days")]
    [TestCase("1322", "1,322 days")]
    public void ADurationIsWholeDays(decimal days, string expected) => Assert.That(Numbers.Days(days), Is.EqualTo(expected));

    [Test]
    public void WrappedTextKeepsItsWords()
    {
        var lines = Wrapped.Lines("one two three four five six seven eight https://example.com/a/very/long/address", 20, "- ", "  ").ToList();

        Assert.That(string.Join(' ', lines.Select(l => l.Trim(' ', '-'))), Is.EqualTo("one two three four five six seven eight https://example.com/a/very/long/address"));
        Assert.That(lines.SkipLast(1).Max(l => l.Length), Is.LessThanOrEqualTo(20));
    }
}
