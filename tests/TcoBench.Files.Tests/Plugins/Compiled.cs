using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TcoBench.Files.Tests.Plugins;

/// <summary>Assemblies compiled from a few lines, to see what the host does with them.</summary>
internal static class Compiled
{
    /// <summary>Names the class <c>Vendor</c> as plugin.</summary>
    public const string Named = "[assembly: VendorPlugin(typeof(Vendor))]";

    private const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading;
        using TcoBench.Core.Plugins; using TcoBench.Core.Vendors; using TcoBench.Formulas; using TcoBench.Formulas.Readings;
        using static TcoBench.Formulas.Formula;

        """;

    private static readonly IReadOnlyList<MetadataReference> Host =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>A plugin whose method does what is said; <c>ask</c> is the request, <c>Credits(formula)</c> a usage of the meter left to it.</summary>
    public static byte[] Plugin(string body, params byte[][] references) => Assembly($"{Named} {Class($"{{ {body} }}")}", references: references);

    /// <summary>The source of a plugin's class, with the body of its method.</summary>
    public static string Class(string body, string name = "Vendor", string members = "") => $$"""
        public class {{name}} : IVendorPlugin
        {
            {{members}}
            public IEnumerable<PluginUsage> Meter(PluginRequest ask) {{body}}
            private static PluginUsage Credits(Formula formula) => new(new MeterId("credits"), formula);
        }

        """;

    /// <summary>An assembly.</summary>
    public static byte[] Assembly(string source, string name = "Vendor", string version = "1.0.0.0", params byte[][] references) =>
        Of($"{Usings}[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n{source}", name, references);

    /// <summary>The assembly of a file that stands in a project like the sample's.</summary>
    public static byte[] File(string text) => Of($"global using System; global using System.Collections.Generic; global using System.Linq;\n{text}", "Vendor", []);

    private static byte[] Of(string text, string name, byte[][] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(text)],
            [.. Host, .. references.Select(image => MetadataReference.CreateFromImage(image))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.That(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        return image.ToArray();
    }
}
