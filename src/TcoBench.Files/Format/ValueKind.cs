namespace TcoBench.Files.Format;

/// <summary>What a value may be. Only what its form needs is set.</summary>
/// <param name="Form">Its form.</param>
internal sealed record ValueKind(Form Form)
{
    /// <summary>Words allowed for <see cref="Form.Word"/>.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Least value of a <see cref="Form.Whole"/>, itself allowed.</summary>
    public int Least { get; private init; }

    /// <summary>Greatest value of a <see cref="Form.Whole"/>, itself allowed.</summary>
    public int Most { get; private init; }

    /// <summary>What a list holds.</summary>
    public ValueKind? Item { get; private init; }

    /// <summary>True for a list that may be written without an item.</summary>
    public bool MayBeEmpty { get; private init; }

    /// <summary>The keys of a map.</summary>
    public Shape? Shape { get; private init; }

    /// <summary>Forms of which one is taken.</summary>
    public IReadOnlyList<ValueKind> Alternatives { get; private init; } = [];

    /// <summary>The forms this value may have: itself, or each of its alternatives.</summary>
    public IEnumerable<ValueKind> Forms => Form == Form.Either ? Alternatives : [this];

    public static ValueKind Text { get; } = new(Form.Text);

    public static ValueKind Id { get; } = new(Form.Id);

    public static ValueKind IdOfModel { get; } = new(Form.ModelId);

    public static ValueKind Name { get; } = new(Form.Name);

    public static ValueKind Formula { get; } = new(Form.Formula);

    public static ValueKind Unit { get; } = new(Form.Unit);

    public static ValueKind Size { get; } = new(Form.Size);

    public static ValueKind Date { get; } = new(Form.Date);

    public static ValueKind YesNo { get; } = new(Form.YesNo);

    public static ValueKind Number { get; } = new(Form.Number);

    public static ValueKind Amount { get; } = new(Form.Amount);

    public static ValueKind Word(params IEnumerable<string> words) => new(Form.Word) { Words = [.. words] };

    public static ValueKind Whole(int least, int most) => new(Form.Whole) { Least = least, Most = most };

    public static ValueKind List(ValueKind item, bool mayBeEmpty = false) => new(Form.List) { Item = item, MayBeEmpty = mayBeEmpty };

    public static ValueKind Map(Shape shape) => new(Form.Map) { Shape = shape };

    /// <summary>A map whose keys are chosen freely.</summary>
    /// <param name="key">What a key is.</param>
    /// <param name="value">What stands behind each.</param>
    public static ValueKind Each(string key, ValueKind value) => Map(new Shape(key, []) { Rest = () => value });

    public static ValueKind Either(params IReadOnlyList<ValueKind> kinds) => new(Form.Either) { Alternatives = kinds };
}
