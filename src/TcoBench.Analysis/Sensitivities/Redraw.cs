namespace TcoBench.Analysis.Sensitivities;

/// <summary>Draws some inputs of some rows again, the others known.</summary>
/// <param name="Free">Columns that hang together with no other.</param>
/// <param name="Groups">Correlated columns.</param>
internal sealed record Redraw(int[] Free, ConditionalDraw[] Groups)
{
    /// <summary>Writes the columns that are drawn again; the others stay as they are.</summary>
    /// <param name="known">Points of all columns: of the i-th from i × <paramref name="stride"/>.</param>
    /// <param name="fresh">Independent points, laid out alike.</param>
    /// <param name="target">Takes the columns drawn again, laid out alike.</param>
    /// <param name="stride">From one column to the next.</param>
    /// <param name="count">Rows.</param>
    public void Write(ReadOnlySpan<double> known, ReadOnlySpan<double> fresh, Span<double> target, int stride, int count)
    {
        foreach (var column in Free)
            fresh.Slice(column * stride, count).CopyTo(target[(column * stride)..]);
        foreach (var group in Groups)
            group.Write(known, fresh, target, stride, count);
    }
}
