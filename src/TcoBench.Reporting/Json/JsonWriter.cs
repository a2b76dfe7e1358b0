using System.Text.Json;
using TcoBench.Analysis.Crossings;
using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Core.Findings;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Json;

/// <summary>The comparison as JSON of the shape <c>tcobench.compare/1</c>: its first keys are fixed, further ones may follow.</summary>
public sealed class JsonWriter : IReportWriter
{
    /// <summary>Name and version of the shape.</summary>
    public const string Schema = "tcobench.compare/1";

    /// <inheritdoc/>
    public string Name => "comparison.json";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, JsonNumber.Options))
        {
            var comparison = report.Comparison;
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("as_of", Numbers.Day(comparison.AsOf));
            json.WriteString("engine", report.Engine);
            json.WriteString("currency", comparison.Currency.ToString());
            json.WriteArray("results", comparison.Results, r => Result(json, r, comparison));
            json.WriteArray("sources", comparison.Sources, s => Source(json, s, comparison.AsOf));
            json.WriteArray("findings", report.Findings, f => Finding(json, f));
            json.WriteArray("scenarios", report.Scenarios, s => Scenario(json, s.Title, s.Comparison));
            json.WriteArray("flips", report.Flips, f => Flip(json, f, comparison));
            OffersJson.Write(json, report.Offers);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Result(Utf8JsonWriter json, Result result, Comparison comparison)
    {
        var (option, figures) = (result.Option, result.Figures);
        json.WriteStartObject();
        json.WriteString("job", result.Job.Id.Value);
        json.WriteString("vendor", option.Vendor.Catalog.Id.Value);
        json.WriteString("plan", option.Plan.Id.Value);
        json.WriteString("term", option.Model?.Term.Id);
        json.WriteNumber("assets", result.Assets);
        json.WriteDecimal("months", option.Model?.Months);
        json.WriteString("status", Words.IdOf(option.Status));
        json.WriteArray("excluded", option.Reasons, reason =>
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            json.WriteString("reason", Words.Reason(option, reason));
            json.WriteEndObject();
        });
        json.WriteBoolean("at_least", option.AtLeast);
        json.WriteDecimal("days", option.Days);
        json.WriteString("done_on", DoneOn(comparison.AsOf, option.Days));
        json.WriteDecimal("total", figures?.Total);
        json.WriteDecimal("tax", figures?.Tax);
        json.WriteDecimal("per_approved_asset", figures?.Kpis.Cpai);
        json.WriteDecimal("billed", figures?.Billed);
        json.WriteDecimal("effective", figures?.Effective);
        json.WriteStartObject("kpis");
        json.WriteDecimal("cpi", figures?.Kpis.Cpi);
        json.WriteDecimal("cpai", figures?.Kpis.Cpai);
        json.WriteDecimal("cpv", figures?.Kpis.Cpv);
        json.WriteDecimal("cpc", figures?.Kpis.Cpc);
        json.WriteEndObject();
        json.WriteStartObject("breakdown");
        foreach (var block in CostModel.BlockIds)
            json.WriteDecimal(block, figures?.Blocks[block]);
        json.WriteEndObject();
        var titles = option.Model is { } model ? LineTitles.For(model) : null;
        json.WriteArray("lines", figures?.CostLines ?? [], l => Line(json, l, titles!, comparison.AsOf));
        json.WriteString("oldest_price", figures?.Oldest is { } oldest ? Numbers.Day(oldest.Source.Seen) : null);
        json.WriteDecimal("assumption_share", figures?.AssumptionShare);
        json.WriteBoolean("cheapest", result.Cheapest);

        json.WriteBoolean("tied", result.Tied);
        json.WriteString("job_title", result.Job.Title);
        json.WriteString("vendor_name", option.Vendor.Catalog.Name);
        json.WriteString("plan_title", option.Plan.Title);
        json.WriteString("channel", Words.Of(option.Plan.Channel));
        json.WriteDecimal("people", figures?.People);
        json.WriteDecimal("wasted", figures?.Wasted);
        json.WriteString("oldest_price_of", figures?.Oldest is { } old && titles is not null ? titles.Of(old.Input) : null);
        Interval(json, result.Interval);
        json.WriteArray("bridged", option.Bridged, supply =>
        {
            json.WriteStartObject();
            json.WriteString("stage", supply.Stage.Id);
            json.WriteString("vendor", supply.Vendor.Catalog.Id.Value);
            json.WriteString("plan", supply.Plan.Id.Value);
            json.WriteEndObject();
        });
        var steps = figures?.Lines.Where(l => !figures.CostLines.Contains(l)) ?? [];
        json.WriteArray("steps", steps, l => Line(json, l, titles!, comparison.AsOf));
        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, LineFigure figure, LineTitles titles, DateOnly asOf)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Line.Id);
        json.WriteString("title", titles.Of(figure.Line));
        json.WriteDecimal("amount", figure.Value);
        json.WriteString("unit", figure.Line.Unit.ToString());
        json.WriteDecimal("month", figure.Line.Month);
        json.WriteArray("sources", figure.Sources, s => json.WriteStringValue(s.Id));
        json.WriteString("formula", Sentences.Of(figure.Line, titles));
        json.WriteBoolean("assumed", figure.Assumed);
        json.WriteBoolean("stale", figure.Sources.Any(s => s.IsPast(asOf)));
        json.WriteEndObject();
    }

    private static void Interval(Utf8JsonWriter json, Interval? interval)
    {
        if (interval is null)
        {
            json.WriteNull("interval");
            return;
        }

        json.WriteStartObject("interval");
        json.WriteDecimal("p10", interval.P10);
        json.WriteDecimal("p50", interval.P50);
        json.WriteDecimal("p90", interval.P90);
        json.WriteNumber("trials", interval.Trials);
        json.WriteNumber("seed", interval.Seed);
        json.WriteEndObject();
    }

    private static void Source(Utf8JsonWriter json, Source source, DateOnly asOf)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("url", source.Url);
        json.WriteString("seen", Numbers.Day(source.Seen));
        json.WriteString("kind", Words.Of(source.Kind));
        json.WriteString("note", source.Note);
        json.WriteBoolean("stale", source.IsPast(asOf));
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity switch
        {
            Severity.Info => "info",
            Severity.Warning => "warning",
            Severity.Error => "error",
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Severity, "unknown severity"),
        });
        json.WriteString("message", finding.Message);
        json.WriteString("file", finding.Where.File);
        json.WriteNumber("line", finding.Where.Line);
        json.WriteNumber("column", finding.Where.Column);
        json.WriteString("hint", finding.Hint);
        json.WriteEndObject();
    }

    private static void Scenario(Utf8JsonWriter json, string title, Comparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteArray("results", comparison.Results, r =>
        {
            json.WriteStartObject();
            json.WriteString("job", r.Job.Id.Value);
            json.WriteString("vendor", r.Option.Vendor.Catalog.Id.Value);
            json.WriteString("plan", r.Option.Plan.Id.Value);
            json.WriteNumber("assets", r.Assets);
            json.WriteString("status", Words.IdOf(r.Option.Status));
            json.WriteDecimal("total", r.Figures?.Total);
            json.WriteDecimal("per_approved_asset", r.Figures?.Kpis.Cpai);
            json.WriteBoolean("cheapest", r.Cheapest);
            json.WriteBoolean("tied", r.Tied);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Flip(Utf8JsonWriter json, Flip flip, Comparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("job", flip.Job);
        json.WriteNumber("assets", flip.Assets);
        json.WriteString("winner", flip.Winner);
        json.WriteString("runner_up", flip.RunnerUp);
        json.WriteString("input", flip.Input);
        json.WriteString("title", FlipText.InputTitle(flip, comparison));
        json.WriteDecimal("base", flip.Base);
        json.WriteDecimal("at", flip.At);
        json.WriteEndObject();
    }

    private static string? DoneOn(DateOnly asOf, decimal? days) =>
        days is { } d && d >= 0 && d <= DateOnly.MaxValue.DayNumber - asOf.DayNumber - 1 ? Numbers.Day(asOf.AddDays((int)decimal.Ceiling(d))) : null;
}
