using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>What a name means in the formulas of one vendor: a conversion, the vendor's input, a shared input. Remembers which were used.</summary>
internal sealed class FileNames(InputRegister register, string segment)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public bool IsUsed(string name) => _used.Contains(name);

    /// <summary>True if the file defines the name, though not so that it could be read.</summary>
    public bool IsBroken(string name) => _broken.Contains(name) || register.IsBroken($"{segment}.{name}") || register.IsBroken(name);

    /// <summary>Notes a name of a plan that could not be read.</summary>
    public void AddBroken(string name) => _broken.Add(name);

    /// <summary>The quantity a name stands for, or null; figures that are not known are added to the list.</summary>
    public Formula? Find(string name, ICollection<UnknownFigure> unknown)
    {
        _used.Add(name);
        if (Conversions.Named.TryGetValue(name, out var conversion))
            return conversion;

        var own = $"{segment}.{name}";
        if (Unknown(own, unknown) is { } unpublished)
            return unpublished;
        if (name.Contains('.', StringComparison.Ordinal))
            return register.Book.Find(own);
        return new Scope(register.Book, segment).Find(name) ?? Unknown(name, unknown);
    }

    /// <summary>Names a formula could mean.</summary>
    public IEnumerable<string> Candidates() =>
        register.Entries.Keys
            .Select(full => full.StartsWith(segment + ".", StringComparison.Ordinal) ? full[(segment.Length + 1)..] : full)
            .Where(name => !name.Contains('.', StringComparison.Ordinal))
            .Concat(Conversions.Named.Keys);

    private Formula? Unknown(string full, ICollection<UnknownFigure> unknown)
    {
        if (register.Book.FindUnknown(full) is not { } figure || !register.Entries.TryGetValue(full, out var entry))
            return null;
        unknown.Add(new UnknownFigure(figure, entry.OnlyThatDay));
        return entry.Unpublished;
    }
}

/// <summary>A figure a formula uses and nobody knows.</summary>
/// <param name="Input">The figure.</param>
/// <param name="OnlyThatDay">True if it is known for other days.</param>
internal sealed record UnknownFigure(UnknownInput Input, bool OnlyThatDay);
