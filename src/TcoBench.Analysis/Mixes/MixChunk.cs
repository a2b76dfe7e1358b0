using TcoBench.Core;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Mixes;

/// <summary>Some lanes of a split, with what couples their vendors: results wanted of each stage, minutes, and what the frame reads.</summary>
internal sealed class MixChunk
{
    /// <summary>Runs the targets of every lane backwards through its stages, and then forwards through those that work on every image.</summary>
    /// <param name="formulas">Formulas of mixes of the job.</param>
    /// <param name="split">The groups of stages.</param>
    /// <param name="lanes">For each lane the route of each group.</param>
    /// <param name="at">Reads a formula at the volume.</param>
    public MixChunk(MixFormulas formulas, IReadOnlyList<IReadOnlyList<int>> split, IReadOnlyList<Route[]> lanes, Func<Formula, decimal> at)
    {
        (Split, Lanes) = (split, lanes);
        GroupOf = [.. formulas.Wanted.Select((_, s) => Enumerable.Range(0, split.Count).First(g => split[g].Contains(s)))];
        ByLast = [.. Enumerable.Range(0, Count).GroupBy(l => lanes[l][GroupOf[^1]].Vendor).Select(g => (g.Key, g.ToArray()))];
        (People, Days, Cost, Allowed) = (new double[Count], new double[Count], new double[Count], new double[Count]);
        var submitted = ByLast.ToDictionary(v => v.Vendor, v => (double)at(formulas.Submitted(lanes[v.Lanes[0]][GroupOf[^1]].By)));
        var claims = lanes.SelectMany(lane => lane).DistinctBy(r => r.Vendor).ToDictionary(r => r.Vendor, r => (double)at(formulas.Claims(r.By)));
        Claims = [.. lanes.Select(lane => lane.Max(r => claims[r.Vendor]))];
        var wanted = formulas.Wanted.Select(_ => new double[Count]).ToArray();
        var (minutes, concept) = (new double[Count], new double[Count]);
        for (var s = wanted.Length - 1; s >= 0; s--)
        {
            var (group, above) = (GroupOf[s], s + 1);
            for (var lane = 0; lane < Count; lane++)
            {
                wanted[s][lane] = above == wanted.Length
                    ? submitted[lanes[lane][group].Vendor]
                    : wanted[above][lane] * Need(lane, above).Before;
            }
        }

        for (var s = 0; s < wanted.Length; s++)
        {
            for (var lane = 0; lane < Count; lane++)
            {
                if (formulas.IsOfEveryImage(s))
                    wanted[s][lane] = wanted[s - 1][lane] * Need(lane, s - 1).Reviewed * Need(lane, s).PerImage;
                minutes[lane] += Need(lane, s).Minutes * wanted[s][lane];
                concept[lane] += s == 0 ? Need(lane, s).Concept * wanted[s][lane] : 0;
            }
        }

        var assets = Enumerable.Repeat((double)at(formulas.Assets), Count).ToArray();
        Columns = new Dictionary<Input, double[]>(
            [.. formulas.Wanted.Zip(wanted, KeyValuePair.Create), new(formulas.Minutes, minutes), new(formulas.Concept, concept), new(formulas.People, People), new(formulas.Assets, assets)],
            ReferenceEqualityComparer.Instance);

        StageNeed Need(int lane, int stage) => lanes[lane][GroupOf[stage]].Need(stage, split[GroupOf[stage]]);
    }

    /// <summary>The groups of stages.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Split { get; }

    /// <summary>For each lane the route of each group.</summary>
    public IReadOnlyList<Route[]> Lanes { get; }

    /// <summary>Number of lanes.</summary>
    public int Count => Lanes.Count;

    /// <summary>The group of each stage.</summary>
    public IReadOnlyList<int> GroupOf { get; }

    /// <summary>Lanes by the vendor of their last stage.</summary>
    public IReadOnlyList<(int Vendor, int[] Lanes)> ByLast { get; }

    /// <summary>Values of inputs by lane.</summary>
    public IReadOnlyDictionary<Input, double[]> Columns { get; }

    /// <summary>Expected loss by claims: that of the least safe vendor.</summary>
    public double[] Claims { get; }

    /// <summary>Cost of designers and approvers, as the frame reads it.</summary>
    public double[] Cost { get; }

    /// <summary>People at work, as the frame reads it; an input of the parts.</summary>
    public double[] People { get; }

    /// <summary>Days people take, as the frame reads it.</summary>
    public double[] Days { get; }

    /// <summary>Days there are, as the frame reads it.</summary>
    public double[] Allowed { get; }

    /// <summary>The vendor of each stage in a lane.</summary>
    public int[] VendorsOf(int lane) => [.. GroupOf.Select(g => Lanes[lane][g].Vendor)];
}
