using System.Globalization;

namespace TcoBench.Formulas.Readings;

/// <summary>
/// Formulas made ready to be read in very many lanes: trials, volumes or values of an input. What rests on no varying input is computed once, as the exact
/// reading computes it, and spoils what rests on it if it cannot be; equal parts are computed once, in whichever results they occur. Made once and read
/// by any number of threads, each with a <see cref="BatchReader"/> of its own.
/// </summary>
public sealed class BatchProgram
{
    private BatchProgram(IReadOnlyList<BatchResult> wanted, IReadOnlyList<Input> inputs, IReadOnlyList<decimal?> constants, Schedule schedule)
    {
        (Results, Inputs, Constants, Schedule) = (wanted, inputs, constants, schedule);
        var passes = new Dictionary<Work, Pass>();
        Passes = [.. schedule.Steps.Select(s => passes.TryGetValue(s.Work, out var pass) ? pass : passes[s.Work] = Pass.Of(s.Work))];
    }

    /// <summary>The varying inputs that any result rests on, in the order in which a reader takes their values.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    /// <summary>What a reading gives, in the order in which a reader returns it.</summary>
    public IReadOnlyList<BatchResult> Results { get; }

    /// <summary>Operations done in every lane.</summary>
    public int Operations => Schedule.Operations;

    /// <summary>The constants, by number; null for the one that cannot be computed.</summary>
    internal IReadOnlyList<decimal?> Constants { get; }

    /// <summary>What a reader does to a block, step by step.</summary>
    internal Schedule Schedule { get; }

    /// <summary>The pass of each step.</summary>
    internal Pass[] Passes { get; }

    /// <summary>Makes formulas ready.</summary>
    /// <param name="wanted">What a reading is to give.</param>
    /// <param name="varying">Inputs whose values are given lane by lane; every other input has the value fixed for the result, else its base value.</param>
    public static BatchProgram Of(IReadOnlyList<BatchResult> wanted, IReadOnlyCollection<Input> varying) =>
        Of(Tape.Of(wanted.Select(w => w.Formula)), wanted, varying);

    /// <summary>Makes formulas of a tape ready.</summary>
    internal static BatchProgram Of(Tape tape, IReadOnlyList<BatchResult> wanted, IReadOnlyCollection<Input> varying)
    {
        var met = tape.Inputs.ToHashSet<Input>(ReferenceEqualityComparer.Instance);
        Input[] inputs = [.. varying.Where(met.Contains)];
        var columns = inputs.Index().ToDictionary(i => i.Item, i => i.Index, (IEqualityComparer<Input>)ReferenceEqualityComparer.Instance);
        var (simple, places) = (new Simplification(), new int[wanted.Count]);
        foreach (var group in wanted.Index().GroupBy(w => Key(w.Item.Fixed)))
        {
            var slots = Simplified(simple, tape, [.. group.Select(w => tape.SlotOf(w.Item.Formula))], group.First().Item.Fixed);
            foreach (var (i, result) in group)
                places[i] = slots[tape.SlotOf(result.Formula)];
        }

        return new BatchProgram(wanted, inputs, simple.Values, Schedule.Of(simple, places));

        // Results with the same fixed values share their places.
        string Key(IReadOnlyDictionary<Input, decimal> values) => string.Join(
            ' ', values.Where(v => met.Contains(v.Key)).Select(v => (Slot: tape.SlotOf(v.Key), v.Value)).Order().Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Slot}={v.Value}")));

        int[] Simplified(Simplification simple, Tape tape, int[] roots, IReadOnlyDictionary<Input, decimal> values)
        {
            var (places, needed) = (new int[tape.Count], new bool[tape.Count]);
            foreach (var root in roots)
                needed[root] = true;
            for (var i = tape.Count - 1; i >= 0; i--)
            {
                if (needed[i] && tape.Nodes[i] is Apply)
                    needed[tape.Left[i]] = needed[tape.Right[i]] = true;
            }

            for (var i = 0; i < tape.Count; i++)
            {
                if (needed[i])
                    places[i] = PlaceOf(tape.Nodes[i], i);
            }

            return places;

            int PlaceOf(Formula node, int i) => node switch
            {
                Apply apply => simple.Apply(apply.Operation, places[tape.Left[i]], places[tape.Right[i]]),
                Input input when values.TryGetValue(input, out var value) => simple.Constant(value),
                Input input => columns.TryGetValue(input, out var column) ? simple.Input(column) : simple.Constant(input.Value),
                _ => simple.Constant(((Constant)node).Value),
            };
        }
    }

    /// <summary>A reader with buffers of its own, for one thread.</summary>
    public BatchReader Reader() => new(this);
}
