using System.Collections;

namespace TcoBench.Formulas.Readings;

/// <summary>The formula read as the set of inputs it rests on; the evidence of a line is the union of its inputs'.</summary>
public sealed class EvidenceReading
{
    private readonly Tape _tape;
    private readonly BitArray[] _sets;

    private EvidenceReading(Tape tape, BitArray[] sets) => (_tape, _sets) = (tape, sets);

    /// <summary>Reads every place of a tape.</summary>
    public static EvidenceReading Of(Tape tape)
    {
        var (sets, next) = (new BitArray[tape.Count], 0);
        for (var i = 0; i < tape.Count; i++)
        {
            sets[i] = tape.Nodes[i] is Apply ? new BitArray(sets[tape.Left[i]]).Or(sets[tape.Right[i]]) : new BitArray(tape.Inputs.Count);
            if (tape.Nodes[i] is Input)
                sets[i][next++] = true;
        }

        return new EvidenceReading(tape, sets);
    }

    /// <summary>The inputs a formula rests on, in tape order.</summary>
    public IEnumerable<Input> InputsOf(Formula formula)
    {
        var set = _sets[_tape.SlotOf(formula)];
        return _tape.Inputs.Where((_, i) => set[i]);
    }

    /// <summary>The sources a formula rests on, without repetition, by id.</summary>
    public IEnumerable<Source> SourcesOf(Formula formula) =>
        InputsOf(formula).SelectMany(i => i.Evidence.Sources).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal);

    /// <summary>True if any input the formula rests on is assumed.</summary>
    public bool RestsOnAssumptions(Formula formula) => InputsOf(formula).Any(i => i.Evidence.Kind == EvidenceKind.Assumed);
}
