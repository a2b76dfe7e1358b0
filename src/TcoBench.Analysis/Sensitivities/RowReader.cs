using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>Reads rows of points one after the other, a block at a time.</summary>
/// <param name="response">What is read.</param>
/// <param name="rows">How many rows will be added.</param>
internal sealed class RowReader(IResponse response, int rows)
{
    private readonly double[] _points = new double[response.Inputs.Count * BatchReader.Block];
    private readonly double[] _results = new double[rows];
    private int _read;
    private int _waiting;

    /// <summary>Adds a row.</summary>
    /// <param name="row">A point for each input.</param>
    public void Add(ReadOnlySpan<double> row)
    {
        for (var i = 0; i < response.Inputs.Count; i++)
            _points[(i * BatchReader.Block) + _waiting] = row[i];
        if (++_waiting == BatchReader.Block)
            Read();
    }

    /// <summary>The results of all rows added, in their order.</summary>
    public double[] Results()
    {
        if (_waiting > 0)
            Read();
        return _results;
    }

    private void Read()
    {
        response.Read(_waiting, _points, _results.AsSpan(_read, _waiting));
        (_read, _waiting) = (_read + _waiting, 0);
    }
}
