using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SkiaSharp;
using TcoBench.Analysis;
using TcoBench.Analysis.Crossings;
using TcoBench.Analysis.Schedules;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Charts;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Html;

/// <summary>
/// The figures behind the page, as JSON the page's script reads: rows of the comparison, the lines of their models with all they rest on, inputs, sources,
/// curves. Every text is written once per language and referred to by number.
/// </summary>
internal sealed class PageData
{
    private const int MostBars = 12;
    private const int ChartDigits = 6;

    // From here on no decimal beyond the sixth is shown.
    private const int Large = 100;

    // Letters of every language as they are, but no "<" in a text.
    private static readonly JavaScriptEncoder Letters = JavaScriptEncoder.Create(UnicodeRanges.All);

    private readonly Report _report;
    private readonly TextTable _texts = new();
    private readonly Dictionary<CostModel, int> _models = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Input, int> _inputs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Unit, int> _units = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _sources;
    private readonly List<(CostModel Model, IReadOnlyList<LineFigure> Lines)> _listed = [];
    private readonly List<(Input Input, LineTitles[] Titles)> _leaves = [];

    private PageData(Report report)
    {
        _report = report;
        _sources = report.Comparison.Sources.Select((s, i) => (s.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
    }

    /// <summary>The data of a report.</summary>
    public static string Of(Report report) => new PageData(report).Written();

    private string Written()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Letters }))
        {
            var comparison = _report.Comparison;
            json.WriteStartObject();
            json.WriteString("currency", comparison.Currency.ToString());
            json.WriteStartObject("rates");
            foreach (var (currency, rate) in _report.Rates)
                json.WriteDecimal(currency, rate);
            json.WriteEndObject();
            json.WriteArray("rows", comparison.Results, r => Row(json, r));
            json.WriteArray("models", _listed, m => Model(json, m.Model, m.Lines));
            json.WriteArray("inputs", _leaves, i => Leaf(json, i.Input, i.Titles));
            json.WriteArray("units", _units.Keys, u => OfUnit(json, u));
            json.WriteArray("sources", comparison.Sources, s => OfSource(json, s));
            json.WriteArray("curves", _report.Curves.Where(c => _report.Analyses.All(a => a.Winner.Job.Id != c.Job.Id)), c => Curve(json, c));
            json.WriteArray("breakevens", _report.Analyses, a => OfBreakEven(json, a));
            json.WriteArray("schedules", _report.SchedulesByJob, s => OfSchedules(json, s));
            json.WriteArray("tornados", _report.Analyses, a => OfTornado(json, a));
            var vendors = comparison.Results.Select(r => r.Option.Vendor.Catalog.Id.Value).Distinct(StringComparer.Ordinal).ToList();
            json.WriteStartObject("colours");
            foreach (var vendor in vendors)
                json.WriteString(vendor, Css(Palette.MarkOf(vendor, vendors).Colour));
            json.WriteEndObject();
            json.WriteArray("blocks", Palette.Blocks, b => json.WriteStringValue(Css(b)));
            _texts.Write(json, "texts");
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Row(Utf8JsonWriter json, Result result)
    {
        var (option, figures) = (result.Option, result.Figures);
        json.WriteStartObject();
        json.WriteString("job", result.Job.Id.Value);
        json.WriteString("vendor", option.Vendor.Catalog.Id.Value);
        json.WriteString("name", option.Vendor.Catalog.Name);
        json.WriteNumber("assets", result.Assets);
        json.WriteBoolean("ranked", option.Status == ResultStatus.Ok && figures is not null);
        json.WriteBoolean("cheapest", result.Cheapest);
        json.WriteBoolean("tied", result.Tied);
        if (figures is not null && option.Model is { } model)
        {
            json.WriteDecimal("total", figures.Total);
            json.WriteDecimal("per", figures.Kpis.Cpai);
            json.WriteArray("blocks", CostModel.BlockIds, id => json.WriteDecimal(figures.Blocks[id] / result.Assets));
            if (result.Interval is { } interval)
                json.WriteArray("interval", new[] { interval.P10, interval.P50, interval.P90 }, v => json.WriteDecimal(v / result.Assets));
            json.WriteNumber("model", IndexOf(model, figures.Lines));
            json.WriteArray("values", figures.Lines, l => json.WriteDecimal(l.Value is >= Large or <= -Large ? Math.Round(l.Value.Value, ChartDigits) : l.Value));
        }

        json.WriteEndObject();
    }

    private int IndexOf(CostModel model, IReadOnlyList<LineFigure> lines)
    {
        if (_models.TryGetValue(model, out var known))
            return known;
        _listed.Add((model, lines));
        return _models[model] = _listed.Count - 1;
    }

    private void Model(Utf8JsonWriter json, CostModel model, IReadOnlyList<LineFigure> lines)
    {
        var titles = Language.All.Select(l => LineTitles.For(model, l)).ToArray();
        var places = lines.Select((l, i) => (l.Line, i)).ToDictionary(x => x.Line, x => x.i, (IEqualityComparer<Line>)ReferenceEqualityComparer.Instance);
        json.WriteStartObject();
        json.WriteNumber("total", places[model.Total]);
        json.WriteArray("blocks", model.Blocks, b => json.WriteNumberValue(places[b]));
        json.WriteArray("lines", lines, figure =>
        {
            var line = figure.Line;
            json.WriteStartArray();
            json.WriteNumberValue(_texts.Add(i => titles[i].Of(line)));
            json.WriteNumberValue(_texts.Add(i => Sentences.Of(line, titles[i], Language.All[i])));
            json.WriteNumberValue(LineTitles.IsShare(line) ? -1 : IndexOf(line.Unit));
            json.WriteStartArray();
            foreach (var part in SentenceReading.PartsOf(line))
            {
                if (part is Input input)
                    json.WriteNumberValue(-1 - IndexOf(input, titles));
                else if (places.TryGetValue((Line)part, out var place))
                    json.WriteNumberValue(place);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private int IndexOf(Input input, LineTitles[] titles)
    {
        if (_inputs.TryGetValue(input, out var known))
            return known;
        _leaves.Add((input, titles));
        return _inputs[input] = _leaves.Count - 1;
    }

    private int IndexOf(Unit unit) => _units.TryGetValue(unit, out var known) ? known : _units[unit] = _units.Count;

    private void Leaf(Utf8JsonWriter json, Input input, LineTitles[] titles)
    {
        var evidence = input.Evidence;
        json.WriteStartArray();
        json.WriteNumberValue(_texts.Add(i => titles[i].Of(input)));
        if (input.Name == "assets")
            json.WriteNullValue();
        else
            json.WriteDecimal(input.Value);
        json.WriteNumberValue(InputTitles.IsShare(input) ? -1 : IndexOf(input.Unit));
        json.WriteNumberValue(_texts.Add(i => Words.Of(evidence.Kind, Language.All[i])));
        if (Language.All.All(l => l.Known(evidence.Reason) == evidence.Reason))
            json.WriteStringValue(evidence.Reason);
        else
            json.WriteNumberValue(_texts.Add(i => Language.All[i].Known(evidence.Reason)));
        json.WriteStartArray();
        foreach (var source in evidence.Sources.Where(s => _sources.ContainsKey(s.Id)))
            json.WriteNumberValue(_sources[source.Id]);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private void OfUnit(Utf8JsonWriter json, Unit unit)
    {
        json.WriteStartArray();
        json.WriteStringValue(UnitWords.PerCurrency(unit)?.Currency ?? "");
        json.WriteNumberValue(_texts.Add(i => UnitWords.PerCurrency(unit, Language.All[i])?.Per ?? UnitWords.Of(unit, true, Language.All[i])));
        json.WriteNumberValue(_texts.Add(i => UnitWords.PerCurrency(unit, Language.All[i])?.Per ?? UnitWords.Of(unit, false, Language.All[i])));
        json.WriteEndArray();
    }

    private void OfSource(Utf8JsonWriter json, Source source)
    {
        json.WriteStartArray();
        json.WriteStringValue(source.Url);
        json.WriteNumberValue(_texts.Add(i => Numbers.Day(source.Seen, Language.All[i]) + Words.Age(source, _report.Comparison.AsOf, Language.All[i])));
        json.WriteNumberValue(_texts.Add(i => Words.Of(source.Kind, Language.All[i])));
        json.WriteEndArray();
    }

    private void OfTornado(Utf8JsonWriter json, JobAnalysis analysis)
    {
        var titles = Language.All.Select(l => LineTitles.For(analysis.Winner.Option.Model!, l)).ToArray();
        json.WriteStartObject();
        json.WriteString("job", analysis.Winner.Job.Id.Value);
        json.WriteDecimal("base", analysis.Tornado.Base / analysis.Winner.Assets);
        json.WriteArray("bars", analysis.Tornado.Bars.Where(b => b.Swing > 0).Take(MostBars), bar =>
        {
            json.WriteStartArray();
            json.WriteNumberValue(_texts.Add(i => titles[i].Of(bar.Input)));
            json.WriteDecimal(bar.AtLow / analysis.Winner.Assets);
            json.WriteDecimal(bar.AtHigh / analysis.Winner.Assets);
            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    // Bands of the winner and the next: more would cover each other.
    private void OfBreakEven(Utf8JsonWriter json, JobAnalysis analysis)
    {
        var (winner, over) = (analysis.Winner, analysis.OverVolume);
        var next = Verdict.Of(_report.Comparison, winner.Job.Id.Value, winner.Assets).RunnerUp;
        var banded = new[] { winner, next }.OfType<Result>().Select(r => r.Option.Vendor.Catalog.Id.Value).ToList();
        json.WriteStartObject();
        json.WriteString("job", winner.Job.Id.Value);
        json.WriteArray("at", over.Curves[0].Points, p => json.WriteDecimal(Math.Round(p.At, ChartDigits)));
        json.WriteArray("lines", over.Curves.Where(c => c.Points.Any(p => p.PerAsset is not null)), curve =>
        {
            json.WriteStartObject();
            json.WriteString("vendor", curve.Contender.Vendor);
            json.WriteString("name", curve.Contender.Name);
            json.WriteArray("per", curve.Points, p => json.WriteDecimal(Drawn(p.PerAsset)));
            if (banded.Contains(curve.Contender.Vendor))
            {
                json.WriteArray("low", curve.Points, p => json.WriteDecimal(Drawn(p.P10)));
                json.WriteArray("high", curve.Points, p => json.WriteDecimal(Drawn(p.P90)));
            }

            json.WriteEndObject();
        });
        json.WriteArray("crossings", over.Changes.Where(c => c.Kind != CrossingKind.Delivery), c =>
        {
            json.WriteStartArray();
            json.WriteDecimal(c.FromAssets ?? Math.Round(c.First));
            json.WriteDecimal(Drawn(c.CostAfter / c.First));
            json.WriteEndArray();
        });
        json.WriteEndObject();

        static decimal? Drawn(decimal? amount) => amount is { } value ? Math.Round(value, ChartDigits) : null;
    }

    private void OfSchedules(Utf8JsonWriter json, IReadOnlyList<Schedule> schedules)
    {
        var job = schedules[0].Result.Job;
        json.WriteStartObject();
        json.WriteString("job", job.Id.Value);
        json.WriteNumber("window", job.WindowDays);
        json.WriteNumber("title", _texts.Add(i => Language.All[i]["window: {0}", Numbers.Counted(job.WindowDays, "day", Language.All[i])]));
        json.WriteArray("rows", schedules, s =>
        {
            json.WriteStartArray();
            json.WriteStringValue(Verdict.VendorName(s.Result));
            json.WriteDecimal(s.PeopleDays);
            json.WriteDecimal(s.VendorDays);
            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private static string Css(SKColor colour) => $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";

    private static void Curve(Utf8JsonWriter json, CostCurve curve)
    {
        json.WriteStartObject();
        json.WriteString("job", curve.Job.Id.Value);
        json.WriteString("vendor", curve.Vendor.Catalog.Id.Value);
        json.WriteString("name", curve.Vendor.Catalog.Name);
        json.WriteArray("points", curve.Points, p =>
        {
            json.WriteStartArray();
            json.WriteNumberValue(p.Assets);
            json.WriteDecimal(p.PerAsset);
            json.WriteEndArray();
        });
        json.WriteEndObject();
    }
}
