using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>
/// What the pairs of all files mean together. They hold for a whole run, as its inputs are drawn together; a job's pair concerns its job because one of the
/// two is the job's own.
/// </summary>
internal sealed class Correlations(InputRegister register, FindingList findings)
{
    private readonly List<(string First, string Second, StatedCorrelation Stated)> _pairs = [];

    /// <summary>Puts the pairs into the book of inputs, once all files are read; reports those that mean nothing or contradict others.</summary>
    public void Define()
    {
        foreach (var stated in register.Correlations)
        {
            if (Named(stated.First, stated.Job) is { } first && Named(stated.Second, stated.Job) is { } second && IsPair(first, second, stated))
                _pairs.Add((first, second, stated));
        }

        if (!AreConsistent())
            return;
        foreach (var (first, second, stated) in _pairs)
        {
            if (new[] { first, second }.FirstOrDefault(name => register.Book.Find(name)!.Spread is null) is { } certain)
                findings.Warning(DataCodes.CorrelationLeftOut, $"the rank correlation of \"{first}\" and \"{second}\" is left out: \"{certain}\" was set to a certain value", stated.Where, "leave the what-if out to keep its uncertainty");
            else
                register.Book.Correlate(new RankCorrelation(first, second, stated.Rank) { Why = stated.Why });
        }
    }

    // The full name of an uncertain input; null, with a finding unless its own file has one, if it is none.
    private string? Named(Field field, string? job)
    {
        var name = field.Name()!;
        var full = job is not null && register.Entries.ContainsKey($"{job}.{name}") ? $"{job}.{name}" : name;
        if (register.IsBroken(full))
            return null;
        var entry = register.Entries.GetValueOrDefault(full);
        if (entry is null && !register.Scenario.ContainsKey(full))
        {
            findings.Error(DataCodes.Correlation, $"no input is called \"{name}\"{Suggestion.DidYouMean(name, register.Entries.Keys)}", field.Where, "name an input of the assumptions, or one of a vendor or a job by its full name, as in example.failure_rate");
            return null;
        }

        if (EngineInput.All.TryGetValue(full, out var engine) && engine.IsPerVendor)
        {
            findings.Error(DataCodes.Correlation, $"\"{name}\" is drawn for every vendor on its own", field.Where, "it cannot be correlated");
            return null;
        }

        if (entry is { IsUncertain: true } || register.Book.Find(full)?.Spread is not null)
            return full;
        findings.Error(DataCodes.Correlation, $"\"{name}\" has no spread", field.Where, "what is certain is correlated with nothing: give it a spread, or leave the pair out");
        return null;
    }

    private bool IsPair(string first, string second, StatedCorrelation stated)
    {
        if (first == second)
            findings.Error(DataCodes.Correlation, $"\"{first}\" is correlated with itself", stated.Where, "name two inputs");
        else if (stated.Job is { } job && !first.StartsWith($"{job}.", StringComparison.Ordinal) && !second.StartsWith($"{job}.", StringComparison.Ordinal))
            findings.Error(DataCodes.Correlation, $"neither \"{first}\" nor \"{second}\" is this job's own", stated.Where, "state the pair in the shared assumptions, where it holds for every job, or state one of the two under inputs");
        else if (_pairs.Find(p => (p.First, p.Second) == (first, second) || (p.Second, p.First) == (first, second)) is { Stated: { } earlier })
            findings.Error(DataCodes.Twice, $"the pair of \"{first}\" and \"{second}\" is stated twice", stated.Where, $"it is already on line {earlier.Where.Line} of {earlier.Where.File}");
        else
            return true;
        return false;
    }

    private bool AreConsistent()
    {
        var matrix = new RankMatrix([.. _pairs.Select(p => (p.First, p.Second, (double)p.Stated.Rank))]);
        if (matrix.Contradiction() is not { } names)
            return true;
        var last = _pairs.FindLastIndex(p => names.Contains(p.First) && names.Contains(p.Second));
        var range = matrix.Range(last, names) is var (low, high) ? FormattableString.Invariant($"write a rank from {low:0.00} to {high:0.00}") : "bring the ranks nearer to 0";
        findings.Error(
            DataCodes.Correlation,
            $"\"{_pairs[last].First}\" and \"{_pairs[last].Second}\" cannot have rank {PlainDecimal.Show(_pairs[last].Stated.Rank)} beside the other ranks among {string.Join(", ", names.Select(n => $"\"{n}\""))}",
            _pairs[last].Stated.Where,
            $"{range}; a pair that is not stated has rank 0");
        return false;
    }
}
