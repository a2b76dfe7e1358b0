using TcoBench.Formulas;

namespace TcoBench.Reporting.Excel.Model;

/// <summary>A row of a model sheet: the same formula in every month it covers.</summary>
/// <param name="number">Tells rows of a layout apart.</param>
/// <param name="head">The first formula of the row: it gives id and unit.</param>
/// <param name="user">The line that uses it first.</param>
internal sealed class ModelRow(int number, Formula head, Line? user)
{
    /// <summary>Stands for the month of what does not recur.</summary>
    public const int Once = -1;

    private readonly SortedDictionary<int, Formula> _cells = [];

    /// <summary>Tells rows of a layout apart.</summary>
    public int Number { get; } = number;

    /// <summary>The first formula of the row: it gives id and unit.</summary>
    public Formula Head { get; } = head;

    /// <summary>For an unnamed part or a constant, the line that uses it.</summary>
    public Line? User { get; } = user;

    /// <summary>Formulas by month: 0 for the opening state, <see cref="Once"/> for what does not recur.</summary>
    public IReadOnlyDictionary<int, Formula> Cells => _cells;

    /// <summary>True if it recurs monthly.</summary>
    public bool IsMonthly => !_cells.ContainsKey(Once);

    /// <summary>Takes a formula into the row.</summary>
    public void Add(int month, Formula formula) => _cells.Add(month, formula);
}
