using ScottPlot;
using ScottPlot.LayoutEngines;
using ScottPlot.TickGenerators;
using SkiaSharp;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>A place on a canvas with two axes, in the look all pictures share; a log axis is scaled before it is drawn.</summary>
/// <param name="Place">Where on the canvas.</param>
/// <param name="X">Axis from left to right.</param>
/// <param name="Y">Axis from bottom to top.</param>
internal sealed record PlotArea(SKRect Place, PlotAxis X, PlotAxis Y)
{
    private const float TickSize = 18;

    /// <summary>From where on the plot wipes what is to its left; the border of the picture unless told.</summary>
    public float WipesFrom { get; init; } = Frame.Margin;

    /// <summary>Where a value stands from left to right.</summary>
    public float Across(double value) => Place.Left + (float)((X.Scaled(value) - X.Low) / (X.High - X.Low) * Place.Width);

    /// <summary>Where a value stands from bottom to top.</summary>
    public float Up(double value) => Place.Bottom - (float)((Y.Scaled(value) - Y.Low) / (Y.High - Y.Low) * Place.Height);

    /// <summary>Draws grid, marks and what is added to the plot; what is drawn beside it must come afterwards, as a plot wipes what is under it.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="add">Adds to the plot, in scaled values.</param>
    public void Draw(SKCanvas canvas, Action<Plot> add)
    {
        using var plot = new Plot();
        plot.FigureBackground.Color = plot.DataBackground.Color = Colors.White;
        plot.Axes.SetLimits(X.Low, X.High, Y.Low, Y.High);
        plot.Axes.Right.IsVisible = plot.Axes.Top.IsVisible = false;
        foreach (var (axis, of) in new (IAxis, PlotAxis)[] { (plot.Axes.Bottom, X), (plot.Axes.Left, Y) })
        {
            axis.FrameLineStyle.Width = 0;
            axis.MajorTickStyle.Length = 0;
            axis.TickLabelStyle.FontName = Lettering.Family;
            axis.TickLabelStyle.FontSize = TickSize;
            axis.TickLabelStyle.ForeColor = Frame.Color(Palette.Quiet);
            axis.TickGenerator = new NumericManual([.. of.Marks.Select(m => of.Scaled(m.At))], [.. of.Marks.Select(m => m.Label)]);
        }

        plot.Axes.Left.TickLabelStyle.OffsetY = 4;
        plot.Axes.Bottom.TickLabelStyle.OffsetY = 6; // clear of the lowest label on the left
        plot.Grid.MajorLineColor = Frame.Color(Palette.Grid);
        plot.Grid.MajorLineWidth = 2;
        plot.Layout.LayoutEngine = new FixedDataArea(new PixelRect(Place.Left, Place.Right, Place.Bottom, Place.Top));
        var corners = plot.Add.ScatterPoints(new[] { X.Low, X.High }, new[] { Y.Low, Y.High }); // a plot without content draws no axes
        corners.MarkerSize = 0;
        add(plot);
        Frame.Render(canvas, plot, new SKRect(WipesFrom, Place.Top - 16, Place.Right + 60, Place.Bottom + 40));
    }

    /// <summary>Writes what the axis from left to right measures below it.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="text">What it measures.</param>
    /// <param name="language">The language.</param>
    /// <param name="below">How far below the plot.</param>
    public void DrawAcross(SKCanvas canvas, string text, Language language, float below = 58) =>
        Lettering.Draw(canvas, X.IsLog ? language["{0} (log scale)", text] : text, Place.Left, Place.Bottom + below, TickSize, Palette.Quiet);

    /// <summary>Writes what the axis from bottom to top measures above it.</summary>
    public void DrawUpwards(SKCanvas canvas, string text, Language language) =>
        Lettering.Draw(canvas, Y.IsLog ? language["{0} (log scale)", text] : text, Frame.Margin, Place.Top - 26, TickSize, Palette.Quiet);

    /// <summary>Adds a line through points to a plot.</summary>
    public void AddLine(Plot plot, IEnumerable<(double X, double Y)> points, SKColor colour, float width = 4)
    {
        var placed = points.ToList();
        var line = plot.Add.ScatterLine(placed.Select(p => X.Scaled(p.X)).ToArray(), placed.Select(p => Y.Scaled(p.Y)).ToArray());
        line.LineWidth = width;
        line.Color = Frame.Color(colour);
    }

    /// <summary>Adds the surface between a lower and an upper line to a plot.</summary>
    public void AddBand(Plot plot, IEnumerable<(double X, double Low, double High)> points, SKColor colour)
    {
        var placed = points.ToList();
        var band = plot.Add.FillY(placed.Select(p => X.Scaled(p.X)).ToArray(), placed.Select(p => Y.Scaled(p.Low)).ToArray(), placed.Select(p => Y.Scaled(p.High)).ToArray());
        band.FillColor = Frame.Color(colour).WithAlpha((byte)44);
        band.LineWidth = 0;
        band.MarkerSize = 0;
    }
}
