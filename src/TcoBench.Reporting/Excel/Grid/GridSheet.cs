namespace TcoBench.Reporting.Excel.Grid;

/// <summary>A sheet as data, before any program writes it. Filled once, from top to bottom.</summary>
/// <param name="name">Name of the sheet.</param>
internal sealed class GridSheet(string name)
{
    private readonly List<GridCell> _cells = [];
    private readonly SortedDictionary<int, double> _widths = [];

    /// <summary>Name of the sheet.</summary>
    public string Name { get; } = name;

    /// <summary>All cells, each once.</summary>
    public IReadOnlyList<GridCell> Cells => _cells;

    /// <summary>Widths of columns, in characters: as they were set, or more where a word of a header would be broken.</summary>
    public IReadOnlyDictionary<int, double> Widths
    {
        get
        {
            var widths = new SortedDictionary<int, double>(_widths);
            foreach (var (cell, text) in Texts(IsHeader))
                widths[cell.Column] = Math.Max(widths.GetValueOrDefault(cell.Column, TextLines.DefaultWidth), TextLines.WidthOf(text));
            return widths;
        }
    }

    /// <summary>Heights of rows that are not of one line, in points: every text that may be broken into lines fits.</summary>
    public IReadOnlyDictionary<int, double> Heights
    {
        get
        {
            var (heights, widths) = (new SortedDictionary<int, double>(), Widths);
            foreach (var cell in _cells.Where(c => c.Style.Dress == Dress.Title))
                heights[cell.Row] = TextLines.TitleHeight;
            foreach (var (cell, text) in Texts(dress => dress == Dress.Wrapped || IsHeader(dress)))
            {
                var width = widths.GetValueOrDefault(cell.Column, TextLines.DefaultWidth);
                if (TextLines.Of(text, IsHeader(cell.Style.Dress) ? width * TextLines.Bold : width) is > 1 and var lines)
                    heights[cell.Row] = Math.Min(TextLines.HighestRow, Math.Max(heights.GetValueOrDefault(cell.Row), lines * TextLines.Height));
            }

            return heights;
        }
    }

    /// <summary>Rows that stay in sight and are printed on every page; the last of them is the header.</summary>
    public int FrozenRows { get; set; }

    /// <summary>Columns that stay in sight.</summary>
    public int FrozenColumns { get; set; }

    /// <summary>Pages side by side when printed.</summary>
    public int PagesWide { get; init; } = 1;

    /// <summary>Rows before which a page of its own begins.</summary>
    public List<int> PageBreaks { get; } = [];

    /// <summary>Rules that colour cells.</summary>
    public List<ColourRule> Rules { get; } = [];

    /// <summary>Cells that take one of a list.</summary>
    public List<(string Cell, IReadOnlyList<string> Texts)> Choices { get; } = [];

    /// <summary>Cells that take a number of at least 1.</summary>
    public List<string> Counts { get; } = [];

    /// <summary>Filtered range, header included; null for none.</summary>
    public string? Filter { get; set; }

    /// <summary>Last row used.</summary>
    public int LastRow { get; private set; }

    /// <summary>Last column used.</summary>
    public int LastColumn { get; private set; }

    /// <summary>Puts a stated value.</summary>
    public void Put(int row, int column, CellStyle style, object? value, string? link = null) => Add(new GridCell(row, column, style, value, null, link));

    /// <summary>Puts a formula with its value.</summary>
    /// <returns>The cell, as other sheets refer to it.</returns>
    public Live Compute(int row, int column, CellStyle style, string formula, object? value, string? link = null)
    {
        Add(new GridCell(row, column, style, value, formula, link));
        return At(row, column, value);
    }

    /// <summary>A cell of this sheet, as other sheets refer to it.</summary>
    public Live At(int row, int column, object? value) => new(Address.On(Name, Address.Of(row, column)), value);

    /// <summary>Sets the width of columns from the first on.</summary>
    public void Wide(params ReadOnlySpan<double> widths)
    {
        for (var i = 0; i < widths.Length; i++)
            _widths[i + 1] = widths[i];
    }

    /// <summary>Sets the width of a column.</summary>
    public void Wide(int column, double width) => _widths[column] = width;

    /// <summary>Makes the sheet reach down to a row, as where a chart stands.</summary>
    public void Extend(int row) => LastRow = Math.Max(LastRow, row);

    private void Add(GridCell cell)
    {
        _cells.Add(cell);
        (LastRow, LastColumn) = (Math.Max(LastRow, cell.Row), Math.Max(LastColumn, cell.Column));
    }

    private IEnumerable<(GridCell Cell, string Text)> Texts(Func<Dress, bool> dressed) =>
        _cells.Where(c => c.Value is string && dressed(c.Style.Dress)).Select(c => (c, (string)c.Value!));

    private static bool IsHeader(Dress dress) => dress is Dress.Header or Dress.NumberHeader;
}
