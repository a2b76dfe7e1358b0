using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using TcoBench.Core.Findings;

namespace TcoBench.Files.Yaml;

/// <summary>
/// Reads the small part of YAML our files use: maps, lists and scalars in one document.
/// What it refuses is a finding; no text makes it throw.
/// Numbers and dates stay text here and are typed by <see cref="Field"/>, because YAML's own rules make 8 of 010 and 0 of a blank.
/// </summary>
public static class YamlReader
{
    /// <summary>Largest file, in bytes of UTF-8.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>Most maps, lists, keys and scalars in a file.</summary>
    public const int MaxNodes = 20_000;

    /// <summary>Most maps and lists inside each other, the outermost included.</summary>
    public const int MaxDepth = 16;

    /// <summary>Most characters in a key.</summary>
    public const int LongestKey = 120;

    /// <summary>After this many refusals the rest of a file is not read.</summary>
    internal const int MaxRefusals = 100;

    /// <summary>Reads a file in UTF-8, with or without a byte order mark.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="displayName">What findings call it.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    public static YamlDocument ReadFile(string path, string displayName, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(findings);
        if (Bytes(path, new FileSpan(displayName, 0, 0, 1, ""), findings) is not { } bytes)
            return new YamlDocument(displayName, null);
        if (bytes.Length > MaxBytes)
            return TooLarge(displayName, findings);

        var characters = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, characters, out var valid, out var length, replaceInvalidSequences: false);
        var text = new string(characters, 0, length);
        if (status == OperationStatus.Done)
            return Read(displayName, text, findings);

        var source = new SourceText(displayName, Normal(text));
        var where = source.At(source.Lines.Length, source.Lines[^1].Length + 1);
        findings.Error(YamlCodes.NotUtf8, $"byte {valid + 1} of the file is not UTF-8", where, "save the file as UTF-8");
        return new YamlDocument(displayName, null);
    }

    /// <summary>Reads a text as YAML.</summary>
    /// <param name="file">What findings call the file.</param>
    /// <param name="text">Its contents.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    public static YamlDocument Read(string file, string text, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        if (text.Length > MaxBytes || Encoding.UTF8.GetByteCount(text) > MaxBytes)
            return TooLarge(file, findings);

        text = Normal(text);
        var source = new SourceText(file, text);
        return new YamlDocument(file, IsClean(source, findings) ? new YamlTree(source, text, findings).Root() : null);
    }

    private static YamlDocument TooLarge(string file, FindingList findings)
    {
        var whole = new FileSpan(file, 0, 0, 1, "");
        findings.Error(YamlCodes.TooLarge, "the file is larger than 1 MiB", whole, "split it; most files are a few kilobytes");
        return new YamlDocument(file, null);
    }

    private static string Normal(string text)
    {
        if (text.StartsWith('\uFEFF'))
            text = text[1..];
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    /// <summary>The bytes of the file, at most one more than allowed.</summary>
    private static byte[]? Bytes(string path, FileSpan where, FindingList findings)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.CanSeek ? Math.Min(stream.Length, MaxBytes) + 1 : MaxBytes + 1];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Error(YamlCodes.FileMissing, "the file does not exist", where, "check the spelling and the folder");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var isFolder = Directory.Exists(path);
            var reason = isFolder ? "this is a folder, not a file" : "the file cannot be read";
            findings.Error(YamlCodes.FileUnreadable, reason, where, isFolder ? "name a file in it" : "check who may read it");
        }

        return null;
    }

    private static bool IsClean(SourceText source, FindingList findings)
    {
        var refusals = 0;
        for (var i = 0; i < source.Lines.Length && refusals < MaxRefusals; i++)
        {
            var line = source.Lines[i];
            if (Characters.FirstForbidden(line) is >= 0 and var forbidden)
            {
                refusals++;
                var code = ((int)line[forbidden]).ToString("X4", CultureInfo.InvariantCulture);
                findings.Error(
                    YamlCodes.ForbiddenCharacter,
                    $"invisible or broken character U+{code}",
                    source.At(i + 1, forbidden + 1),
                    "delete it; files are plain UTF-8 text"
                );
            }

            var text = line.AsSpan().TrimStart(' ');
            if (text.StartsWith("\t") && !text.IsWhiteSpace())
            {
                refusals++;
                findings.Error(
                    YamlCodes.TabIndent,
                    "a tab in the indentation",
                    source.At(i + 1, line.Length - text.Length + 1),
                    "indent with spaces, two for each level"
                );
            }
        }

        return refusals == 0;
    }
}
