using TcoBench.Formulas;

namespace TcoBench.Analysis.Crossings;

/// <summary>Who is cheapest where, over two inputs, all else as it is; of equal costs the first contender.</summary>
/// <param name="Across">The input from left to right.</param>
/// <param name="Upwards">The input from bottom to top.</param>
/// <param name="Contenders">Who is compared.</param>
/// <param name="Xs">Values of the one, evenly spread and rising.</param>
/// <param name="Ys">Values of the other, evenly spread and rising.</param>
/// <param name="Cells">By value upwards, then across.</param>
/// <param name="Boundary">Where the cheapest changes between neighbouring values: on a straight line between their costs; half way where one does not deliver on both sides.</param>
public sealed record CheapestMap(
    CostAxis Across,
    CostAxis Upwards,
    IReadOnlyList<Contender> Contenders,
    IReadOnlyList<decimal> Xs,
    IReadOnlyList<decimal> Ys,
    IReadOnlyList<IReadOnlyList<MapCell>> Cells,
    IReadOnlyList<MapBoundary> Boundary)
{
    private const double Same = 1e-12;

    /// <summary>Draws the map.</summary>
    /// <param name="contenders">Who is compared, at least one.</param>
    /// <param name="across">The input from left to right.</param>
    /// <param name="upwards">The input from bottom to top, another one.</param>
    /// <param name="assets">The input every volume sets.</param>
    /// <param name="values">Values of inputs, the volume among them.</param>
    /// <param name="columns">Values across, at least 2.</param>
    /// <param name="rows">Values upwards, at least 2.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="ArgumentException">Both axes are of one input.</exception>
    public static CheapestMap Of(
        IReadOnlyList<Contender> contenders,
        CostAxis across,
        CostAxis upwards,
        Input assets,
        IReadOnlyDictionary<Input, decimal> values,
        int columns = 41,
        int rows = 41,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(across);
        ArgumentNullException.ThrowIfNull(upwards);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        if (ReferenceEquals(across.Input, upwards.Input))
            throw new ArgumentException($"both axes are of \"{across.Input.Name}\"", nameof(upwards));
        decimal[] xs = [.. Enumerable.Range(0, columns).Select(i => across.At((double)i / (columns - 1)))];
        decimal[] ys = [.. Enumerable.Range(0, rows).Select(i => upwards.At((double)i / (rows - 1)))];
        Input[] varying = [across.Input, upwards.Input];
        var others = values.Where(v => !varying.Contains(v.Key, ReferenceEqualityComparer.Instance)).ToDictionary(v => v.Key, v => v.Value, (IEqualityComparer<Input>)ReferenceEqualityComparer.Instance);
        var lanes = new Dictionary<Input, double[]>(ReferenceEqualityComparer.Instance)
        {
            [across.Input] = [.. ys.SelectMany(_ => xs).Select(x => (double)x)],
            [upwards.Input] = [.. ys.SelectMany(y => Enumerable.Repeat((double)y, columns))],
        };
        var costs = new CostReader(contenders, varying, others).Read(rows * columns, lanes, stop).Select(r => r.Costs).ToArray();
        var cells = ys.Select((y, row) => (IReadOnlyList<MapCell>)[.. xs.Select((x, column) => Cell((row * columns) + column, AssetsAt(x, y)))]).ToList();
        return new CheapestMap(across, upwards, contenders, xs, ys, cells, [.. Edges()]);

        decimal AssetsAt(decimal x, decimal y) => ReferenceEquals(across.Input, assets) ? x : ReferenceEquals(upwards.Input, assets) ? y : values[assets];

        MapCell Cell(int lane, decimal volume)
        {
            var best = Cheapest(lane, except: -1);
            if (best < 0)
                return new MapCell(null, null, null, null);
            var (cost, next) = (new decimal(costs[best][lane]), Cheapest(lane, except: best));
            return new MapCell(contenders[best], cost / volume, next < 0 ? null : contenders[next], next < 0 ? null : Math.Max(0, (new decimal(costs[next][lane]) - cost) / volume));
        }

        int Cheapest(int lane, int except)
        {
            var best = -1;
            for (var c = 0; c < costs.Length; c++)
            {
                if (c != except && !double.IsNaN(costs[c][lane]) && (best < 0 || costs[c][lane] < costs[best][lane] - (Same * Math.Abs(costs[best][lane]))))
                    best = c;
            }

            return best;
        }

        IEnumerable<MapBoundary> Edges()
        {
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    var lane = (row * columns) + column;
                    if (column + 1 < columns && Between(lane, lane + 1) is { } along)
                        yield return new MapBoundary(across.At((column + along) / (columns - 1)), ys[row], cells[row][column].Cheapest, cells[row][column + 1].Cheapest);
                    if (row + 1 < rows && Between(lane, lane + columns) is { } up)
                        yield return new MapBoundary(xs[column], upwards.At((row + up) / (rows - 1)), cells[row][column].Cheapest, cells[row + 1][column].Cheapest);
                }
            }
        }

        // The share of the way from one place to its neighbour at which the cheapest changes; null if it does not.
        double? Between(int from, int to)
        {
            var (one, other) = (Cheapest(from, except: -1), Cheapest(to, except: -1));
            if (one == other)
                return null;
            if (one < 0 || other < 0)
                return 0.5;
            var (before, after) = (costs[other][from] - costs[one][from], costs[one][to] - costs[other][to]);
            return double.IsNaN(before + after) || before + after <= 0 ? 0.5 : before / (before + after);
        }
    }
}
