using System.Text.Json;
using TcoBench.Analysis;
using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Json;

/// <summary>What drives a result, as JSON of the schema <c>tcobench.sensitivity/1</c>. A method that was not asked for is null; shares are fractions of the variance.</summary>
/// <param name="row">The option whose total it is.</param>
/// <param name="versus">The option it is compared with; null for none.</param>
/// <param name="sensitivity">What drives it.</param>
/// <param name="currency">Currency of the totals.</param>
public sealed class SensitivityJson(Result row, Result? versus, Sensitivity sensitivity, Unit currency)
{
    private readonly DriverTitles _titles = new(row, versus);

    /// <summary>Writes the properties of the result's object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteString("schema", "tcobench.sensitivity/1");
        json.WriteString("currency", currency.ToString());
        json.WriteString("job", row.Job.Id.Value);
        json.WriteNumber("assets", row.Assets);
        json.WritePropertyName("option");
        Option(json, row);
        json.WritePropertyName("versus");
        if (versus is null)
            json.WriteNullValue();
        else
            Option(json, versus);
        json.WriteDecimal("base", sensitivity.Response.Base);
        json.WriteDecimal("base_per_approved_asset", sensitivity.Response.Base / row.Assets);
        json.WriteNumber("trials", sensitivity.Plan.Trials);
        json.WriteNumber("seed", sensitivity.Plan.Seed);
        json.WriteString("sampler", SamplingWords.IdOf(sensitivity.Plan.Method));
        Each(json, "inputs", sensitivity.Response.Inputs, Input);
        Maybe(json, "tornado", sensitivity.Tornado, tornado => Each(json, "bars", tornado.Bars, Bar));
        Maybe(json, "spider", sensitivity.Spider, spider => Each(json, "lines", spider.Lines, Line));
        Maybe(json, "morris", sensitivity.Screening, screening => Screening(json, screening));
        Maybe(json, "sobol", sensitivity.Sobol, sobol => Sobol(json, sobol));
        Maybe(json, "shapley", sensitivity.Shapley, shapley => Shapley(json, shapley));
        json.WriteStartArray("notes");
        foreach (var note in SensitivityNotes.Of(row, versus, sensitivity))
            json.WriteStringValue(note);
        json.WriteEndArray();
    }

    private static void Option(Utf8JsonWriter json, Result of)
    {
        json.WriteStartObject();
        json.WriteString("vendor", of.Option.Vendor.Catalog.Id.Value);
        json.WriteString("plan", of.Option.Plan.Id.Value);
        json.WriteString("term", of.Option.Model!.Term.Id);
        json.WriteNumber("months", of.Option.Model.Months);
        json.WriteDecimal("total", of.Figures!.Total);
        json.WriteEndObject();
    }

    private void Input(Utf8JsonWriter json, Input input)
    {
        var distribution = Distribution.Of(input);
        json.WriteString("input", input.Name);
        json.WriteString("title", _titles.Of(input));
        json.WriteString("unit", input.Unit.ToString());
        json.WriteDecimal("base", input.Value);
        json.WriteDecimal("p10", distribution.P10);
        json.WriteDecimal("p90", distribution.P90);
    }

    private void Bar(Utf8JsonWriter json, TornadoBar bar)
    {
        json.WriteString("input", bar.Input.Name);
        json.WriteDecimal("low", bar.Low);
        json.WriteDecimal("high", bar.High);
        json.WriteDecimal("at_low", bar.AtLow);
        json.WriteDecimal("at_high", bar.AtHigh);
        json.WriteDecimal("swing", bar.Swing);
        json.WriteDecimal("swing_per_approved_asset", bar.Swing / row.Assets);
    }

    private static void Line(Utf8JsonWriter json, SpiderLine line)
    {
        json.WriteString("input", line.Input.Name);
        Each(json, "points", line.Points, (_, point) =>
        {
            json.WriteDecimal("probability", point.Probability);
            json.WriteDecimal("value", point.Value);
            json.WriteDecimal("result", point.Result);
        });
    }

    private static void Screening(Utf8JsonWriter json, Screening screening)
    {
        json.WriteNumber("paths", screening.Paths);
        json.WriteNumber("not_computed", screening.NotComputed);
        Each(json, "effects", screening.Effects, (_, effect) =>
        {
            json.WriteString("input", effect.Input.Name);
            json.WriteDecimal("mean_absolute", new decimal(effect.MeanAbsolute));
            json.WriteDecimal("mean", new decimal(effect.Mean));
            json.WriteDecimal("standard_deviation", new decimal(effect.Deviation));
            json.WriteBoolean("kept", screening.Kept.Contains(effect.Input));
        });
    }

    private static void Sobol(Utf8JsonWriter json, SobolIndices sobol)
    {
        json.WriteDecimal("mean", new decimal(sobol.Mean));
        json.WriteDecimal("variance", new decimal(sobol.Variance));
        json.WriteNumber("rows", sobol.Rows);
        json.WriteNumber("not_computed", sobol.NotComputed);
        Each(json, "indices", sobol.Indices, (_, index) =>
        {
            Inputs(json, "inputs", index.Factor);
            Share(json, "first_order", index.First);
            Share(json, "total", index.Total);
        });
        Each(json, "second_order", sobol.Interactions, (_, pair) =>
        {
            Inputs(json, "one", pair.One);
            Inputs(json, "other", pair.Other);
            Share(json, "share", pair.Share);
        });
    }

    private static void Shapley(Utf8JsonWriter json, ShapleyEffects shapley)
    {
        json.WriteDecimal("variance", new decimal(shapley.Variance));
        json.WriteNumber("rows", shapley.Rows);
        json.WriteNumber("not_computed", shapley.NotComputed);
        json.WriteString("orders", shapley.AllOrders ? "all" : "random");
        Each(json, "effects", shapley.Effects, (_, effect) =>
        {
            Inputs(json, "inputs", effect.Factor);
            Share(json, "share", effect.Share);
        });
    }

    private static void Inputs(Utf8JsonWriter json, string name, Factor factor)
    {
        json.WriteStartArray(name);
        foreach (var input in factor.Inputs)
            json.WriteStringValue(input.Name);
        json.WriteEndArray();
    }

    private static void Share(Utf8JsonWriter json, string name, VarianceShare share)
    {
        json.WriteStartObject(name);
        json.WriteDecimal("value", new decimal(share.Value));
        json.WriteDecimal("low", new decimal(share.Low));
        json.WriteDecimal("high", new decimal(share.High));
        json.WriteEndObject();
    }

    private static void Maybe<T>(Utf8JsonWriter json, string name, T? value, Action<T> write)
        where T : class
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        write(value);
        json.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
