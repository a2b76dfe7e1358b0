namespace TcoBench.Formulas;

/// <summary>A quantity with a name: a row of a report, a row of a sheet, a step of an explanation.</summary>
public sealed class Line : Formula
{
    internal Line(string id, Formula definition, int? month)
        : base(definition.Unit)
    {
        if (Names.Reason(id) is { } reason)
            throw new ArgumentException(reason, nameof(id));
        if (month is { } m)
            ArgumentOutOfRangeException.ThrowIfLessThan(m, 0, nameof(month));
        (Id, Definition, Month) = (id, definition, month);
    }

    /// <summary>Line id; with <see cref="Month"/> unique in a model.</summary>
    public string Id { get; }

    /// <summary>What the line stands for.</summary>
    public Formula Definition { get; }

    /// <summary>Billing month from 1, 0 for the state before the first, or null for a line that does not recur.</summary>
    public int? Month { get; }

    /// <inheritdoc/>
    public override string ToString() => Month is null ? Id : $"{Id}[{Month}]";
}
