using System.Text.Json;
using TcoBench.Analysis;
using TcoBench.Analysis.Fallbacks;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Json;

/// <summary>Fallback plans as the properties of a JSON object.</summary>
public static class FallbackJson
{
    /// <summary>Writes the properties; numbers are null and lists empty in a row that has no plan.</summary>
    /// <param name="json">Where to, within an object.</param>
    /// <param name="currency">Currency of the amounts.</param>
    /// <param name="plans">Rows of a comparison, each with its plan; null where there is none.</param>
    public static void Write(Utf8JsonWriter json, Unit currency, IReadOnlyList<(Result Row, FallbackPlan? Plan)> plans)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(currency);
        json.WriteString("schema", "tcobench.fallback/1");
        json.WriteString("currency", currency.ToString());
        json.WriteArray("results", plans, p =>
        {
            json.WriteStartObject();
            json.WriteString("job", p.Row.Job.Id.Value);
            json.WriteString("vendor", p.Row.Option.Vendor.Catalog.Id.Value);
            json.WriteString("plan", p.Row.Option.Plan.Id.Value);
            json.WriteNumber("assets", p.Row.Assets);
            json.WriteString("status", Words.IdOf(p.Row.Option.Status));
            Plan(json, p.Plan);
            json.WriteEndObject();
        });
    }

    private static void Plan(Utf8JsonWriter json, FallbackPlan? plan)
    {
        json.WriteDecimal("months", plan?.Row.Option.Model!.Months);
        json.WriteDecimal("outage_hours", plan?.OutageHours);
        json.WriteDecimal("hours", plan?.Hours);
        json.WriteDecimal("people", plan?.People);
        json.WriteDecimal("production_hours", plan?.ProductionHours);
        json.WriteDecimal("stopped_assets", plan?.StoppedAssets);
        json.WriteDecimal("speed_needed", plan?.SpeedNeeded);
        json.WriteStartObject("waiting");
        json.WriteDecimal("idle_people", plan?.Waiting.Idle);
        json.WriteDecimal("missed_days", plan?.Waiting.MissedDays);
        json.WriteDecimal("cost", plan?.Waiting.Total);
        json.WriteEndObject();
        json.WriteString("keep_ready", plan?.Chosen?.Model.Vendor.Catalog.Id.Value);
        json.WriteString("share_input", plan?.ShareInput);
        json.WriteString("cost_input", plan?.CostInput);
        json.WriteArray("remedies", plan?.Remedies ?? [], r => Remedy(json, r));
        json.WriteArray("unable", plan?.Unable ?? [], u =>
        {
            json.WriteStartObject();
            json.WriteString("vendor", u.Vendor.Catalog.Id.Value);
            json.WriteString("reason", u.Reason);
            json.WriteEndObject();
        });
        json.WriteArray("simpler", plan?.Simpler ?? [], s =>
        {
            json.WriteStartObject();
            json.WriteString("scenario", s.Cause.Id);
            json.WriteDecimal("speed_needed", s.SpeedNeeded);
            json.WriteDecimal("per_hour", s.PerHour);
            json.WriteString("problem", s.Problem);
            json.WriteEndObject();
        });
    }

    private static void Remedy(Utf8JsonWriter json, FallbackRemedy remedy)
    {
        json.WriteStartObject();
        json.WriteString("vendor", remedy.Model.Vendor.Catalog.Id.Value);
        json.WriteString("plan", remedy.Model.Plan.Id.Value);
        json.WriteString("term", remedy.Model.Term.Id);
        json.WriteString("readiness", Words.IdOf(remedy.Readiness));
        json.WriteDecimal("charges", remedy.Charges);
        json.WriteDecimal("people", remedy.People);
        json.WriteDecimal("platform", remedy.Platform);
        json.WriteDecimal("claims", remedy.Claims);
        json.WriteDecimal("spared", remedy.Spared);
        json.WriteDecimal("cost", remedy.Cost);
        json.WriteDecimal("per_hour", remedy.PerHour);
        json.WriteDecimal("saves", remedy.Saves);
        json.WriteDecimal("pays_from", remedy.PaysFrom);
        json.WriteDecimal("fallback_cost", remedy.FallbackCost);
        json.WriteEndObject();
    }
}
