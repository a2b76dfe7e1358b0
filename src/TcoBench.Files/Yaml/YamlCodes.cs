namespace TcoBench.Files.Yaml;

/// <summary>Finding codes of the YAML layer: 1xx for the file and its syntax, 2xx for what stands in it.</summary>
internal static class YamlCodes
{
    /// <summary>The file does not exist.</summary>
    public const string FileMissing = "TCO101";

    /// <summary>The file exists but cannot be opened or read.</summary>
    public const string FileUnreadable = "TCO102";

    /// <summary>The file is not UTF-8.</summary>
    public const string NotUtf8 = "TCO103";

    /// <summary>The file is larger than 1 MiB.</summary>
    public const string TooLarge = "TCO104";

    /// <summary>A control or invisible character, in the file or written as an escape.</summary>
    public const string ForbiddenCharacter = "TCO105";

    /// <summary>A line is indented with a tab.</summary>
    public const string TabIndent = "TCO106";

    /// <summary>The text is not YAML.</summary>
    public const string Syntax = "TCO107";

    /// <summary>The file holds no value.</summary>
    public const string Empty = "TCO108";

    /// <summary>An anchor (&amp;name).</summary>
    public const string Anchor = "TCO109";

    /// <summary>An alias (*name).</summary>
    public const string Alias = "TCO110";

    /// <summary>A tag (!name).</summary>
    public const string Tag = "TCO111";

    /// <summary>A second document in one file.</summary>
    public const string SecondDocument = "TCO112";

    /// <summary>A key occurs twice in one map.</summary>
    public const string DuplicateKey = "TCO113";

    /// <summary>A key is empty, longer than 120 characters, a list or a map.</summary>
    public const string KeyNotText = "TCO114";

    /// <summary>Maps and lists are nested more than 16 deep.</summary>
    public const string TooDeep = "TCO115";

    /// <summary>The file holds more than 20,000 keys and values.</summary>
    public const string TooManyNodes = "TCO116";

    /// <summary>A required key is missing.</summary>
    public const string MissingKey = "TCO201";

    /// <summary>A key that means nothing here.</summary>
    public const string UnknownKey = "TCO202";

    /// <summary>A value is blank, ~ or null.</summary>
    public const string Blank = "TCO203";

    /// <summary>A map, list or single value where another of the three is wanted.</summary>
    public const string WrongKind = "TCO204";

    /// <summary>A value is not a plain decimal number.</summary>
    public const string NotANumber = "TCO205";

    /// <summary>A number, percentage, date, yes or no is quoted and therefore text.</summary>
    public const string Quoted = "TCO206";

    /// <summary>A percentage where a plain number is wanted, or the other way round.</summary>
    public const string PercentMismatch = "TCO207";

    /// <summary>A number is too small or too large for its key.</summary>
    public const string OutOfRange = "TCO208";

    /// <summary>A value is not a real date written YYYY-MM-DD.</summary>
    public const string NotADate = "TCO209";

    /// <summary>A value is none of the words allowed for its key.</summary>
    public const string UnknownWord = "TCO210";

    /// <summary>A value is neither yes nor no.</summary>
    public const string NotYesOrNo = "TCO211";

    /// <summary>A text is not an id such as example-cloud.</summary>
    public const string NotAnId = "TCO212";

    /// <summary>A text is not a name such as seat_fee or example.seat_fee.</summary>
    public const string NotAName = "TCO213";

    /// <summary>A name spells a spreadsheet cell address.</summary>
    public const string CellAddress = "TCO214";
}
