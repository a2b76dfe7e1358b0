using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>Expected losses and bad cases, as they stand in a workbook file and as method §5 states them: assets × frequency × cost less what is indemnified, and the model's line of outages.</summary>
internal static class RiskFigures
{
    private const int FirstRow = 5;

    private static readonly (string Title, string Frequency, string Cost, bool IsIndemnified)[] Claims =
    [
        ("Claims settled out of court", "claim_frequency", "claim_cost", true),
        ("Claims that go to court", "lawsuit_frequency", "lawsuit_cost", true),
        ("Assets withdrawn and replaced", "replacement_frequency", "replacement_cost", false),
    ];

    /// <summary>Reads them from a workbook of one volume, by job, vendor and risk.</summary>
    internal static IReadOnlyDictionary<string, CellValue> Of(string path)
    {
        var cells = CellReader.Of(path);
        var figures = new Dictionary<string, CellValue>();
        for (var row = FirstRow; cells.ContainsKey(("Risks", $"A{row}")); row++)
        {
            var key = string.Join('|', new[] { "A", "C", "F" }.Select(column => cells[("Risks", $"{column}{row}")].Text));
            figures.Add($"{key}|expected", cells[("Risks", $"K{row}")]);
            figures.Add($"{key}|bad case", cells[("Risks", $"L{row}")]);
        }

        return figures;
    }

    /// <summary>Those of a vendor with one candidate plan.</summary>
    /// <param name="vendor">The vendor in a job.</param>
    /// <param name="assets">Approved assets.</param>
    /// <param name="valueOf">Value of an input.</param>
    internal static IEnumerable<KeyValuePair<string, decimal>> Of(VendorCase vendor, int assets, Func<Input, decimal> valueOf)
    {
        var key = $"{vendor.Job.Title}|{vendor.Vendor.Name}|";
        Input Named(string name) => vendor.Tape.Inputs.First(i => i.Name.Split('.')[^1] == name);
        decimal NineInTen(Input input) => input.Spread is null ? valueOf(input) : Distribution.Of(input).P90;
        foreach (var (title, frequency, cost, isIndemnified) in Claims)
        {
            var kept = isIndemnified ? 1 - valueOf(Named("indemnified_share")) : 1;
            yield return new($"{key}{title}|expected", assets * valueOf(Named(frequency)) * valueOf(Named(cost)) * kept);
            yield return new($"{key}{title}|bad case", NineInTen(Named(cost)) * kept);
        }

        var (hours, outages) = (Named("outage_hours"), vendor.Candidates.Single().CostLines.Single(l => l.Id == "risk.outages"));
        decimal Outages(Func<Input, decimal> value) => ExactReading.Of(vendor.Tape, vendor.Tape.Inputs.ToDictionary(i => i, value))[outages];
        yield return new($"{key}Outages|expected", Outages(valueOf));
        yield return new($"{key}Outages|bad case", Outages(i => ReferenceEquals(i, hours) ? NineInTen(hours) : valueOf(i)));
    }
}
