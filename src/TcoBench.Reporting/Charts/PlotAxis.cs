using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>An axis of a picture.</summary>
/// <param name="Low">Lower end, scaled.</param>
/// <param name="High">Upper end, scaled; above the lower.</param>
/// <param name="Marks">Values with a label.</param>
/// <param name="IsLog">True for a log axis, whose values are positive.</param>
internal sealed record PlotAxis(double Low, double High, IReadOnlyList<(double At, string Label)> Marks, bool IsLog)
{
    /// <summary>From this ratio of the ends on, a log axis shows more than a linear one.</summary>
    private const double WideRange = 6;

    /// <summary>A linear axis between round marks that hold two values.</summary>
    public static PlotAxis Linear(double low, double high, Language language, int marks = 6)
    {
        if (high - low <= Math.Abs(high) * 1e-9)
            (low, high) = (low - (Math.Abs(low) * 0.05) - 1, high + (Math.Abs(high) * 0.05) + 1);
        var step = Scale.Step((high - low) / marks);
        var first = Math.Floor((low / step) + 1e-9);
        var last = -Math.Floor((-high / step) + 1e-9);
        var places = Enumerable.Range(0, (int)(last - first) + 1).Select(i => Math.Round((first + i) * step, 10)).ToList();
        return new PlotAxis(places[0], places[^1], [.. places.Select(m => (m, Scale.Mark(m, language)))], false);
    }

    /// <summary>A log axis between marks that hold two positive values.</summary>
    public static PlotAxis Log(double low, double high, Language language)
    {
        var marks = Scale.LogMarks(low, high);
        return new PlotAxis(Math.Log10(marks[0]), Math.Log10(marks[^1]), [.. marks.Select(m => (m, Scale.Mark(m, language)))], true);
    }

    /// <summary>A log axis if values are positive and far apart, else a linear one.</summary>
    public static PlotAxis Fitting(double low, double high, Language language) => low > 0 && high / low > WideRange ? Log(low, high, language) : Linear(low, high, language);

    /// <summary>A value as it is drawn on this axis.</summary>
    public double Scaled(double value) => IsLog ? Math.Log10(value) : value;
}
