namespace TcoBench.Core.Findings;

/// <summary>Something told to the person who wrote a file or reads a report. Codes are listed in the README of this folder and never reused.</summary>
/// <param name="Code">"TCO" and three digits.</param>
/// <param name="Severity">Whether a figure is impossible, less certain, or merely annotated.</param>
/// <param name="Message">The reason, one sentence without a final stop, quoting what the user wrote.</param>
/// <param name="Where">Where it is.</param>
/// <param name="Hint">What to do about it; empty if there is nothing better to say than the message.</param>
public sealed record Finding(string Code, Severity Severity, string Message, FileSpan Where, string Hint = "");
