using System.Text.Json;
using TcoBench.Analysis.Crossings;
using TcoBench.Core.Jobs;
using TcoBench.Formulas;
using TcoBench.Reporting.Json;

namespace TcoBench.Cli.Commands;

/// <summary>Break-evens and maps as JSON, <c>tcobench.breakeven/1</c>.</summary>
internal static class BreakEvenJson
{
    public static void Write(TextWriter output, BreakEvens found, ReferenceJob job, int? assets, Unit currency) => JsonResult.Write(output, json =>
    {
        Head(json, job, assets, currency);
        Axis(json, "over", found.Search.Axis, found.Search.BaseValue);
        json.WriteNumber("trials", found.Plan.Trials);
        json.WriteNumber("seed", found.Plan.Seed);
        json.WriteNumber("values_read", found.Search.Scanned);
        json.WriteDecimal("resolution", new decimal(found.Search.Resolution));
        Many(json, "leads", found.Leads, lead =>
        {
            json.WriteDecimal("from", lead.From);
            json.WriteDecimal("to", lead.To);
            json.WriteString("cheapest", lead.Contender?.Id);
        });
        Many(json, "changes", found.Changes, c => Crossing(json, c));
        Many(json, "duels", found.Duels, duel =>
        {
            json.WriteString("one", duel.One.Id);
            json.WriteString("other", duel.Other.Id);
            json.WriteString("cheaper_at_first", duel.Cheaper?.Id);
            Many(json, "crossings", duel.Crossings, c => Crossing(json, c));
        });
        Many(json, "options", found.Search.Contenders.Select((c, i) => (c, i)), option =>
        {
            json.WriteString("id", option.c.Id);
            json.WriteString("name", option.c.Name);
            Many(json, "stretches", found.Stretches[option.i], stretch =>
            {
                json.WriteDecimal("from", stretch.From);
                json.WriteDecimal("to", stretch.To);
                json.WriteString("plan", stretch.Candidate?.Model?.Plan.Id.Value);
                json.WriteString("term", stretch.Candidate?.Model?.Term.Id);
                json.WriteDecimal("months", stretch.Candidate?.Model?.Months);
                Many(json, "reasons", stretch.Reasons, r =>
                {
                    json.WriteString("code", r.Code);
                    json.WriteString("reason", r.Reason);
                });
            });
            Many(json, "curve", found.Curves[option.i].Points, point =>
            {
                json.WriteDecimal("at", point.At);
                json.WriteDecimal("per_approved_asset", point.PerAsset);
                json.WriteDecimal("p10", point.P10);
                json.WriteDecimal("p50", point.P50);
                json.WriteDecimal("p90", point.P90);
            });
        });
    });

    public static void Write(TextWriter output, CheapestMap map, ReferenceJob job, int? assets, Unit currency) => JsonResult.Write(output, json =>
    {
        Head(json, job, assets, currency);
        Axis(json, "over", map.Across, map.Across.Input.Value);
        Axis(json, "and", map.Upwards, map.Upwards.Input.Value);
        Numbers(json, "xs", map.Xs);
        Numbers(json, "ys", map.Ys);
        json.WriteStartArray("rows");
        foreach (var row in map.Cells)
        {
            json.WriteStartArray();
            foreach (var cell in row)
            {
                json.WriteStartObject();
                json.WriteString("cheapest", cell.Cheapest?.Id);
                json.WriteDecimal("per_approved_asset", cell.PerAsset);
                json.WriteString("runner_up", cell.RunnerUp?.Id);
                json.WriteDecimal("margin", cell.Margin);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        Many(json, "boundary", map.Boundary, b =>
        {
            json.WriteDecimal("x", b.X);
            json.WriteDecimal("y", b.Y);
            json.WriteString("one", b.One?.Id);
            json.WriteString("other", b.Other?.Id);
        });
    });

    private static void Head(Utf8JsonWriter json, ReferenceJob job, int? assets, Unit currency)
    {
        json.WriteString("schema", "tcobench.breakeven/1");
        json.WriteString("job", job.Id.Value);
        json.WriteDecimal("assets", assets);
        json.WriteString("currency", currency.ToString());
    }

    private static void Axis(Utf8JsonWriter json, string name, CostAxis axis, decimal atBase)
    {
        json.WriteStartObject(name);
        json.WriteString("input", axis.Input.Name);
        json.WriteString("unit", axis.Input.Unit.ToString());
        json.WriteDecimal("from", axis.From);
        json.WriteDecimal("to", axis.To);
        json.WriteDecimal("base", atBase);
        json.WriteBoolean("log", axis.IsLog);
        json.WriteEndObject();
    }

    private static void Crossing(Utf8JsonWriter json, Crossing crossing)
    {
        json.WriteString("kind", crossing.Kind switch
        {
            CrossingKind.Equality => "equality",
            CrossingKind.Jump => "jump",
            CrossingKind.Delivery => "delivery",
            _ => throw new InvalidOperationException($"unknown kind {crossing.Kind}"),
        });
        json.WriteString("before", crossing.Before.Id);
        json.WriteString("after", crossing.After.Id);
        json.WriteDecimal("last", crossing.Last);
        json.WriteDecimal("first", crossing.First);
        json.WriteDecimal("from_assets", crossing.FromAssets);
        json.WriteDecimal("total_before", crossing.CostBefore);
        json.WriteDecimal("total_after", crossing.CostAfter);
        if (crossing.Band is not { } band)
        {
            json.WriteNull("band");
            return;
        }

        json.WriteStartObject("band");
        json.WriteDecimal("p10", band.P10);
        json.WriteDecimal("p50", band.P50);
        json.WriteDecimal("p90", band.P90);
        json.WriteNumber("crossed", band.Crossed);
        json.WriteNumber("trials", band.Trials);
        json.WriteEndObject();
    }

    private static void Many<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> properties)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            properties(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<decimal> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteDecimal(number);
        json.WriteEndArray();
    }
}
