namespace TcoBench.Cli.Tests;

/// <summary>The committed report is what the engine says of the committed prices: a changed price or formula shows up in review as a changed figure.</summary>
public class ReferenceReportTests
{
    [Test]
    public void TheCommittedReportIsWhatARunWritesToday()
    {
        var folder = Directory.CreateTempSubdirectory("tcobench-reference-").FullName;
        try
        {
            var outcome = Tcobench.Run("compare", "--as-of", "2026-11-22", "--out", folder);
            Assert.That(outcome.Code, Is.Zero, outcome.Error);

            var reference = Path.Combine(Tcobench.Root, "reports", "reference");
            Assert.That(Files(reference), Is.SubsetOf(Files(folder)));
            Assert.That(Files(folder).Where(f => Path.GetExtension(f) is not (".png" or ".svg")), Is.SubsetOf(Files(reference)), "of the pictures of analyses only those of the campaign are committed");
            foreach (var name in Files(reference).Where(f => Path.GetExtension(f) is ".json" or ".csv" or ".md" or ".html"))
            {
                Assert.That(
                    File.ReadAllText(Path.Combine(folder, name)),
                    Is.EqualTo(File.ReadAllText(Path.Combine(reference, name))),
                    $"{name}: run tcobench compare --as-of 2026-11-22 --out reports/reference, and say in CHANGELOG.md what moved the figures");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
