using TcoBench.Core.Billing;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Core.Tests.Billing;

public class LedgerTests
{
    // 100 are granted each month. Month 1 leaves 70, month 2 leaves 170 − 30, month 3 asks 400 of the 240 there are.
    [Test]
    public void UnusedGrantsAccumulate() =>
        Assert.That(Served([100, 100, 100], [30, 30, 400], null, null), Is.EqualTo(new[] { 30m, 30, 240 }));

    // Cap 100: after month 1 the bank keeps 70, after month 2 min(140, 100) = 100; month 3 has 100 + 100.
    [Test]
    public void WhatExceedsTheCapIsLost() =>
        Assert.That(Served([100, 100, 100], [30, 30, 400], 100, null), Is.EqualTo(new[] { 30m, 30, 200 }));

    // A cap of 0 keeps nothing; a cap of exactly what is left loses nothing.
    [TestCase("0", "100")]
    [TestCase("70", "170")]
    [TestCase("69.99", "169.99")]
    public void TheCapIsCheckedAtTheEndOfTheMonth(decimal cap, decimal second) =>
        Assert.That(Served([100, 100], [30, 500], cap, null), Is.EqualTo(new[] { 30m, second }));

    // K = 2: a grant lives in its own month and the next. In month 3 the rest of month 1's is gone: 100 (month 2) + 100.
    [TestCase(1, "100")]
    [TestCase(2, "200")]
    [TestCase(3, "300")]
    public void AGrantIsGoneAfterItsMonths(int expiresAfter, decimal third) =>
        Assert.That(Served([100, 100, 100], [0, 0, 999], null, expiresAfter)[2], Is.EqualTo(third));

    // Oldest first: month 2 uses 50 of month 1's grant, so with K = 2 month 3 loses only 50 and has month 2's 100 and its own 100.
    [Test]
    public void TheOldestGrantIsUsedFirst() =>
        Assert.That(Served([100, 100, 100], [0, 50, 999], null, 2), Is.EqualTo(new[] { 0m, 50, 200 }));

    [TestCase(20_240_607, false)]
    [TestCase(20_240_608, true)]
    public void TheRecurrenceAgreesWithBucketsOfCredits(int seed, bool currentFirst)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var trial = 0; trial < 10_000; trial++)
        {
            var months = random.Next(1, 13);
            var quotas = Enumerable.Range(0, months).Select(_ => (decimal)random.Next(0, 200)).ToList();
            var usages = Enumerable.Range(0, months).Select(_ => random.Next(4) == 0 ? 0m : random.Next(0, 400) / 2m).ToList();
            var cap = random.Next(3) == 0 ? (decimal?)null : random.Next(0, 500);
            int? expiresAfter = random.Next(3) == 0 ? null : random.Next(1, 7);
            var (grants, needs) = currentFirst
                ? (quotas.Zip(usages, (q, u) => Math.Max(0, q - u)).ToList(), quotas.Zip(usages, (q, u) => Math.Max(0, u - q)).ToList())
                : (quotas, usages);

            var expected = currentFirst ? CurrentFirst(quotas, usages, cap, expiresAfter) : OldestFirst(quotas, usages, cap, expiresAfter);

            Assert.That(Served(grants, needs, cap, expiresAfter), Is.EqualTo(expected), $"trial {trial}: quotas {string.Join(' ', quotas)}, usages {string.Join(' ', usages)}, cap {cap}, expires after {expiresAfter}");
        }
    }

    // This month's quota is used first; what it leaves goes into a bucket of the month, what it lacks comes from the buckets.
    private static decimal[] CurrentFirst(List<decimal> quotas, List<decimal> usages, decimal? cap, int? expiresAfter)
    {
        var bank = new List<(int Month, decimal Left)>();
        var fromBank = new decimal[quotas.Count];
        for (var month = 0; month < quotas.Count; month++)
        {
            Expire(bank, month, expiresAfter);
            var fromQuota = Math.Min(quotas[month], usages[month]);
            fromBank[month] = Draw(bank, usages[month] - fromQuota);
            bank.Add((month, quotas[month] - fromQuota));
            Cut(bank, cap);
        }

        return fromBank;
    }

    private static decimal[] OldestFirst(List<decimal> quotas, List<decimal> usages, decimal? cap, int? expiresAfter)
    {
        var bank = new List<(int Month, decimal Left)>();
        var served = new decimal[quotas.Count];
        for (var month = 0; month < quotas.Count; month++)
        {
            Expire(bank, month, expiresAfter);
            bank.Add((month, quotas[month]));
            served[month] = Draw(bank, usages[month]);
            Cut(bank, cap);
        }

        return served;
    }

    private static void Expire(List<(int Month, decimal Left)> bank, int month, int? expiresAfter) =>
        bank.RemoveAll(b => expiresAfter is { } k && month - b.Month >= k);

    private static decimal Draw(List<(int Month, decimal Left)> bank, decimal wanted)
    {
        var drawn = 0m;
        for (var i = 0; i < bank.Count; i++)
        {
            var taken = Math.Min(bank[i].Left, wanted - drawn);
            bank[i] = bank[i] with { Left = bank[i].Left - taken };
            drawn += taken;
        }

        return drawn;
    }

    private static void Cut(List<(int Month, decimal Left)> bank, decimal? cap)
    {
        if (cap is { } most && bank.Sum(b => b.Left) > most)
            _ = Draw(bank, bank.Sum(b => b.Left) - most);
    }

    private static decimal[] Served(IReadOnlyList<decimal> grants, IReadOnlyList<decimal> needs, decimal? cap, int? expiresAfter)
    {
        var lines = Ledger.Served("bank", [.. grants.Select(Credits)], [.. needs.Select(Credits)], cap is { } c ? Credits(c) : null, expiresAfter);
        var reading = ExactReading.Of(Tape.Of(lines));
        return [.. lines.Select(l => reading[l])];
    }

    private static Formula Credits(decimal amount) => Formula.Structural(amount, Unit.Parse("credit"));
}
