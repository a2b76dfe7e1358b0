using System.Globalization;
using TcoBench.Core.Findings;
using TcoBench.Files.Format;

namespace TcoBench.Files.Yaml;

/// <summary>
/// One value and the type it is wanted as. A reading gives null, or no items, if the field was left out or is not what was wanted;
/// the latter is a finding. Nothing is converted: 010, 1_000, 1,5 and "5" are not numbers.
/// </summary>
public sealed class Field
{
    private readonly YamlNode? _node;
    private readonly FindingList _findings;
    private readonly ValueKind? _kind;

    // Kind: what the format declares for it; null where nothing is declared.
    internal Field(string key, FileSpan keyWhere, YamlNode? node, FindingList findings, ValueKind? kind = null)
    {
        Key = key;
        KeyWhere = keyWhere;
        _node = node;
        _findings = findings;
        _kind = kind;
    }

    /// <summary>The key, or "item 2 of plans" for an item of a list.</summary>
    public string Key { get; }

    /// <summary>Where the key is; of a field left out, where its map is.</summary>
    public FileSpan KeyWhere { get; }

    /// <summary>Where the value is; of a field left out or empty, where its key is.</summary>
    public FileSpan Where => _node is null or YamlText { Text: "" } ? KeyWhere : _node.Where;

    /// <summary>Whether the file has the key, whatever its value.</summary>
    public bool IsPresent => _node is not null;

    /// <summary>The value as it is, even if blank.</summary>
    public YamlNode? Node() => _node;

    /// <summary>Any text, quoted or not, over one or more lines.</summary>
    public string? Text()
    {
        Declared(Form.Text, Form.Id, Form.ModelId, Form.Name, Form.Word, Form.Formula, Form.Unit, Form.Size);
        return As<YamlText>("a text")?.Text;
    }

    /// <summary>A word such as example-cloud: letters a to z, digits and "-", a letter first, at most 120 characters.</summary>
    public string? Id() => Text() is { } text && IsId(text, Where) ? text : null;

    /// <summary>A name of the formula language: words of a to z, digits and "_", joined by "."; at most 120 characters, no cell address.</summary>
    public string? Name() => Text() is { } text && IsName(text, Where) ? text : null;

    /// <summary>The key, if it is an id.</summary>
    public string? KeyAsId() => IsId(Key, KeyWhere) ? Key : null;

    /// <summary>The key, if it is a name.</summary>
    public string? KeyAsName() => IsName(Key, KeyWhere) ? Key : null;

    /// <summary>A plain decimal of at most 28 digits such as 12.50; the bounds themselves are allowed.</summary>
    public decimal? Number(decimal min = decimal.MinValue, decimal max = decimal.MaxValue)
    {
        Declared(Form.Number, Form.Amount);
        if (Plain("a number") is not { } text)
            return null;
        if (PlainDecimal.TryRead(text, out var number))
            return Within(text, number, min, max);
        if (!PlainDecimal.TryPercent(text, out var share))
            return NotANumber<decimal>(text, "a number");
        var hint = $"as a plain number {text} is {PlainDecimal.Show(share)}";
        return Refuse<decimal>(YamlCodes.PercentMismatch, $"{Key} is {text}, not a plain number", hint);
    }

    /// <summary>A percentage such as 15%, read as 0.15. The bounds are given as shares, too.</summary>
    public decimal? Percent(decimal min = decimal.MinValue, decimal max = decimal.MaxValue)
    {
        Declared(Form.Amount);
        if (Plain("a percentage") is not { } text)
            return null;
        if (PlainDecimal.TryPercent(text, out var share))
            return Within(text, share, min, max);
        return PlainDecimal.TryRead(text, out _)
            ? Refuse<decimal>(YamlCodes.PercentMismatch, $"{Key} is {text}, not a percentage", "write the percent sign, as in 15%")
            : NotANumber<decimal>(text, "a percentage");
    }

    /// <summary>A share of one, from 0 to 1, as 15% or 0.15.</summary>
    public decimal? Share()
    {
        if (Plain("a share") is not { } text)
            return null;
        return PlainDecimal.TryPercent(text, out var share) || PlainDecimal.TryRead(text, out share)
            ? Within(text, share, 0, 1)
            : NotANumber<decimal>(text, "a share");
    }

    /// <summary>A whole number within the bounds the format declares.</summary>
    public int? Integer() => Declared(Form.Whole) is { } kind ? Integer(kind.Least, kind.Most) : throw Undeclared();

    /// <summary>A whole number; the bounds themselves are allowed.</summary>
    public int? Integer(int min, int max)
    {
        if (Plain("a whole number") is not { } text)
            return null;
        return !text.Contains('.', StringComparison.Ordinal) && PlainDecimal.TryRead(text, out var number)
            ? (int?)Within(text, number, min, max)
            : NotANumber<int>(text, "a whole number");
    }

    /// <summary>A real day written YYYY-MM-DD.</summary>
    public DateOnly? Date()
    {
        Declared(Form.Date);
        if (Plain("a date") is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Refuse<DateOnly>(YamlCodes.NotADate, $"{Key} is {Show.Quoted(text)}, not a date", "write it as in 2026-11-20");
    }

    /// <summary>The word yes or no.</summary>
    public bool? YesNo()
    {
        Declared(Form.YesNo);
        return Plain("yes or no") switch
        {
            null => null,
            "yes" => true,
            "no" => false,
            var text => Refuse<bool>(YamlCodes.NotYesOrNo, $"{Key} is {Show.Quoted(text)}, not yes or no", "write yes or no"),
        };
    }

    /// <summary>One of the words the format declares, spelt exactly so.</summary>
    public string? OneOf() => Declared(Form.Word) is { } kind ? OneOf([.. kind.Words]) : throw Undeclared();

    /// <summary>One of a few words, spelt exactly so.</summary>
    public string? OneOf(params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Text() is not { } text)
            return null;
        if (words.Contains(text, StringComparer.Ordinal))
            return text;
        var message = $"unknown {Key} {Show.Quoted(text)}{Suggestion.DidYouMean(text, words)}";
        return Refuse(YamlCodes.UnknownWord, message, $"allowed here: {string.Join(", ", words)}");
    }

    /// <summary>A map with known keys.</summary>
    public Section? Section()
    {
        var shape = Declared(Form.Map, kind => kind.Shape!.Rest is null)?.Shape;
        return As<YamlMap>("a map") is { } map ? new Section(map, _findings, shape) : null;
    }

    /// <summary>The items of a list of maps; items that are no maps are left out.</summary>
    public IReadOnlyList<Section> Sections() => [.. Items().Select(item => item.Section()).OfType<Section>()];

    /// <summary>The items of a list of texts; items that are no texts are left out.</summary>
    public IReadOnlyList<string> Texts() => [.. Items().Select(item => item.Text()).OfType<string>()];

    /// <summary>The items of a list, each with its place.</summary>
    public IReadOnlyList<Field> Items()
    {
        var item = Declared(Form.List)?.Item;
        return As<YamlList>("a list") is { } list
            ? [.. list.Items.Select((node, index) => new Field($"item {index + 1} of {Key}", node.Where, node, _findings, item))]
            : [];
    }

    /// <summary>The entries of a map that is read entry by entry, each with its key and places.</summary>
    public IReadOnlyList<Field> Entries()
    {
        var shape = Declared(Form.Map, kind => kind.Shape!.Rest is not null)?.Shape;
        return As<YamlMap>("a map") is { } map
            ? [.. map.Entries.Select(entry => new Field(entry.Key, entry.KeyWhere, entry.Value, _findings, shape?.KindOf(entry.Key)))]
            : [];
    }

    /// <summary>A field that was left out of this map.</summary>
    internal Field Absent(string key) => new(key, Where, null, _findings);

    // The declared form a reader asks for; of several maps, the one of its liking. A reader that takes a key for something else is our mistake.
    private ValueKind? Declared(Form form, Func<ValueKind, bool>? prefer = null)
    {
        if (_kind is null)
            return null;
        var fitting = _kind.Forms.Where(kind => kind.Form == form).ToList();
        return fitting.Find(kind => prefer is null || prefer(kind)) ?? fitting.FirstOrDefault() ?? throw Undeclared();
    }

    private void Declared(params Form[] forms)
    {
        if (_kind is not null && !_kind.Forms.Any(kind => forms.Contains(kind.Form)))
            throw Undeclared();
    }

    private InvalidOperationException Undeclared() => new($"the format declares \"{Key}\" as {_kind?.Form.ToString() ?? "nothing"}, and its reader takes it for something else");

    private string? Plain(string wanted)
    {
        if (As<YamlText>(wanted) is not { } scalar)
            return null;
        return scalar.IsPlain ? scalar.Text : Refuse(YamlCodes.Quoted, $"{Key} is a quoted text, not {wanted}", "remove the quotes");
    }

    private T? As<T>(string wanted)
        where T : YamlNode
    {
        switch (_node)
        {
            case null or YamlRefused:
                break;
            case YamlText { IsBlank: true }:
                Refuse(YamlCodes.Blank, $"{Key} is blank; blank is not zero", "write the value, or remove the key if it is optional");
                break;
            case T node:
                return node;
            default:
                Refuse(YamlCodes.WrongKind, $"{Key} is {Kind(_node)}, not {wanted}", Shape(wanted));
                break;
        }

        return null;
    }

    private static string Kind(YamlNode node) =>
        node switch
        {
            YamlMap => "a map",
            YamlList => "a list",
            _ => "a single value",
        };

    private static string Shape(string wanted) =>
        wanted switch
        {
            "a map" => "write \"key: value\" lines, indented below the key",
            "a list" => "write \"- item\" lines, or [a, b]",
            _ => "write one value behind the colon",
        };

    private decimal? Within(string text, decimal value, decimal min, decimal max)
    {
        if (value >= min && value <= max)
            return value;

        string Bound(decimal bound) => text.EndsWith('%') ? PlainDecimal.Show(bound * 100) + "%" : PlainDecimal.Show(bound);
        var reason = value < min ? $"less than {Bound(min)}" : $"more than {Bound(max)}";
        var range =
            max == decimal.MaxValue ? $"write at least {Bound(min)}"
            : min == decimal.MinValue ? $"write at most {Bound(max)}"
            : $"write a value from {Bound(min)} to {Bound(max)}";
        return Refuse<decimal>(YamlCodes.OutOfRange, $"{Key} is {text}, {reason}", range);
    }

    private bool IsId(string text, FileSpan where)
    {
        const string hint = "write letters a to z, digits and \"-\", a letter first, as in example-cloud";
        if (Spelling.IsId(text))
            return true;
        _findings.Error(YamlCodes.NotAnId, $"{Show.Quoted(text)} is not an id", where, hint);
        return false;
    }

    private bool IsName(string text, FileSpan where)
    {
        const string hint = "write letters a to z, digits and \"_\", a letter first, as in seat_fee";
        if (!Spelling.IsName(text))
            _findings.Error(YamlCodes.NotAName, $"{Show.Quoted(text)} is not a name", where, hint);
        else if (Spelling.IsCellAddress(text))
            _findings.Error(YamlCodes.CellAddress, $"name \"{text}\" spells a spreadsheet cell", where, $"write a longer word, as {text}_price");
        else
            return true;
        return false;
    }

    private T? NotANumber<T>(string text, string wanted)
        where T : struct =>
        Refuse<T>(YamlCodes.NotANumber, $"{Key} is {Show.Quoted(text)}, not {wanted}", PlainDecimal.Advice(text));

    private T? Refuse<T>(string code, string message, string hint)
        where T : struct
    {
        Refuse(code, message, hint);
        return null;
    }

    private string? Refuse(string code, string message, string hint)
    {
        _findings.Error(code, message, Where, hint);
        return null;
    }
}
