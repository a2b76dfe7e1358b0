using System.Text.Json;
using TcoBench.Analysis.Uncertainty;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Json;

/// <summary>A simulation as JSON of the shape <c>tcobench.simulate/1</c>: amounts are totals of the whole job in the currency, each estimate with its standard error.</summary>
public static class SimulationJson
{
    /// <summary>Name and version of the shape.</summary>
    public const string Schema = "tcobench.simulate/1";

    /// <summary>Writes the properties of a simulation.</summary>
    public static void Write(Utf8JsonWriter json, Simulated simulated)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(simulated);
        json.WriteString("schema", Schema);
        json.WriteString("as_of", Numbers.Day(simulated.Comparison.AsOf));
        json.WriteString("currency", simulated.Comparison.Currency.ToString());
        json.WriteNumber("trials", simulated.Plan.Trials);
        json.WriteNumber("seed", simulated.Plan.Seed);
        json.WriteString("sampler", SamplingWords.IdOf(simulated.Plan.Method));
        json.WriteStartArray("inputs");
        foreach (var input in simulated.Inputs)
            json.WriteStringValue(input.Name);
        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var contest in simulated.Contests)
        {
            foreach (var row in contest.Results)
                Row(json, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("contests");
        foreach (var contest in simulated.Contests)
        {
            json.WriteStartObject();
            json.WriteString("job", contest.Job.Id.Value);
            json.WriteNumber("assets", contest.Assets);
            json.WriteNumber("nobody_delivers", contest.Undelivered);
            json.WriteString("most_often_cheapest", contest.Ranking is [{ Cheapest.Value: > 0 } first, ..] ? first.Result.Option.Vendor.Catalog.Id.Value : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, SimulatedResult row)
    {
        var (option, total) = (row.Result.Option, row.Total);
        json.WriteStartObject();
        json.WriteString("job", row.Result.Job.Id.Value);
        json.WriteNumber("assets", row.Result.Assets);
        json.WriteString("vendor", option.Vendor.Catalog.Id.Value);
        json.WriteString("vendor_name", option.Vendor.Catalog.Name);
        json.WriteString("plan", option.Plan.Id.Value);
        json.WriteString("term", option.Model?.Term.Id);
        json.WriteDecimal("months", option.Model?.Months);
        json.WriteString("status", Words.IdOf(option.Status));
        json.WriteDecimal("at_base", row.Result.Figures?.Total);
        json.WriteNumber("not_computed", row.Uncomputed);
        Estimated(json, "p5", total?.P5);
        Estimated(json, "p10", total?.P10);
        Estimated(json, "p50", total?.P50);
        Estimated(json, "p90", total?.P90);
        Estimated(json, "p95", total?.P95);
        Estimated(json, "mean", total?.Mean);
        Estimated(json, "cvar", total?.Cvar);
        Estimated(json, "probability_cheapest", row.Cheapest);
        Estimated(json, "probability_in_window", row.InWindow);
        Estimated(json, "regret", row.Regret);
        json.WriteStartArray("percentiles");
        foreach (var value in total?.Percentiles ?? [])
            json.WriteDecimal(value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Estimated(Utf8JsonWriter json, string name, Estimate? estimate)
    {
        if (estimate is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteDecimal("value", estimate.Value);
        json.WriteDecimal("error", estimate.Error);
        json.WriteEndObject();
    }
}
