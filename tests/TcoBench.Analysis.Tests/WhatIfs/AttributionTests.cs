using TcoBench.Analysis.WhatIfs;

namespace TcoBench.Analysis.Tests.WhatIfs;

public class AttributionTests
{
    // Costs that add up: each bears what it does alone.
    [Test]
    public void CausesThatAddUpBearWhatTheyDoAlone() =>
        Assert.That(Attribution.Of(["a", "b"], set => 10 + (Has(set, 0) ? 3 : 0) - (Has(set, 1) ? 5.5m : 0)), Is.EqualTo(new[] { 3m, -5.5m }));

    // 100 x 0.8 x 0.5: alone -20 and -50, together -60. In the order a, b the parts are -20 and -40; in the order b, a -50 and -10; means -15 and -45.
    [Test]
    public void CausesThatMultiplyShareWhatTheyDoTogether() =>
        Assert.That(Attribution.Of(["a", "b"], set => 100 * (Has(set, 0) ? 0.8m : 1) * (Has(set, 1) ? 0.5m : 1)), Is.EqualTo(new[] { -15m, -45m }));

    // A third each has no end: the last billionth goes to the first by name, wherever it stands.
    [TestCase("a", "b", "c", "0.333333334", "0.333333333", "0.333333333")]
    [TestCase("c", "b", "a", "0.333333333", "0.333333333", "0.333333334")]
    public void ARemainderIsGivenOutSoThatPartsSumExactly(string x, string y, string z, decimal first, decimal second, decimal third)
    {
        var parts = Attribution.Of([x, y, z], set => set == 7 ? 1 : 0);

        Assert.That(parts, Is.EqualTo(new[] { first, second, third }));
        Assert.That(parts.Sum(), Is.EqualTo(1m));
    }

    [Test]
    public void WithoutCausesThereIsNothingToDivide() => Assert.That(Attribution.Of([], _ => 7), Is.Empty);

    // Ten causes of 1,000,000,000.000000001 each in every order: no digit is lost.
    [Test]
    public void TenCausesOfLargeAmountsSumToTheLastDigit()
    {
        var names = Enumerable.Range(0, 10).Select(i => $"cause {i}").ToList();

        var parts = Attribution.Of(names, set => System.Numerics.BitOperations.PopCount((uint)set) * 1_000_000_000.000000001m);

        Assert.That(parts, Is.All.EqualTo(1_000_000_000.000000001m));
    }

    [Test]
    public void TooManyCausesOrTwoOfOneNameAreRefused()
    {
        Assert.That(() => Attribution.Of([.. Enumerable.Range(0, 11).Select(i => $"{i}")], _ => 0), Throws.ArgumentException.With.Message.Contains("at most 10"));
        Assert.That(() => Attribution.Of(["a", "a"], _ => 0), Throws.ArgumentException);
    }

    // Any function of up to five causes: the parts sum to the difference; they are the means over all orders, walked one by one; and do not depend on how the causes are listed.
    [Test]
    public void PartsAreMeansOverAllOrdersAndSumExactly([Range(1, 5)] int n, [Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, 1 << n).Select(_ => new decimal(random.NextInt64(-1_000_000_000_000, 1_000_000_000_000)) / 1_000_003).ToList();
        var names = Enumerable.Range(0, n).Select(i => $"{(char)('a' + i)}").ToList();

        var parts = Attribution.Of(names, set => values[set]);

        Assert.That(parts.Sum(), Is.EqualTo(Attribution.Taken(values[^1]) - Attribution.Taken(values[0])));
        var orders = Orders([.. Enumerable.Range(0, n)]).ToList();
        for (var cause = 0; cause < n; cause++)
        {
            var mean = orders.Average(order => values[Before(order, cause) | (1 << cause)] - values[Before(order, cause)]);
            Assert.That(parts[cause], Is.EqualTo(mean).Within(3e-9m));
        }

        var reversed = Attribution.Of([.. names.AsEnumerable().Reverse()], set => values[Enumerable.Range(0, n).Where(i => Has(set, i)).Sum(i => 1 << (n - 1 - i))]);
        Assert.That(reversed.Reverse(), Is.EqualTo(parts));
    }

    private static int Before(IReadOnlyList<int> order, int cause) => order.TakeWhile(c => c != cause).Sum(c => 1 << c);

    private static IEnumerable<IReadOnlyList<int>> Orders(IReadOnlyList<int> causes) =>
        causes.Count == 0 ? [[]] : causes.SelectMany(first => Orders([.. causes.Where(c => c != first)]).Select(rest => (IReadOnlyList<int>)[first, .. rest]));

    private static bool Has(int set, int cause) => (set & (1 << cause)) != 0;
}
