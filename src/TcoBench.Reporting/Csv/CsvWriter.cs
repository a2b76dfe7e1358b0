using System.Text;
using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Csv;

/// <summary>The comparison as a table for spreadsheets: a row per result, numbers with a decimal point.</summary>
public sealed class CsvWriter : IReportWriter
{
    private static readonly (string Header, Func<Comparison, Result, string> Field)[] Columns =
    [
        ("as_of", (c, _) => Numbers.Day(c.AsOf)),
        ("currency", (c, _) => CsvText.Field(c.Currency.ToString())),
        ("job", (_, r) => CsvText.Field(r.Job.Id.Value)),
        ("assets", (_, r) => JsonNumber.Of(r.Assets)),
        ("vendor", (_, r) => CsvText.Field(r.Option.Vendor.Catalog.Id.Value)),
        ("vendor_name", (_, r) => CsvText.Field(Verdict.VendorName(r))),
        ("plan", (_, r) => CsvText.Field(r.Option.Plan.Id.Value)),
        ("plan_title", (_, r) => CsvText.Field(r.Option.Plan.Title)),
        ("channel", (_, r) => CsvText.Field(Words.Of(r.Option.Plan.Channel))),
        ("term", (_, r) => CsvText.Field(r.Option.Model?.Term.Id)),
        ("months", (_, r) => Number(r.Option.Model?.Months)),
        ("status", (_, r) => Words.IdOf(r.Option.Status)),
        ("reasons", (_, r) => r.Option.Reasons.Count == 0 ? "" : CsvText.Field(Words.Reasons(r.Option))),
        ("days", (_, r) => Number(r.Option.Days)),
        ("total", (_, r) => Number(r.Figures?.Total)),
        ("per_approved_asset", (_, r) => Number(r.Figures?.Kpis.Cpai)),
        .. CostModel.BlockIds.Select(id => (id, (Func<Comparison, Result, string>)((_, r) => Number(r.Figures?.Blocks[id])))),
        ("billed", (_, r) => Number(r.Figures?.Billed)),
        ("effective", (_, r) => Number(r.Figures?.Effective)),
        ("wasted", (_, r) => Number(r.Figures?.Wasted)),
        ("tax", (_, r) => Number(r.Figures?.Tax)),
        ("people_working", (_, r) => Number(r.Figures?.People)),
        ("cost_per_image", (_, r) => Number(r.Figures?.Kpis.Cpi)),
        ("cost_per_variation", (_, r) => Number(r.Figures?.Kpis.Cpv)),
        ("cost_per_campaign", (_, r) => Number(r.Figures?.Kpis.Cpc)),
        ("p10", (_, r) => Number(r.Interval?.P10)),
        ("p50", (_, r) => Number(r.Interval?.P50)),
        ("p90", (_, r) => Number(r.Interval?.P90)),
        ("oldest_price", (_, r) => r.Figures?.Oldest is { } oldest ? Numbers.Day(oldest.Source.Seen) : ""),
        ("assumption_share", (_, r) => Number(r.Figures?.AssumptionShare)),
        ("cheapest", (_, r) => r.Cheapest ? "true" : "false"),
        ("tied", (_, r) => r.Tied ? "true" : "false"),
        ("bridged", (_, r) => CsvText.Field(string.Join("; ", r.Option.Bridged.Select(s => $"{s.Stage.Id} by {s.Vendor.Catalog.Id}")))),
    ];

    /// <inheritdoc/>
    public string Name => "comparison.csv";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var text = new StringBuilder(CsvText.Row(Columns.Select(c => c.Header)));
        foreach (var result in report.Comparison.Results)
            text.Append(CsvText.Row(Columns.Select(c => c.Field(report.Comparison, result))));
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Number(decimal? value) => value is { } number ? JsonNumber.Of(number) : "";
}
