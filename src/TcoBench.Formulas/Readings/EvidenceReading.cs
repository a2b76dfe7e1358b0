namespace TcoBench.Formulas.Readings;

/// <summary>The formula read as the set of inputs it rests on; the evidence of a line is the union of its inputs'.</summary>
public sealed class EvidenceReading
{
    private readonly Tape _tape;
    private readonly int _width;
    private readonly ulong[] _sets;

    private EvidenceReading(Tape tape)
    {
        (_tape, _width) = (tape, (tape.Inputs.Count + 63) / 64);
        _sets = new ulong[tape.Count * _width];
    }

    /// <summary>Reads every place of a tape.</summary>
    public static EvidenceReading Of(Tape tape)
    {
        var reading = new EvidenceReading(tape);
        var next = 0;
        for (var i = 0; i < tape.Count; i++)
        {
            var set = reading.SetAt(i);
            if (tape.Nodes[i] is Input)
            {
                set[next / 64] |= 1UL << (next % 64);
                next++;
            }
            else if (tape.Nodes[i] is Apply)
            {
                for (var w = 0; w < set.Length; w++)
                    set[w] = reading.SetAt(tape.Left[i])[w] | reading.SetAt(tape.Right[i])[w];
            }
        }

        return reading;
    }

    /// <summary>The inputs a formula rests on, in tape order.</summary>
    public IEnumerable<Input> InputsOf(Formula formula)
    {
        var slot = _tape.SlotOf(formula);
        for (var i = 0; i < _tape.Inputs.Count; i++)
        {
            if ((_sets[(slot * _width) + (i / 64)] & (1UL << (i % 64))) != 0)
                yield return _tape.Inputs[i];
        }
    }

    /// <summary>The sources a formula rests on, without repetition, by id.</summary>
    public IEnumerable<Source> SourcesOf(Formula formula) =>
        InputsOf(formula).SelectMany(i => i.Evidence.Sources).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal);

    /// <summary>True if any input the formula rests on is assumed.</summary>
    public bool RestsOnAssumptions(Formula formula) => InputsOf(formula).Any(i => i.Evidence.Kind == EvidenceKind.Assumed);

    private Span<ulong> SetAt(int slot) => _sets.AsSpan(slot * _width, _width);
}
