using TcoBench.Core.Findings;
using TcoBench.Core.Metering;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Formulas.Parsing;

namespace TcoBench.Files.Sections;

/// <summary>Reads formulas of a vendor file and checks what unit they come out in.</summary>
internal sealed class FormulaReader(FileNames names, FindingList findings)
{
    /// <summary>A formula over the vendor's and the shared inputs; null, with findings, if it is none or comes out in another unit.</summary>
    /// <param name="field">The formula.</param>
    /// <param name="wanted">Units accepted here; null for any.</param>
    /// <param name="unknown">Takes the figures it uses that nobody knows.</param>
    /// <param name="own">Names that come before the vendor's; null if there are none.</param>
    public Formula? Read(Field field, Wanted? wanted, ICollection<UnknownFigure> unknown, IReadOnlyDictionary<string, Formula>? own = null)
    {
        if (field.Text() is not { } text)
            return null;
        var formula = FormulaParser.Parse(text, Resolve, Hint, out var errors);
        foreach (var error in errors.Where(error => !IsBroken(error)))
            findings.Error(Code(error), error.Message, Place(field, text, error), error.Hint);
        if (formula is null || wanted is null || wanted.Fits(formula.Unit))
            return formula;

        var actual = ReferenceEquals(formula.Unit, Unit.None) ? "has no unit" : $"is in {formula.Unit}";
        findings.Error(DataCodes.WrongUnit, $"{field.Key} {actual}; wanted: {wanted}", field.Where, "change the formula, or the units of the inputs it uses");
        return null;

        Formula? Resolve(string name) => own is not null && own.TryGetValue(name, out var mine) ? mine : names.Find(name, unknown);

        string Hint(string name) =>
            Suggestion.Nearest(name, names.Candidates().Concat(own?.Keys ?? [])) is { } nearest
                ? $"did you mean \"{nearest}\"?"
                : "define it under prices, assumptions or choices";

        bool IsBroken(FormulaError error) =>
            error.Message.StartsWith("unknown name", StringComparison.Ordinal) && names.IsBroken(text.Substring(error.Column - 1, error.Length));
    }

    /// <summary>A formula that is built later, checked with stand-ins for the names it will have.</summary>
    public FormulaText? ReadText(Field field, Wanted wanted, ICollection<UnknownFigure> unknown, IReadOnlyDictionary<string, Formula> own) =>
        Read(field, wanted, unknown, own) is null ? null : new FormulaText(field.Text()!, field.Where);

    private static string Code(FormulaError error) =>
        error.Message.StartsWith("unknown name", StringComparison.Ordinal) ? DataCodes.UnknownName
        : error.Message.StartsWith("cannot ", StringComparison.Ordinal) ? DataCodes.UnitClash
        : DataCodes.NotAFormula;

    // Exact for a text on one line without escapes; else the start of the text.
    private static FileSpan Place(Field field, string text, FormulaError error)
    {
        var where = field.Where;
        var start = where.LineText.IndexOf(text, Math.Clamp(where.Column - 1, 0, where.LineText.Length), StringComparison.Ordinal);
        return start < 0 ? where : where with { Column = start + error.Column, Length = error.Length };
    }
}
