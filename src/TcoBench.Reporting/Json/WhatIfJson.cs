using System.Text.Json;
using TcoBench.Analysis.WhatIfs;

namespace TcoBench.Reporting.Json;

/// <summary>What changes do, as JSON of schema <c>tcobench.whatif/1</c>: every row with its parts.</summary>
public static class WhatIfJson
{
    /// <summary>Writes the properties of the result into an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, WhatIfComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(comparison);
        json.WriteString("schema", "tcobench.whatif/1");
        json.WriteString("as_of", comparison.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("currency", comparison.Currency.ToString());
        json.WriteStartArray("causes");
        foreach (var cause in comparison.Causes)
        {
            json.WriteStartObject();
            json.WriteString("id", cause.Id);
            json.WriteString("title", cause.Title);
            json.WriteString("why", cause.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var row in comparison.Rows)
            Row(json, row);
        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, WhatIfRow row)
    {
        json.WriteStartObject();
        json.WriteString("job", row.Job.Id.Value);
        json.WriteNumber("assets", row.Assets);
        json.WriteString("vendor", row.Vendor?.Value);
        Outcome(json, "base", row.Base, row.Assets);
        Outcome(json, "together", row.Together, row.Assets);
        Change(json, "change", row.Change);
        json.WriteDecimal("plan_kept", row.PlanKept);
        json.WriteStartArray("parts");
        foreach (var part in row.Parts)
        {
            json.WriteStartObject();
            json.WriteString("cause", part.Cause.Id);
            Change(json, "alone", part.Alone);
            Change(json, "together", part.Together);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("not_attributed", row.NotAttributed.Length == 0 ? null : row.NotAttributed);
        json.WriteEndObject();
    }

    private static void Outcome(Utf8JsonWriter json, string name, WhatIfOutcome outcome, int assets)
    {
        json.WriteStartObject(name);
        json.WriteString("vendor", outcome.Vendor?.Value);
        json.WriteString("plan", outcome.Plan?.Value);
        json.WriteString("term", outcome.Term);
        if (outcome.Months is { } months)
            json.WriteNumber("months", months);
        else
            json.WriteNull("months");
        json.WriteDecimal("charges", outcome.Charges);
        json.WriteDecimal("total", outcome.Total);
        json.WriteDecimal("per_approved_asset", outcome.Total / assets);
        json.WriteString("not_ranked", outcome.IsRanked ? null : outcome.NotRanked);
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, string name, WhatIfChange? change)
    {
        if (change is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteDecimal("charges", change.Charges);
        json.WriteDecimal("total", change.Total);
        json.WriteEndObject();
    }
}
