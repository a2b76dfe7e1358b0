using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Round marks for an axis, and how its figures are written.</summary>
internal static class Scale
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];
    private static readonly double[] Wide = [1, 2, 5];
    private static readonly double[] Narrow = [1, 1.5, 2, 3, 5, 7];

    /// <summary>A round step of at least a size: 1, 2, 2.5 or 5 times a power of ten.</summary>
    public static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return Steps.Select(m => m * power).First(s => s >= least * (1 - 1e-9));
    }

    /// <summary>Marks from 0 to at least a value, at 1, 2, 2.5 or 5 times a power of ten.</summary>
    /// <param name="greatest">Greatest value shown.</param>
    /// <param name="marks">Most steps wanted.</param>
    public static IReadOnlyList<double> Marks(double greatest, int marks = 5)
    {
        if (greatest <= 0)
            return [0, 1];
        var step = Step(greatest / marks);
        return [.. Enumerable.Range(0, (int)Math.Round(Math.Floor((greatest / step) + 1e-9)) + 2).Select(i => i * step).TakeWhile(m => m - step < greatest * (1 - 1e-9))];
    }

    /// <summary>Marks of a log axis between two volumes: 1, 2 and 5 times powers of ten, and the ends.</summary>
    public static IReadOnlyList<int> LogMarks(int first, int last) =>
        [.. Enumerable.Range(0, 10).SelectMany(p => Wide.Select(m => m * Math.Pow(10, p))).Where(v => v >= first && v <= last).Select(v => (int)v)];

    /// <summary>Marks of a log axis that hold two amounts: 1, 1.5, 2, 3, 5 and 7 times powers of ten over a narrow range, 1, 2 and 5 over a wide one.</summary>
    public static IReadOnlyList<double> LogMarks(double low, double high)
    {
        var marks = Enumerable.Range(-6, 16).SelectMany(p => (high / low > 12 ? Wide : Narrow).Select(m => Math.Round(m * Math.Pow(10, p), 10))).ToList();
        var from = Math.Max(0, marks.FindLastIndex(m => m <= low));
        var to = marks.FindIndex(m => m >= high);
        return marks[from..(Math.Max(to, from + 1) + 1)];
    }

    /// <summary>An amount as a label: two decimals, none from 1,000, four below ten cents.</summary>
    public static string Amount(decimal amount, Language? language = null)
    {
        var size = Math.Abs(amount);
        return amount.ToString(size is > 0 and < 0.1m ? "0.0000" : size >= 1000 ? "#,0" : "0.00", (language ?? Language.English).Numbers);
    }

    /// <summary>A mark of an axis.</summary>
    public static string Mark(double value, Language? language = null) => value.ToString("#,0.####", (language ?? Language.English).Numbers);
}
