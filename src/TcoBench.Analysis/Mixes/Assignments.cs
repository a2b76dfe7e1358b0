namespace TcoBench.Analysis.Mixes;

/// <summary>What is known of every assignment of vendors to stages: nothing, that it was missed, or the cheapest choice for it.</summary>
/// <param name="vendors">Number of vendors, at least 1.</param>
/// <param name="stages">Number of stages, at least 1.</param>
internal sealed class Assignments(int vendors, int stages)
{
    private readonly Dictionary<long, Assignment?> _best = [];
    private readonly HashSet<long> _served = [];

    /// <summary>Number of all assignments.</summary>
    public long Count => Enumerable.Repeat((long)vendors, stages).Aggregate((x, y) => x * y);

    /// <summary>Assignments of which nothing is known: the vendor of each stage, by index.</summary>
    public IEnumerable<int[]> Unseen
    {
        get
        {
            for (var key = 0L; key < Count; key++)
            {
                if (!_best.ContainsKey(key))
                    yield return [.. Enumerable.Range(1, stages).Select(s => (int)(key / (long)Math.Pow(vendors, stages - s) % vendors))];
            }
        }
    }

    /// <summary>Of them those that are feasible, cheapest first; of equal ones the vendors that come first.</summary>
    public IReadOnlyList<Assignment> Ranked => [.. _best.Where(b => b.Value is not null).OrderBy(b => b.Value!.Total).ThenBy(b => b.Key).Select(b => b.Value!)];

    /// <summary>Of them those whose usage is served, but never in time.</summary>
    public int Late => _best.Count(b => b.Value is null && _served.Contains(b.Key));

    /// <summary>Of them those whose usage is never served.</summary>
    public int Short => _best.Count(b => b.Value is null && !_served.Contains(b.Key));

    /// <summary>Notes a feasible choice for an assignment, kept if it is the cheapest so far.</summary>
    /// <param name="assigned">The vendor of each stage, by index.</param>
    /// <param name="total">Its TCO.</param>
    /// <param name="choice">Gives the choice by its TCO; asked only if it is kept.</param>
    public void Add(IReadOnlyList<int> assigned, double total, Func<double, Assignment> choice)
    {
        var key = Key(assigned);
        if (!_best.TryGetValue(key, out var known) || known is null || total < known.Total)
            _best[key] = choice(total);
    }

    /// <summary>Notes that a choice for an assignment is not feasible.</summary>
    /// <param name="assigned">The vendor of each stage, by index.</param>
    /// <param name="isServed">True if all usage is served, so that only time is missing.</param>
    public void Missed(IReadOnlyList<int> assigned, bool isServed)
    {
        var key = Key(assigned);
        _best.TryAdd(key, null);
        if (isServed)
            _served.Add(key);
    }

    private long Key(IReadOnlyList<int> assigned) => assigned.Aggregate(0L, (key, vendor) => (key * vendors) + vendor);
}
