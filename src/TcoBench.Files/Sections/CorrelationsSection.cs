using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>Pairs of inputs that hang together. What their names mean is known once all files are read.</summary>
/// <param name="register">Takes the pairs.</param>
/// <param name="job">Segment of the job whose file it is; null for the shared assumptions.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class CorrelationsSection(InputRegister register, string? job, FindingList findings)
{
    public void Read(Field list)
    {
        var items = list.IsPresent ? list.Sections() : [];
        if (list.Node() is YamlList { Items: [] })
            findings.Error(DataCodes.NothingListed, "correlations is empty", list.Where, "list a pair, or leave it out");
        foreach (var item in items)
        {
            var between = item.Required("between");
            var (pair, rank, why) = (between.IsPresent ? between.Items() : [], item.Required("rank"), item.Required("why").Text());
            item.Done();
            var before = findings.Count;
            if (between.Node() is YamlList && pair.Count != 2)
                findings.Error(DataCodes.Correlation, $"a correlation is between two inputs, not {pair.Count}", between.Where, "write it as in [concept_minutes, prompting_minutes]");
            var names = pair.Select(field => field.Name()).ToList();
            var value = rank.Number();
            if (value is <= -1 or >= 1)
                findings.Error(DataCodes.Correlation, $"rank is {PlainDecimal.Show(value.Value)}, not between -1 and 1", rank.Where, "inputs of rank 1 are one input: state the other by a formula");
            if (!findings.HasErrorsSince(before) && pair.Count == 2 && value is not null && why is not null && !names.Contains(null))
                register.Correlations.Add(new StatedCorrelation(pair[0], pair[1], value.Value, why, job, between.Where));
        }
    }
}
