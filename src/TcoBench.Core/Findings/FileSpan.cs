namespace TcoBench.Core.Findings;

/// <summary>A place in an input file.</summary>
/// <param name="File">Path as the user gave it, with forward slashes.</param>
/// <param name="Line">Line number from 1; 0 when the finding concerns the file as a whole.</param>
/// <param name="Column">Column number from 1, in UTF-16 units; 0 when the finding concerns the line as a whole.</param>
/// <param name="Length">How many characters are concerned, at least 1.</param>
/// <param name="LineText">The user's own line, without its line break, to be shown above the caret; empty if there is none.</param>
public sealed record FileSpan(string File, int Line, int Column, int Length, string LineText)
{
    /// <summary>No file: the finding comes from the command line or from a calculation.</summary>
    public static FileSpan None { get; } = new("", 0, 0, 1, "");
}
