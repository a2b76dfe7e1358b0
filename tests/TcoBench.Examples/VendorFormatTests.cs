using TcoBench.Analysis.Checks;
using TcoBench.Analysis.Quotes;
using TcoBench.Files;
using TcoBench.Files.Format;
using TcoBench.Files.Yaml;

namespace TcoBench.Examples;

/// <summary>docs/vendor-format.md against the reader: its examples load, and its tables name every key.</summary>
public class VendorFormatTests
{
    private const string Document = "docs/vendor-format.md";

    [Test]
    public void TheExamplesLoad()
    {
        var folder = Directory.CreateTempSubdirectory("tcobench-format").FullName;
        try
        {
            foreach (var id in new[] { "recraft", "midjourney", "leonardo" })
                Write(folder, $"vendors/{id}/vendor.yaml", Repository.Text($"vendors/{id}/vendor.yaml"));
            Write(folder, "reference-jobs/campaign.yaml", Repository.Text("reference-jobs/campaign.yaml"));
            Write(folder, "vendors/example/vendor.yaml", Example("vendor"));
            Write(folder, "reference-jobs/example-job.yaml", Example("job"));
            Write(folder, "scenario.yaml", Example("scenario"));
            Write(folder, "example-requirements.yaml", Example("requirements"));
            Write(folder, "assumptions.yaml", Repository.Text("assumptions/default.yaml") + Example("correlations"));

            var folders = new DataFolders(Path.Combine(folder, "vendors"), Path.Combine(folder, "reference-jobs"), Repository.Folders.Assumptions);
            var loaded = DataLoader.LoadUnder(folders, Repository.ReferenceDay, Path.Combine(folder, "assumptions.yaml"), [Path.Combine(folder, "scenario.yaml")], [], Path.Combine(folder, "example-requirements.yaml"));

            Assert.That(FindingText.Render(loaded.Findings.Where(f => f.Code != "TCO350")), Is.Empty);
            Assert.That(loaded.Findings.Where(f => f.Where.File.EndsWith("example/vendor.yaml", StringComparison.Ordinal)), Is.Empty);
            Assert.That(loaded.Vendors.First(v => v.Catalog.Id.Value == "example").Catalog.Plans.Select(p => p.Id.Value), Does.Contain("premium-relaxed"));
            Assert.That(loaded.Jobs.Select(j => j.Id.Value), Does.Contain("example-job"));
            Assert.That(loaded.Requirements!.NiceToHave.Sum(n => n.Points), Is.EqualTo(400));
            Assert.That(loaded.Book.Correlations.Select(c => (c.First, c.Second, c.Rank)), Is.EqualTo(new[]
            {
                ("concept_minutes", "prompting_minutes", 0.5m), ("draft_acceptance", "retouch_minutes", -0.4m), ("example_job.draft_acceptance", "example_job.final_acceptance", 0.6m),
            }));
            var example = loaded.Vendors.First(v => v.Catalog.Id.Value == "example");
            var outcomes = example.Catalog.Examples.Select(e => ExampleCheck.Run(new PriceDesk(loaded.Book, Repository.ReferenceDay), example, e)).ToList();
            Assert.That(outcomes, Has.Count.EqualTo(4));
            Assert.That(outcomes.Where(o => !o.Passed).Select(o => o.Problem), Is.Empty);
            var told = PriceBookCheck.Of(loaded.Book, [example], Repository.ReferenceDay, loaded.Places).Where(f => f.Where.File.EndsWith("example/vendor.yaml", StringComparison.Ordinal));
            Assert.That(told.Select(f => f.Code), Is.EqualTo(new[] { "TCO353" }), "the review's price; the commitment of the plan with a volume rate hides its cliff");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>TCOBENCH_ACCEPT=1 renews the tables.</summary>
    [Test]
    public void TheTablesOfKeysAreThoseOfTheReader([Values] FileKind kind)
    {
        var (start, end) = ($"<!-- keys of {kind} -->\n", "<!-- end of keys -->");
        var page = Repository.Text(Document);
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = page.IndexOf(end, from, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("TCOBENCH_ACCEPT") == "1")
        {
            page = $"{page[..from]}{KeyTable.Of(kind)}{page[to..]}";
            File.WriteAllText(Repository.PathOf(Document), page);
            to = page.IndexOf(end, from, StringComparison.Ordinal);
        }

        Assert.That(page[from..to], Is.EqualTo(KeyTable.Of(kind)));
    }

    private static string Example(string kind) => Repository.Blocks(Document, "yaml").Single(b => b.Block.StartsWith(kind + ":", StringComparison.Ordinal)).Block;

    private static void Write(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
