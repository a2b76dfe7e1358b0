namespace TcoBench.Formulas.Tests;

public class NamesTests
{
    [TestCase("designer_rate")]
    [TestCase("leonardo.failure_rate")]
    [TestCase("leonardo.premium.seat_fee")]
    [TestCase("dall_e.3.price", Description = "a later segment may start with a digit")]
    [TestCase("vendor.1024")]
    [TestCase("gpus4", Description = "four letters are no column")]
    [TestCase("h100_price")]
    [TestCase("fx_1")]
    [TestCase("l4.price", Description = "a name of several segments is no cell")]
    [TestCase("r1c1.price")]
    [TestCase("r1c1x")]
    [TestCase("rate")]
    [TestCase("race")]
    [TestCase("ab")]
    [TestCase("a_")]
    [TestCase("truest")]
    [TestCase("job.keep")]
    public void ThisIsAName(string name) => Assert.That(Names.Reason(name), Is.Null);

    [TestCase("a1")]
    [TestCase("sd3")]
    [TestCase("fx1")]
    [TestCase("l4")]
    [TestCase("gpu4")]
    [TestCase("h100")]
    [TestCase("xfd1048576")]
    [TestCase("r")]
    [TestCase("c")]
    [TestCase("rc")]
    [TestCase("r1")]
    [TestCase("c1")]
    [TestCase("r1c")]
    [TestCase("rc1")]
    [TestCase("r1c1")]
    [TestCase("r10c200")]
    [TestCase("true", Description = "a value in a sheet")]
    [TestCase("keep", Description = "a cell every sheet defines")]
    [TestCase("slack")]
    [TestCase("half")]
    [TestCase("scenario")]
    [TestCase("volume_3")]
    public void ThisSpellsASpreadsheetCell(string name) => Assert.That(Names.Reason(name), Does.Contain("spreadsheet cell").And.Contain($"{name}_price"));

    [TestCase("")]
    [TestCase(".")]
    [TestCase("a.")]
    [TestCase(".a")]
    [TestCase("a..b")]
    [TestCase("1a")]
    [TestCase("_a")]
    [TestCase("a._b")]
    [TestCase("Rate")]
    [TestCase("rAte")]
    [TestCase("dall-e")]
    [TestCase("seat fee")]
    [TestCase("rate ")]
    [TestCase("größe")]
    [TestCase("ı")]
    [TestCase("a٣")]
    [TestCase("a\0b")]
    [TestCase("=a")]
    [TestCase("a\n")]
    public void ThisIsNoName(string name) => Assert.That(Names.Reason(name), Is.Not.Null.And.Not.Empty);

    [Test]
    public void ANameHasAtMost120Characters()
    {
        Assert.That(Names.Reason(new string('a', 120)), Is.Null);
        Assert.That(Names.Reason(new string('a', 121)), Does.Contain("120"));
    }

    [TestCase("dall-e", "dall_e")]
    [TestCase("Self-Hosted", "self_hosted")]
    [TestCase("sd 3.5", "sd_3_5")]
    [TestCase("größe", "gr__e")]
    public void AnIdIsWrittenInsideNamesWithUnderscores(string id, string segment) => Assert.That(Names.Segment(id), Is.EqualTo(segment));
}
