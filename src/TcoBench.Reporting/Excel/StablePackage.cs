using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using TcoBench.Reporting.Excel.Grid;

namespace TcoBench.Reporting.Excel;

/// <summary>Writes a package so that the same content gives the same bytes: parts in order, fixed times, numbered ids instead of random ones.</summary>
internal static partial class StablePackage
{
    private const string CoreProperties = "docProps/core.xml";
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] First = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"];

    /// <summary>Copies a package.</summary>
    /// <param name="package">The package as it was saved.</param>
    /// <param name="asOf">Day it is dated.</param>
    /// <param name="values">Values of formulas to write on the way.</param>
    /// <param name="output">Where to.</param>
    public static void Copy(Stream package, DateOnly asOf, CachedValues values, Stream output)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var parts = from.Entries.Select(e => (Entry: e, Name: e.FullName.EndsWith(".psmdcp", StringComparison.Ordinal) ? CoreProperties : e.FullName)).ToList();
        var core = parts.FirstOrDefault(p => p.Name == CoreProperties).Entry?.FullName;
        foreach (var (entry, name) in parts.OrderBy(p => Array.IndexOf(First, p.Name) is var i and >= 0 ? i : First.Length).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(name, name.EndsWith(".png", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using var target = copy.Open();
            using var source = entry.Open();
            if (name is "[Content_Types].xml" or "_rels/.rels" or CoreProperties)
                target.Write(Encoding.UTF8.GetBytes(Stable(new StreamReader(source, Encoding.UTF8).ReadToEnd(), name, core, asOf)));
            else if (!values.Copy(name, source, target))
                source.CopyTo(target);
        }
    }

    private static string Stable(string text, string name, string? core, DateOnly asOf)
    {
        if (name == CoreProperties)
            return Times().Replace(text, FormattableString.Invariant($"{asOf:yyyy-MM-dd}T00:00:00Z"));
        if (name == "[Content_Types].xml")
            return PropertyType().Replace(text, $"<Override PartName=\"/{CoreProperties}\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\" />", 1);
        var number = 0;
        var named = core is null ? text : text.Replace(core, CoreProperties, StringComparison.Ordinal);
        return Ids().Replace(named, _ => $" Id=\"rId{++number}\"");
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")]
    private static partial Regex Times();

    [GeneratedRegex(@"<Default Extension=""psmdcp"" [^>]*/>")]
    private static partial Regex PropertyType();

    [GeneratedRegex(@" Id=""[^""]*""")]
    private static partial Regex Ids();
}
