using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Core.Tests;

/// <summary>The house rules that a compiler does not check.</summary>
public class ArchitectureTests
{
    private static readonly string Root = ShippedData.Root;

    [TestCase("Formulas", "")]
    [TestCase("Core", "Formulas")]
    [TestCase("Files", "Core Formulas")]
    [TestCase("Analysis", "Core Formulas")]
    [TestCase("Reporting", "Analysis Core Formulas")]
    [TestCase("Cli", "Analysis Core Files Formulas Reporting")]
    public void AnAssemblyReferencesOnlyWhatIsBelowIt(string project, string allowed)
    {
        var file = XDocument.Load(Path.Combine(Root, "src", $"TcoBench.{project}", $"TcoBench.{project}.csproj"));

        var references = file.Descendants("ProjectReference").Where(r => (string?)r.Attribute("ReferenceOutputAssembly") != "false").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))["TcoBench.".Length..]);

        Assert.That(references, Is.SubsetOf(allowed.Split(' ')));
    }

    // A compiled vendor sees what its contract is made of and nothing of the product, and the product compiles against no vendor.
    [Test]
    public void ACompiledVendorReferencesOnlyItsContract()
    {
        var plugins = Directory.EnumerateDirectories(Path.Combine(Root, "vendors")).Select(d => Path.Combine(d, "src")).Where(Directory.Exists).SelectMany(d => Directory.EnumerateFiles(d, "*.csproj")).ToList();
        Assert.That(plugins, Is.Not.Empty);
        foreach (var plugin in plugins)
        {
            var references = XDocument.Load(plugin).Descendants("ProjectReference").ToList();
            Assert.That(references.Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)), Is.SubsetOf(new[] { "TcoBench.Core", "TcoBench.Formulas" }), plugin);
            Assert.That(references.Select(r => (string?)r.Attribute("Private")), Is.All.EqualTo("false"), $"{plugin} would bring its own copy of the contract");
        }

        foreach (var project in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var vendors = XDocument.Load(project).Descendants("ProjectReference").Where(r => r.Attribute("Include")!.Value.Contains("vendors/", StringComparison.Ordinal));
            Assert.That(vendors.Select(r => (string?)r.Attribute("ReferenceOutputAssembly")), Is.All.EqualTo("false"), project);
        }
    }

    // What vendors compile against is listed, so that a change shows in review.
    [TestCase("Formulas", "TcoBench.Formulas.Formula")]
    [TestCase("Core", "TcoBench.Core.Plugins.IVendorPlugin")]
    public void ThePublicMembersAreListed(string project, string member) =>
        Assert.That(
            new[] { "Shipped", "Unshipped" }.SelectMany(list => File.ReadAllLines(Path.Combine(Root, "src", $"TcoBench.{project}", $"PublicAPI.{list}.txt"))),
            Does.Contain(member).And.Some.StartsWith($"{member}."));

    [Test]
    public void EveryProjectOfTheProductIsUnderTheRule() =>
        Assert.That(
            Directory.EnumerateDirectories(Path.Combine(Root, "src"), "TcoBench.*").Select(d => Path.GetFileName(d)),
            Is.EquivalentTo(new[] { "TcoBench.Formulas", "TcoBench.Core", "TcoBench.Files", "TcoBench.Analysis", "TcoBench.Reporting", "TcoBench.Cli" }));

    // The domain needs no package: what a figure rests on is in this repository.
    [TestCase("Formulas")]
    [TestCase("Core")]
    public void TheDomainUsesNoPackages(string project) =>
        Assert.That(XDocument.Load(Path.Combine(Root, "src", $"TcoBench.{project}", $"TcoBench.{project}.csproj")).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value), Is.SubsetOf(new[] { "System.Numerics.Tensors" }));

    [Test]
    public void EveryPublicClassIsSealedOrAClosedFamily([Values(typeof(Formula), typeof(CostModel))] Type assembly)
    {
        var open = assembly.Assembly.GetExportedTypes()
            .Where(t => t.IsClass && !t.IsSealed)
            .Where(t => !t.IsAbstract || t.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(c => c.IsPublic || (c.IsFamily && !IsCopy(c, t)) || c.IsFamilyOrAssembly))
            .Select(t => t.FullName);

        Assert.That(open, Is.Empty);

        static bool IsCopy(ConstructorInfo c, Type type) => c.GetParameters() is [var only] && only.ParameterType == type && c.IsDefined(typeof(CompilerGeneratedAttribute));
    }

    // Money and quantities are decimals, in every stage from usage to cost.
    [Test]
    public void NoBinaryFractionsTouchMoney()
    {
        var found = Directory.EnumerateFiles(Path.Combine(Root, "src", "TcoBench.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => Regex.IsMatch(Regex.Replace(File.ReadAllText(f), "//.*", ""), @"\b(double|float|Math\.(Pow|Sqrt|Exp|Log))\b"))
            .Select(Path.GetFileName);

        Assert.That(found, Is.Empty);
    }

    // Figures must not depend on when or where they are computed.
    [Test]
    public void NothingAmbientIsAsked()
    {
        var found = new[] { "TcoBench.Core", "TcoBench.Formulas", "TcoBench.Analysis" }
            .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Root, "src", p), "*.cs", SearchOption.AllDirectories))
            .Where(f => Regex.IsMatch(Regex.Replace(File.ReadAllText(f), "//.*", ""), @"\b(DateTime\.(Now|UtcNow|Today)|CultureInfo\.Current|Random\.Shared|new Random\(\)|Environment\.GetEnvironmentVariable)"))
            .Select(Path.GetFileName);

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void EveryStageOfTheDomainHasItsReadme() =>
        Assert.That(Directory.EnumerateDirectories(Path.Combine(Root, "src", "TcoBench.Core")).Where(d => Path.GetFileName(d) is not ("bin" or "obj")).Where(d => !File.Exists(Path.Combine(d, "README.md"))), Is.Empty);
}
