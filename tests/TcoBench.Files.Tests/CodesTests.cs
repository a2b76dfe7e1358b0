using System.Reflection;
using System.Text.RegularExpressions;
using TcoBench.Files.Tests.Loading;

namespace TcoBench.Files.Tests;

public class CodesTests
{
    [Test]
    public void EveryCodeIsDocumentedOnceAndOfOneMeaning()
    {
        var codes = typeof(DataLoader).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();
        var text = File.ReadAllText(Path.Combine(Shipped.Root, "src/TcoBench.Core/Findings/README.md"));
        var documented = Regex.Matches(text, @"^\| (TCO\d{3}) \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();

        Assert.That(codes, Is.Unique);
        Assert.That(documented, Is.Unique);
        Assert.That(codes, Is.SubsetOf(documented));
    }
}
