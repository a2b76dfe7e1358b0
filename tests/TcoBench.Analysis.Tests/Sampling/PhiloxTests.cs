using TcoBench.Analysis.Sampling;

namespace TcoBench.Analysis.Tests.Sampling;

public class PhiloxTests
{
    // Known answers of philox4x32-10 from the authors' Random123 distribution (kat_vectors).
    [TestCase(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [TestCase(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [TestCase(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void TheGeneratorGivesTheAuthorsKnownAnswers(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint a, uint b, uint c, uint d) =>
        Assert.That(Philox.Block(c0, c1, c2, c3, k0, k1), Is.EqualTo((a, b, c, d)));

    // Four counters at a time give what one at a time gives; key and stream stand where they belong.
    [Test]
    public void SeveralCountersAtATimeGiveTheWordsOfEach()
    {
        const ulong Name = 0x0123456789ABCDEFUL;
        var (a, b, c, d) = Philox.Words(7, Name, 5, Philox.Stream.Keys);

        for (var lane = 0; lane < Philox.Lanes; lane++)
            Assert.That(((uint)a[lane], (uint)b[lane], (uint)c[lane], (uint)d[lane]), Is.EqualTo(Philox.Block((uint)(20 + lane), 0, 0, (uint)Philox.Stream.Keys, 7 ^ 0x01234567u, 0x89ABCDEFu)));
    }

    // Trial 8 + 1 is the second counter of the second group, words A and B; trial 8 + 6 its third, words C and D.
    [Test]
    public void ADrawIsMadeOfTwoWordsOfItsCounter()
    {
        var name = Philox.Hash("designer_rate");
        var (high, low) = ((uint)(name >> 32), (uint)(name & uint.MaxValue));
        var (a, b, _, _) = Philox.Block(5, 0, 0, 0, 3 ^ high, low);
        var (_, _, c, d) = Philox.Block(6, 0, 0, 0, 3 ^ high, low);

        Assert.That(Philox.Uniform(3, name, 9), Is.EqualTo(((((ulong)a << 20) | (b >> 12)) + 0.5) / (1UL << 52)));
        Assert.That(Philox.Uniform(3, name, 14), Is.EqualTo(((((ulong)c << 20) | (d >> 12)) + 0.5) / (1UL << 52)));
    }

    // FNV-1a 64: offset basis for the empty text, and the reference value for "a" (Fowler, Noll, Vo).
    [TestCase("", 0xcbf29ce484222325UL)]
    [TestCase("a", 0xaf63dc4c8601ec8cUL)]
    [TestCase("foobar", 0x85944171f73967e8UL)]
    public void NamesAreHashedAsPublished(string name, ulong hash) => Assert.That(Philox.Hash(name), Is.EqualTo(hash));

    [Test]
    public void DrawsAreUniformBetweenZeroAndOne()
    {
        var draws = Enumerable.Range(0, 100_000).Select(t => Philox.Uniform(7, Philox.Hash("designer_rate"), t)).ToArray();

        // Mean 1/2 and variance 1/12, each within four standard errors: √(1/12/n) = 0.00091 and √(1/180/n) = 0.00024.
        Assert.That(draws.Min(), Is.GreaterThan(0));
        Assert.That(draws.Max(), Is.LessThan(1));
        Assert.That(draws.Average(), Is.EqualTo(0.5).Within(4 * 0.00091));
        Assert.That(draws.Average(d => (d - 0.5) * (d - 0.5)), Is.EqualTo(1.0 / 12).Within(4 * 0.00024));
    }

    [Test]
    public void AnotherSeedOrAnotherNameGivesOtherDraws()
    {
        var one = Philox.Uniform(1, Philox.Hash("a"), 0);

        Assert.That(Philox.Uniform(2, Philox.Hash("a"), 0), Is.Not.EqualTo(one));
        Assert.That(Philox.Uniform(1, Philox.Hash("b"), 0), Is.Not.EqualTo(one));
        Assert.That(Philox.Uniform(1, Philox.Hash("a"), 0), Is.EqualTo(one));
    }
}
