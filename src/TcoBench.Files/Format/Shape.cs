namespace TcoBench.Files.Format;

/// <summary>The keys a map of the format may have. A reader can ask for these and no others.</summary>
/// <param name="Title">What the map describes; of a map with free keys, what a key is.</param>
/// <param name="Keys">Its keys, in the order they are best written in.</param>
internal sealed record Shape(string Title, IReadOnlyList<FormatKey> Keys)
{
    /// <summary>What stands behind keys that are chosen freely; null if only the named keys are allowed. Asked late, so that a shape may contain itself.</summary>
    public Func<ValueKind>? Rest { get; init; }

    /// <summary>Keys that go together: at least one of these sets must be complete. Empty if the required keys say it all.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Sets { get; init; } = [];

    /// <summary>True if the map has exactly one of its keys.</summary>
    public bool ExactlyOne { get; init; }

    /// <summary>The key of a name; null if the shape has none.</summary>
    public FormatKey? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);

    /// <summary>The key a reader asks for.</summary>
    /// <exception cref="InvalidOperationException">The key is not declared: the list and the reader differ, which is our mistake.</exception>
    public FormatKey Ask(string name) => Find(name) ?? throw new InvalidOperationException($"the format declares no key \"{name}\" in {Title}");

    /// <summary>Says that a reader is done with a map of this shape.</summary>
    /// <param name="required">Keys whose absence it reported.</param>
    /// <exception cref="InvalidOperationException">A key is declared as required, and the reader takes it for optional: the list and the reader differ, which is our mistake.</exception>
    public void Done(IReadOnlyCollection<string> required)
    {
        if (Keys.FirstOrDefault(key => key.IsRequired && !required.Contains(key.Name)) is { } forgotten)
            throw new InvalidOperationException($"the format declares \"{forgotten.Name}\" in {Title} as required, and its reader does not ask for it");
    }

    /// <summary>What may stand behind a key of a map that is read entry by entry; null for a key that is not allowed, which the reader reports.</summary>
    public ValueKind? KindOf(string name) => Find(name)?.Kind ?? Rest?.Invoke();
}
