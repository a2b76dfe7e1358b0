using System.Globalization;

namespace TcoBench.Core.Metering;

/// <summary>
/// Numbers of steps one row of a table prices: <c>30</c> for exactly that many, <c>up-to-50</c> for as many and fewer, <c>above-50</c> for more.
/// Of several that hold a number, the exact one counts, then the lowest upper bound.
/// </summary>
public readonly record struct StepBand
{
    private const string UpToWord = "up-to-";
    private const string AboveWord = "above-";

    private StepBand(int rank, int steps) => (Rank, Steps) = (rank, steps);

    /// <summary>The number in it.</summary>
    public int Steps { get; }

    /// <summary>True for exactly one number of steps.</summary>
    public bool IsExact => Rank == 0;

    /// <summary>True for a number of steps and all below it.</summary>
    public bool IsUpTo => Rank == 1;

    /// <summary>True for all above a number of steps.</summary>
    public bool IsAbove => Rank == 2;

    private int Rank { get; }

    /// <summary>Reads a band as it is written in a table.</summary>
    public static bool TryParse(string text, out StepBand band)
    {
        var (rank, digits) = text.StartsWith(UpToWord, StringComparison.Ordinal) ? (1, text[UpToWord.Length..])
            : text.StartsWith(AboveWord, StringComparison.Ordinal) ? (2, text[AboveWord.Length..])
            : (0, text);
        var isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var steps) && steps is > 0 and < 100_000 && digits[0] != '0';
        band = isNumber ? new StepBand(rank, steps) : default;
        return isNumber;
    }

    /// <summary>As <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is no band.</exception>
    public static StepBand Parse(string text) => TryParse(text, out var band) ? band : throw new FormatException($"\"{text}\" is no number of steps");

    /// <summary>True if it prices that many steps: the upper bound is inclusive, a fraction above it is above.</summary>
    public bool Holds(decimal steps) => Rank switch
    {
        0 => steps == Steps,
        1 => steps <= Steps,
        _ => steps > Steps,
    };

    /// <summary>Of several that hold a number, the one with the smallest of these counts.</summary>
    public (int Kind, int Steps) Order => (Rank, Steps);

    /// <summary>As it is written in a table.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsUpTo ? UpToWord : IsAbove ? AboveWord : "")}{Steps}");
}
