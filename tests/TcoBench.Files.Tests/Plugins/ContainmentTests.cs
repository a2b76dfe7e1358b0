using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;
using TcoBench.Files.Tests.Loading;

namespace TcoBench.Files.Tests.Plugins;

/// <summary>Whatever a plugin does wrong is one finding at the line that names it; its vendor is left out and nothing else.</summary>
public class ContainmentTests
{
    // Steps go from 1 to 100, base_credits from 8 to 12, failure_rate from 1 % to 4 % when an answer is tried.
    [TestCase("throw new InvalidOperationException(\"out of\\nluck\");", "TCO378", "the plugin threw InvalidOperationException: \"out of luck\"")]
    [TestCase("yield return Credits(ask[\"base_credits\"]); throw new FormatException(\"late\");", "TCO378", "the plugin threw FormatException: \"late\"")]
    [TestCase("throw new Secretive(); } class Secretive : Exception { public override string Message => throw new Exception(); } static void Unused() {", "TCO378", "the plugin threw Secretive: \"\"")]
    [TestCase("throw null!;", "TCO378", "the plugin threw NullReferenceException: ")]
    [TestCase("Thread.Sleep(Timeout.Infinite); yield break;", "TCO379", "the plugin did not answer within 5 seconds")]
    [TestCase("yield return Credits(ask[\"base_credit\"]);", "TCO380", "the plugin asks for \"base_credit\", which nothing is called here; did you mean \"base_credits\"?")]
    [TestCase("yield return Credits(ask[null!]);", "TCO380", "the plugin asks for \"\", which nothing is called here")]
    [TestCase("yield return Credits(ask[\"base_credits\"] * (int)ask.Number(\"base_credits\"));", "TCO380", "the plugin asks for the value of \"base_credits\", which is uncertain or differs between requests")]
    [TestCase("yield return Credits(ask[\"base_credits\"] * (int)ask.Number(\"steps\"));", "TCO380", "the plugin asks for the value of \"steps\", which is uncertain or differs between requests")]
    [TestCase("yield return Credits(ask[\"base_credits\"] * (int)ask[\"steps\"].Exactly());", "TCO380", "the plugin asks for the value of a name that has none yet")]
    [TestCase("return null!;", "TCO381", "asked about Model Two, the plugin gives nothing where a usage is wanted")]
    [TestCase("return new PluginUsage[] { null! };", "TCO381", "asked about Model Two, the plugin gives nothing where a usage is wanted")]
    [TestCase("yield break;", "TCO381", "asked about Model Two, the plugin gives nothing for meter \"credits\"")]
    [TestCase("yield return new PluginUsage(new MeterId(\"credit\"), ask[\"base_credits\"]);", "TCO381", "asked about Model Two, the plugin gives meter \"credit\", which the offer does not leave to it")]
    [TestCase("yield return new PluginUsage(new MeterId(\"images\"), ask[\"images\"]);", "TCO381", "asked about Model Two, the plugin gives meter \"images\", which the offer does not leave to it")]
    [TestCase("yield return new PluginUsage(default, ask[\"base_credits\"]);", "TCO381", "asked about Model Two, the plugin gives meter \"\", which the offer does not leave to it")]
    [TestCase("while (true) yield return Credits(ask[\"base_credits\"]);", "TCO381", "asked about Model Two, the plugin gives meter \"credits\" twice")]
    [TestCase("yield return Credits(null!);", "TCO381", "asked about Model Two, the plugin gives no formula for meter \"credits\"")]
    [TestCase("yield return Credits(1);", "TCO382", "the plugin's formula for credits of Model Two has no unit; wanted: credit/request")]
    [TestCase("yield return Credits(ask[\"step_credits\"]);", "TCO382", "the plugin's formula for credits of Model Two is in credit/request*step; wanted: credit/request")]
    [TestCase("yield return Credits(ask[\"base_credits\"] * Structural(2, Unit.Parse(\"USD\")) / Structural(1, Unit.Parse(\"USD\")));", "TCO383", "the plugin's formula for credits of Model Two uses price 2 USD of its own")]
    [TestCase("yield return Credits(Structural(7, Unit.Parse(\"credit/request\")));", "TCO383", "the plugin's formula for credits of Model Two uses figure 7 credit/request of its own")]
    [TestCase("yield return Credits(ask[\"base_credits\"] * 0.37m);", "TCO383", "the plugin's formula for credits of Model Two uses figure 0.37 of its own")]
    [TestCase("yield return Credits(ask[\"base_credits\"] * 10001);", "TCO383", "the plugin's formula for credits of Model Two uses figure 10001 of its own")]
    [TestCase("yield return Credits(new Input(\"mine\", 4, Unit.Parse(\"credit/request\"), Evidence.Chosen(\"I say so\")));", "TCO383", "the plugin's formula for credits of Model Two uses input \"mine\" that is not the file's")]
    [TestCase("var sum = ask[\"base_credits\"]; for (var i = 0; i < 4096; i++) sum += ask[\"base_credits\"]; yield return Credits(sum);", "TCO384", "the plugin's formula for credits of Model Two has more than 4096 parts")]
    [TestCase("var sum = ask[\"base_credits\"]; for (var i = 0; i < 50000; i++) sum += ask[\"base_credits\"]; yield return Credits(sum);", "TCO384", "the plugin's formula for credits of Model Two has more than 4096 parts")]
    [TestCase("yield return Credits(ask[\"base_credits\"] - ask[\"steps\"] * ask[\"step_credits\"]);", "TCO385", "the plugin's formula for credits of Model Two is negative for 1 of 64x64 in 30 steps")]
    [TestCase("yield return Credits(ask[\"base_credits\"] * (ask[\"failure_rate\"] * 200 - 3));", "TCO385", "the plugin's formula for credits of Model Two is negative for 1 of 64x64 in 1 steps")]
    [TestCase("yield return Credits(ask[\"base_credits\"] / (ask[\"elements\"] - 1));", "TCO385", "the plugin's formula for credits of Model Two is negative for 1 of 64x64 in 1 steps")]
    [TestCase("yield return Credits(ask[\"base_credits\"] / ask[\"elements\"]);", "TCO385", "the plugin's formula for credits of Model Two cannot be computed for 1 of 64x64 in 1 steps")]
    [TestCase("Formula huge = 10000; for (var i = 0; i < 10; i++) huge *= huge; yield return Credits(ask[\"base_credits\"] * huge);", "TCO385", "the plugin's formula for credits of Model Two cannot be computed for 1 of 64x64 in 1 steps")]
    public void WhatAPluginDoesWrongIsAFindingOnItsVendor(string body, string code, string message)
    {
        using var folder = PluginFolder.With(Compiled.Plugin(body));

        AssertContained(folder, code, message);
    }

    [TestCase("", "TCO375", "bin/Vendor.dll names no class")]
    [TestCase("[assembly: VendorPlugin(typeof(Vendor))] [assembly: VendorPlugin(typeof(Second))] public class Second : Vendor { }", "TCO375", "bin/Vendor.dll names 2 classes")]
    [TestCase("[assembly: VendorPlugin(typeof(string))]", "TCO375", "\"System.String\" of bin/Vendor.dll is no class that implements IVendorPlugin")]
    [TestCase("[assembly: VendorPlugin(null!)]", "TCO375", "\"\" of bin/Vendor.dll is no class that implements IVendorPlugin")]
    [TestCase("[assembly: VendorPlugin(typeof(Open<>))] public class Open<T> : Vendor { }", "TCO375", "\"Open`1[T]\" of bin/Vendor.dll is no class that implements IVendorPlugin")]
    [TestCase("[assembly: VendorPlugin(typeof(Half))] public abstract class Half : Vendor { }", "TCO375", "\"Half\" of bin/Vendor.dll is no class that implements IVendorPlugin")]
    [TestCase("[assembly: VendorPlugin(typeof(Hidden))] class Hidden : Vendor { }", "TCO375", "\"Hidden\" of bin/Vendor.dll has no public constructor without parameters")]
    [TestCase("[assembly: VendorPlugin(typeof(Needy))] public class Needy : Vendor { public Needy(int x) { } }", "TCO375", "\"Needy\" of bin/Vendor.dll has no public constructor without parameters")]
    [TestCase("[assembly: VendorPlugin(typeof(Vendor), 2)]", "TCO376", "bin/Vendor.dll was compiled against version 2 of the contract; this is version 1")]
    [TestCase("[assembly: VendorPlugin(typeof(Vendor), 0)]", "TCO376", "bin/Vendor.dll was compiled against version 0 of the contract; this is version 1")]
    [TestCase("[assembly: VendorPlugin(typeof(Early))] public class Early : Vendor { public Early() => throw new ArgumentException(\"early\"); }", "TCO378", "the plugin threw ArgumentException: \"early\"")]
    [TestCase("[assembly: VendorPlugin(typeof(Earlier))] public class Earlier : Vendor { static readonly int X = int.Parse(\"x\"); public Earlier() => GC.KeepAlive(X); }", "TCO378", "the plugin threw FormatException: ")]
    public void AnAssemblyThatNamesNoUsableClassIsAFindingOnItsVendor(string attributes, string code, string message)
    {
        using var folder = PluginFolder.With(Compiled.Assembly(attributes + Compiled.Class("{ yield return Credits(ask[\"base_credits\"]); }")));

        AssertContained(folder, code, message);
    }

    [Test]
    public void WhatIsNoAssemblyIsAFinding()
    {
        var whole = Compiled.Plugin("yield return Credits(ask[\"base_credits\"]);");
        foreach (var bytes in new byte[][] { [], "a text"u8.ToArray(), whole[..(whole.Length / 2)] })
        {
            using var folder = PluginFolder.With(bytes);
            AssertContained(folder, "TCO374", "bin/Vendor.dll is not an assembly of .NET");
        }
    }

    [Test]
    public void APluginThatWasNotBuiltIsAFinding()
    {
        using var folder = PluginFolder.Empty();

        AssertContained(folder, "TCO372", "plugin bin/Vendor.dll does not exist");
    }

    // The other vendor is read to the same catalog, formulas and inputs as if the failed one were not there.
    [Test]
    public void OthersAreAsIfAFailedVendorDidNotExist()
    {
        using var both = PluginFolder.With(Compiled.Plugin("throw new Exception();")).Write("vendors/other/vendor.yaml", Example.Vendor.Replace("vendor: example", "vendor: other", StringComparison.Ordinal));
        using var alone = new Folder().Write("vendors/other/vendor.yaml", Example.Vendor.Replace("vendor: example", "vendor: other", StringComparison.Ordinal));
        alone.Delete(Folder.Vendor);

        var (with, without) = (both.Load(), alone.Load());

        Assert.That(without.Findings, Is.Empty);
        Assert.That(with.Vendors.Select(v => v.Catalog.Id.Value), Is.EqualTo(new[] { "other" }));
        Assert.That(TcoBench.Files.Plugins.FrozenFormulas.Of(with.Vendors[0].Catalog), Is.EqualTo(TcoBench.Files.Plugins.FrozenFormulas.Of(without.Vendors[0].Catalog)).And.Not.Empty);
        Assert.That(with.Book.Names.Where(n => !n.StartsWith("example.", StringComparison.Ordinal)), Is.EqualTo(without.Book.Names));
    }

    [Test]
    public void AFileThatIsWrongItselfIsNoFailedPlugin()
    {
        using var folder = PluginFolder.With(Compiled.Plugin("throw new Exception();")).Change(Folder.Vendor, "currency: USD", "currency: XXX");

        var loaded = folder.Load();

        Assert.That(loaded.Failed, Is.Empty);
        Assert.That(loaded.Findings.Select(f => f.Code), Is.EqualTo(new[] { "TCO210" }), FindingText.Render(loaded.Findings));
    }

    private static void AssertContained(Folder folder, string code, string message)
    {
        var loaded = folder.Load();
        var finding = loaded.Findings.SingleOrDefault() ?? throw new AssertionException(FindingText.Render(loaded.Findings));

        Assert.Multiple(() =>
        {
            Assert.That((finding.Code, finding.Severity, finding.Where.Line, finding.Where.Column), Is.EqualTo((code, Severity.Error, 3, 9)), finding.Message);
            Assert.That(finding.Message, Does.StartWith(message));
            Assert.That(finding.Hint, Is.Not.Empty);
            Assert.That(loaded.Vendors, Is.Empty);
            Assert.That(loaded.Failed.Single().Id.Value, Is.EqualTo("example"));
            Assert.That(loaded.Failed.Single().Why, Is.EqualTo(new[] { finding }));
        });
    }
}
