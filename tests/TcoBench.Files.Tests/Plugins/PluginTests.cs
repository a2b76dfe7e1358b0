using System.Security.Cryptography;
using TcoBench.Core.Inputs;
using TcoBench.Files.Tests.Loading;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Files.Tests.Plugins;

/// <summary>What a plugin that does right may do, and what becomes of its formulas.</summary>
public class PluginTests
{
    private const string PerStep = "yield return Credits(ask[\"base_credits\"] + ask[\"steps\"] * ask[\"step_credits\"]);";

    // The shipped example without a plugin states the same formula.
    [TestCase(1)]
    [TestCase(30)]
    public void APluginsFormulaCountsLikeTheSameFormulaOfAFile(int steps)
    {
        using var compiled = PluginFolder.With(Compiled.Plugin(PerStep));
        using var declared = new Folder();

        var (plugin, file) = (compiled.Load(), declared.Load());

        Assert.That(FindingText.Render(plugin.Findings), Is.Empty);
        Assert.That(PerRequest(plugin, steps).Exactly(), Is.EqualTo(10 + (0.5m * steps)));
        Assert.That(PerRequest(file, steps).Exactly(), Is.EqualTo(10 + (0.5m * steps)));
    }

    [Test]
    public void WhatItRestsOnIsTheFilesEvidence()
    {
        using var folder = PluginFolder.With(Compiled.Plugin(PerStep));

        var tape = Tape.Of(PerRequest(folder.Load(), 30));

        Assert.That(tape.Inputs.Select(i => (i.Name, i.Evidence.Sources[0].Id)), Is.EquivalentTo(new[] { ("example.base_credits", "example.page"), ("example.step_credits", "example.page") }));
    }

    [Test]
    public void AWhatIfReachesThePluginsFormula()
    {
        using var folder = PluginFolder.With(Compiled.Plugin(PerStep));

        Assert.That(PerRequest(folder.Load(null, new Override("example.step_credits", 2, "what-if")), 30).Exactly(), Is.EqualTo(70));
    }

    // A loop whose turns a certain price decides; a what-if decides them anew.
    [Test]
    public void ADecisionsValueMayChooseTheFormula()
    {
        using var folder = PluginFolder.With(Compiled.Plugin("var sum = ask[\"base_credits\"] + 0 * ask[\"steps\"] * ask[\"step_credits\"]; for (var i = 1; i < ask.Number(\"quota\") / 1000; i++) sum += ask[\"base_credits\"]; yield return Credits(sum);"));

        Assert.That(PerRequest(folder.Load(), 30).Exactly(), Is.EqualTo(30));
        Assert.That(PerRequest(folder.Load(null, new Override("example.quota", 5000, "what-if")), 30).Exactly(), Is.EqualTo(50));
    }

    // 2 to the 50th times ten, in 51 parts.
    [Test]
    public void SharedPartsCountOnce()
    {
        using var folder = PluginFolder.With(Compiled.Plugin("var sum = ask[\"base_credits\"] + 0 * ask[\"steps\"] * ask[\"step_credits\"]; for (var i = 0; i < 50; i++) sum += sum; yield return Credits(sum);"));

        Assert.That(PerRequest(folder.Load(), 30).Exactly(), Is.EqualTo(10m * (1L << 50)));
    }

    [Test]
    public void WhatItPrintsIsNotSeen()
    {
        using var folder = PluginFolder.With(Compiled.Plugin("Console.Out.Write(\"loud\"); Console.Error.Write(\"louder\"); " + PerStep));
        var (output, error) = (Console.Out, Console.Error);
        using var heard = new StringWriter();
        Console.SetOut(heard);
        Console.SetError(heard);
        try
        {
            Assert.That(folder.Load().Vendors, Has.Count.EqualTo(1));
            Console.Out.Write("after");
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        Assert.That(heard.ToString(), Is.EqualTo("after"));
    }

    // After loading, no code of the plugin is left that could run: its context is unloaded, though its formulas are in use.
    [Test]
    public void ThePluginIsGoneOnceItHasAnswered()
    {
        using var folder = PluginFolder.With(Compiled.Plugin(PerStep));

        var loaded = folder.Load();
        for (var i = 0; i < 20 && Contexts() > 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(Contexts(), Is.Zero);
        Assert.That(PerRequest(loaded, 30).Exactly(), Is.EqualTo(25));

        static int Contexts() => System.Runtime.Loader.AssemblyLoadContext.All.Count(c => c.Name == "Vendor");
    }

    // Two vendors bring one library in two versions, and each gets its own.
    [Test]
    public void APluginBringsItsOwnVersionOfALibrary()
    {
        var (first, second) = (Library("1.0.0.0", "1"), Library("2.0.0.0", "2"));
        var body = "yield return Credits(ask[\"base_credits\"] * Library.Answer() + 0 * ask[\"steps\"] * ask[\"step_credits\"]);";
        using var folder = PluginFolder.With(Compiled.Plugin(body, first)).Write("vendors/example/bin/Library.dll", first)
            .Write("vendors/other/bin/Vendor.dll", Compiled.Plugin(body, second)).Write("vendors/other/bin/Library.dll", second);
        folder.Write("vendors/other/vendor.yaml", folder.Read(Folder.Vendor).Replace("vendor: example", "vendor: other", StringComparison.Ordinal));

        var loaded = folder.Load();

        Assert.That(FindingText.Render(loaded.Findings), Is.Empty);
        Assert.That(loaded.Vendors.Select(v => PerRequest(v.Catalog.Offers[0], loaded, v.Catalog.Id.Value, 30).Exactly()), Is.EqualTo(new[] { 10, 20 }));
    }

    [Test]
    public void ALibraryThatIsMissingIsAFinding()
    {
        using var folder = PluginFolder.With(Compiled.Plugin("yield return Credits(ask[\"base_credits\"] * Library.Answer());", Library("1.0.0.0", "1")));

        Assert.That((folder.Only().Code, folder.Only().Message), Is.EqualTo(("TCO377", "the plugin needs Library, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null, which is not beside it")));
    }

    // The host has this library, in its own version: it is not lent.
    [Test]
    public void ALibraryOfTheHostIsNotLent()
    {
        using var folder = PluginFolder.With(Compiled.Plugin("GC.KeepAlive(new YamlDotNet.Core.Mark(1, 2, 3)); " + PerStep));

        Assert.That(folder.Only().Code, Is.EqualTo("TCO377"));
        Assert.That(folder.Only().Message, Does.StartWith("the plugin needs YamlDotNet, "));
    }

    [Test]
    public void AMemberThatIsGoneIsAFinding()
    {
        using var folder = PluginFolder.With(Compiled.Plugin("yield return Credits(ask[\"base_credits\"] * Library.Answer());", Library("1.0.0.0", "1")))
            .Write("vendors/example/bin/Library.dll", Compiled.Assembly("public static class Library { }", "Library"));

        Assert.That(folder.Only().Code, Is.EqualTo("TCO377"));
        Assert.That(folder.Only().Message, Does.StartWith("the plugin needs something that is not here: "));
    }

    [Test]
    public void APinnedPluginLoadsAndAChangedOneNever()
    {
        var plugin = Compiled.Plugin(PerStep);
        using var folder = PluginFolder.With(plugin, $"plugin_sha256: \"{Convert.ToHexStringLower(SHA256.HashData(plugin))}\"\n");
        Assert.That(FindingText.Render(folder.Load().Findings), Is.Empty);

        for (var i = 0; i < 64; i++)
        {
            var changed = (byte[])plugin.Clone();
            changed[i * (plugin.Length - 1) / 63] ^= (byte)(1 << (i % 8));
            folder.Write(PluginFolder.Dll, changed);

            Assert.That((folder.Only().Code, folder.Only().Message), Is.EqualTo(("TCO373", "plugin bin/Vendor.dll is not the file that was pinned")));
        }
    }

    [TestCase("plugin: bin/Vendor.dll", "plugin: ../example/bin/Vendor.dll", "TCO370")]
    [TestCase("plugin: bin/Vendor.dll", "plugin: /bin/Vendor.dll", "TCO370")]
    [TestCase("plugin: bin/Vendor.dll", "plugin: bin\\Vendor.dll", "TCO370")]
    [TestCase("plugin: bin/Vendor.dll", "plugin: bin/Vendor.exe", "TCO370")]
    [TestCase("plugin: bin/Vendor.dll", "plugin: bin/Vendor.dll\nplugin_sha256: abc", "TCO370")]
    [TestCase("plugin: bin/Vendor.dll", "plugin:", "TCO203")]
    [TestCase("{ credits: plugin }", "{ credits: base_credits + steps * step_credits }", "TCO371")]
    public void APluginThatIsNamedWronglyIsAMistakeOfTheFile(string old, string changed, string code)
    {
        using var folder = PluginFolder.With(Compiled.Plugin(PerStep)).Change(Folder.Vendor, old, changed);

        var loaded = folder.Load();

        Assert.That(loaded.Findings.Select(f => f.Code), Is.EqualTo(new[] { code }), FindingText.Render(loaded.Findings));
        Assert.That(loaded.Vendors, Is.Empty);
        Assert.That(loaded.Failed, Is.Empty);
    }

    [Test]
    public void AChecksumWithoutAPluginIsAMistakeOfTheFile()
    {
        using var folder = Folder.WithVendor("name: Example.Ai\n", $"name: Example.Ai\nplugin_sha256: \"{new string('0', 64)}\"\n");

        Assert.That((folder.Only().Code, folder.Only().Message), Is.EqualTo(("TCO370", "a checksum without a plugin")));
    }

    [Test]
    public void WithoutAPluginTheWordIsANameLikeAnyOther()
    {
        using var folder = PluginFolder.Empty().Change(Folder.Vendor, "plugin: bin/Vendor.dll\n", "");

        Assert.That(folder.Load().Findings.Select(f => f.Code), Does.Contain("TCO302"));
    }

    [Test]
    public void AnInputIsNotCalledLikeTheWord()
    {
        using var folder = PluginFolder.With(Compiled.Plugin(PerStep)).Change(Folder.Vendor, "assumptions:\n", "choices:\n  plugin: { value: 1, unit: 1, why: \"a name\" }\nassumptions:\n");

        Assert.That(folder.Load().Findings.Select(f => f.Code), Does.Contain("TCO314"));
    }

    // 25 credits for the first of three images, a half and a third of that for the others.
    [Test]
    public void TheExampleOfTheDocumentCompilesAndCounts()
    {
        var document = File.ReadAllText(Path.Combine(Shipped.Root, "docs", "plugins.md"));
        var start = document.IndexOf("```csharp", StringComparison.Ordinal) + 9;
        using var folder = PluginFolder.With(Compiled.File(document[start..document.IndexOf("```", start, StringComparison.Ordinal)])).Change(Folder.Vendor, "    modules: [elements]\n", "    images: 4\n");

        var loaded = folder.Load();
        var three = PluginFolder.Offer(loaded).Consumes[0].PerRequest.Build(name =>
            name == "steps" ? Formula.Structural(30, Unit.Parse("step"))
            : name == "images" ? Formula.Structural(3, Unit.Parse("image/request"))
            : new Scope(loaded.Book, "example").Find(name));

        Assert.That(FindingText.Render(loaded.Findings), Is.Empty);
        Assert.That(three.Exactly(), Is.EqualTo(25 + 12.5m + (25m / 3)).Within(1e-20m));
    }

    // What a plan decides is a name too, and counts as used.
    [Test]
    public void APluginUsesWhatPlansDecide()
    {
        using var folder = PluginFolder.With(Compiled.Plugin("yield return Credits(ask[\"base_credits\"] * ask[\"speed\"] + ask[\"steps\"] * ask[\"step_credits\"]);"))
            .Change(Folder.Vendor, "    seats: { per: person }", "    seats: { per: person }\n    let: { speed: quota / quota }");

        Assert.That(FindingText.Render(folder.Load().Findings), Is.Empty);
    }

    [Test]
    public void AnOfferThatRestsOnAnUnpublishedFigureIsAnErrorHereToo()
    {
        using var folder = PluginFolder.With(Compiled.Plugin(PerStep)).Change(Folder.Vendor, "step_credits: { value: 0.5, unit: credit/step*request, source: page }", "step_credits: { unknown: \"not said\", unit: credit/step*request, question: \"How many?\" }");

        Assert.That((folder.Only().Code, folder.Only().Message), Is.EqualTo(("TCO317", "\"example.step_credits\" is not known: not said")));
    }

    private static byte[] Library(string version, string answer) => Compiled.Assembly($"public static class Library {{ public static int Answer() => {answer}; }}", "Library", version);

    private static Formula PerRequest(Loaded loaded, int steps) => PerRequest(PluginFolder.Offer(loaded), loaded, "example", steps);

    private static Formula PerRequest(Core.Vendors.Offer offer, Loaded loaded, string vendor, int steps) =>
        offer.Consumes[0].PerRequest.Build(name => name == "steps" ? Formula.Structural(steps, Unit.Parse("step")) : new Scope(loaded.Book, vendor).Find(name));
}
