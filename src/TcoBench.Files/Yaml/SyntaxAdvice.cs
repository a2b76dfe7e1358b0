namespace TcoBench.Files.Yaml;

/// <summary>Says in our words what the parser means.</summary>
internal static class SyntaxAdvice
{
    public static (string Message, string Hint) Unclosed { get; } =
        ("a bracket is not closed, or a comma is missing", "write lists as [a, b] and maps as {a: 1, b: 2}");

    private static readonly (string Message, string Hint) OpenQuote =
        ("a quote is not closed", "end the text with the quote it starts with");

    private static readonly (string Message, string Hint) SecondColon =
        ("a second \":\" in one value", "indent the keys of a map alike, put a space after \":\", and quote text that contains \": \"");

    private static readonly (string Message, string Hint) Escape =
        ("an unknown escape in a quoted text", "write \\\\ for a backslash, or use single quotes");

    private static readonly (string Part, (string Message, string Hint) Advice)[] Known =
    [
        ("end of stream", OpenQuote),
        ("quoted scalar, found wrong indentation", OpenQuote),
        ("escape character", Escape),
        ("hexadecimal", Escape),
        ("invalid mapping", SecondColon),
        ("Mapping values are not allowed", SecondColon),
        ("',' or", Unclosed),
        ("expected ':'", ("a \":\" is missing", "write \"key: value\", with a space after the colon")),
        ("cannot start any token", ("a value cannot start with this character", "put the value in double quotes")),
        ("did not find expected key", ("this does not fit the map above", "indent the keys of a map alike, each as \"key: value\"")),
        ("expected '-' indicator", ("this does not fit the list above", "start each item with \"- \" in the same column")),
        ("node content", ("a value is missing", "remove the extra comma or bracket, or close the one that is open")),
        ("sequence entries are not allowed", ("a list cannot start here", "put \"- item\" on a line of its own")),
        ("block scalar", ("a text after | or > starts on the next line", "move the text down and indent it, or put it in quotes")),
    ];

    /// <summary>A reason and a hint for what the parser says; its own words if they are rare.</summary>
    public static (string Message, string Hint) For(string parserMessage)
    {
        var known = Array.Find(Known, known => parserMessage.Contains(known.Part, StringComparison.Ordinal));
        return known.Part is null
            ? ($"this is not YAML: {parserMessage.TrimEnd('.')}", "each line is \"key: value\" or \"- item\", indented with spaces")
            : known.Advice;
    }
}
