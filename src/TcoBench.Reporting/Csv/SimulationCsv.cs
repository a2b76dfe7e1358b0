using TcoBench.Analysis.Uncertainty;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Csv;

/// <summary>A simulation as a table for spreadsheets: a row per vendor, job and volume; amounts are totals of the whole job in the currency, each with its standard error.</summary>
public static class SimulationCsv
{
    private static readonly (string Header, Func<Simulated, SimulatedResult, string> Field)[] Columns =
    [
        ("as_of", (s, _) => Numbers.Day(s.Comparison.AsOf)),
        ("currency", (s, _) => CsvText.Field(s.Comparison.Currency.ToString())),
        ("trials", (s, _) => JsonNumber.Of(s.Plan.Trials)),
        ("seed", (s, _) => JsonNumber.Of(s.Plan.Seed)),
        ("sampler", (s, _) => SamplingWords.IdOf(s.Plan.Method)),
        ("job", (_, r) => CsvText.Field(r.Result.Job.Id.Value)),
        ("assets", (_, r) => JsonNumber.Of(r.Result.Assets)),
        ("vendor", (_, r) => CsvText.Field(r.Result.Option.Vendor.Catalog.Id.Value)),
        ("vendor_name", (_, r) => CsvText.Field(Verdict.VendorName(r.Result))),
        ("plan", (_, r) => CsvText.Field(r.Result.Option.Plan.Id.Value)),
        ("term", (_, r) => CsvText.Field(r.Result.Option.Model?.Term.Id)),
        ("months", (_, r) => Number(r.Result.Option.Model?.Months)),
        ("status", (_, r) => Words.IdOf(r.Result.Option.Status)),
        ("at_base", (_, r) => Number(r.Result.Figures?.Total)),
        ("not_computed", (_, r) => JsonNumber.Of(r.Uncomputed)),
        .. Estimated("p5", r => r.Total?.P5),
        .. Estimated("p10", r => r.Total?.P10),
        .. Estimated("p50", r => r.Total?.P50),
        .. Estimated("p90", r => r.Total?.P90),
        .. Estimated("p95", r => r.Total?.P95),
        .. Estimated("mean", r => r.Total?.Mean),
        .. Estimated("cvar", r => r.Total?.Cvar),
        .. Estimated("probability_cheapest", r => r.Cheapest),
        .. Estimated("probability_in_window", r => r.InWindow),
        .. Estimated("regret", r => r.Regret),
    ];

    /// <summary>The table.</summary>
    public static string Of(Simulated simulated)
    {
        ArgumentNullException.ThrowIfNull(simulated);
        var rows = simulated.Contests.SelectMany(c => c.Results).Select(r => CsvText.Row(Columns.Select(c => c.Field(simulated, r))));
        return string.Concat(rows.Prepend(CsvText.Row(Columns.Select(c => c.Header))));
    }

    private static IEnumerable<(string, Func<Simulated, SimulatedResult, string>)> Estimated(string header, Func<SimulatedResult, Estimate?> estimate) =>
        [(header, (_, r) => Number(estimate(r)?.Value)), ($"{header}_error", (_, r) => Number(estimate(r)?.Error))];

    private static string Number(decimal? value) => value is { } number ? JsonNumber.Of(number) : "";
}
