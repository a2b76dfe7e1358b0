using TcoBench.Formulas;

namespace TcoBench.Core.Metering;

/// <summary>A formula to be built once the names it uses have values; checked when the vendor's file was read.</summary>
public abstract record Recipe
{
    private protected Recipe()
    {
    }

    /// <summary>Builds the formula.</summary>
    /// <param name="names">What each name stands for.</param>
    /// <exception cref="FormatException">A name is missing or has another unit: the recipe was not checked with the same names.</exception>
    public abstract Formula Build(Func<string, Formula?> names);

    /// <summary>The formula in the language of vendor files: its named parts, then itself, each part after those it uses.</summary>
    public abstract IReadOnlyList<(string Name, string Text)> Written(string name);
}
