namespace TcoBench.Files.Yaml;

/// <summary>How messages quote what the user wrote.</summary>
internal static class Show
{
    private const int Longest = 60;

    /// <summary>On one line, in quotes, cut after 60 characters.</summary>
    public static string Quoted(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? $"\"{line}\"" : $"\"{line[..Longest]}...\"";
    }
}
