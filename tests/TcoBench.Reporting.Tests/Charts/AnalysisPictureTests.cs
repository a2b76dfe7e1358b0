using System.Text;
using System.Xml.Linq;
using SkiaSharp;
using TcoBench.Reporting.Charts;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Charts;

/// <summary>Pictures of costs and analyses, drawn from figures made up here; TCOBENCH_PICTURES=DIR keeps them for the eye.</summary>
public class AnalysisPictureTests
{
    private static readonly ChartHead Head = new("Campaign: what drives the cost", "Leonardo.Ai, EUR per approved asset, 1,000 approved assets", "Source: TcoBench. All figures and sources: tco.xlsx.");
    private static readonly string[] Vendors = ["acme", "birch", "cumulus"];

    private static readonly TornadoChart Tornado = new(
        Head,
        "EUR per approved asset",
        20.59m,
        [
            new("Draft acceptance", "15 %", "40 %", 27.31m, 16.02m),
            new("Designer: hourly rate", "EUR 45", "EUR 105", 15.20m, 31.37m),
            new("Retouch: minutes for each asset that passed, however long the title of this input may be in the file", "1.5 min", "10 min", 17.88m, 27.09m),
            new("Sign-off rate", "75 %", "97 %", 24.70m, 19.10m),
            new("Claims: cost per claim", "EUR 1,000", "EUR 8,000", 20.56m, 20.70m),
            new("Both ends dearer than the base", "1", "3", 21.10m, 22.00m),
        ]);

    private static readonly SpiderChart Spider = new(
        Head,
        "EUR per approved asset",
        [.. new[] { ("Draft acceptance", -9.0), ("Designer: hourly rate", 14.0), ("Retouch minutes", 8.5), ("Sign-off rate", -4.1), ("Failed requests", 0.4) }
            .Select(line => new SpiderChartLine(line.Item1, [.. Enumerable.Range(1, 19).Select(i => ((decimal)i / 20, 20.59m + (decimal)(line.Item2 * ((i / 20.0) - 0.5))))]))]);

    private static readonly SpreadChart Spread = new(
        Head,
        "EUR per approved asset",
        Vendors,
        [Row("cumulus", "Cumulus Images", "cheapest in 71 % of trials", 22, 0.3), Row("acme", "Acme", "cheapest in 29 % of trials", 26, 0.4), Row("birch", "Birch self-hosted with a long name", "", 90, 0.5)]);

    private static readonly BandChart Bands = new(
        Head,
        "approved assets",
        "EUR per approved asset",
        Vendors,
        [Line("acme", "Acme", v => 18 + (900 / v), 30_000), Line("birch", "Birch", v => 15 + (11_000 / v), 30_000), Line("cumulus", "Cumulus", v => 24 + (300 / v), 7_000)],
        [new(100, 27, "100"), new(3367, 18.27m, "3,367"), new(4000, 18.2m, "4,000")]);

    private static readonly MapChart Map = new(
        Head,
        "approved assets",
        "designer: EUR per hour",
        [.. Enumerable.Range(0, 40).Select(i => (decimal)Math.Round(50 * Math.Pow(10, i / 14.0)))],
        [.. Enumerable.Range(0, 30).Select(i => 30m + (3 * i))],
        [.. Enumerable.Range(0, 30).Select(y => (IReadOnlyList<string?>)[.. Enumerable.Range(0, 40).Select(x => x + y > 60 ? null : x > 22 + (y / 3) ? "birch" : x + y < 20 ? "cumulus" : "acme")])],
        new Dictionary<string, string> { ["acme"] = "Acme", ["birch"] = "Birch self-hosted", ["cumulus"] = "Cumulus Images" },
        Vendors,
        (1000, 65));

    private static readonly ScheduleChart Schedule = new(Head, 90, Vendors, [new("acme", "Acme", 3.2m, 28, "2 designers at work"), new("birch", "Birch self-hosted with a long name", 131.5m, 60, "needs 14 designers instead of 10")]);

    private static IEnumerable<TestCaseData> Pictures() =>
        from language in Language.All
        from picture in new (string Name, Func<Language, Picture> Draw)[]
        {
            ("tco", l => TcoPicture.Of(TcoChart.Of(SampleReport.Report, "campaign", l), l)),
            ("curve", l => CurvePicture.Of(CurveChart.Of(SampleReport.Report, "campaign", l), l)),
            ("tornado", l => TornadoPicture.Of(Tornado, l)),
            ("spider", l => SpiderPicture.Of(Spider, l)),
            ("distribution", l => DistributionPicture.Of(Spread, l)),
            ("cumulative", l => CumulativePicture.Of(Spread, l)),
            ("breakeven", l => BreakEvenPicture.Of(Bands, l)),
            ("map", l => MapPicture.Of(Map, l)),
            ("schedule", l => SchedulePicture.Of(Schedule, l)),
        }
        select new TestCaseData(picture.Name, picture.Draw, language).SetArgDisplayNames(picture.Name, language.Code);

    [TestCaseSource(nameof(Pictures))]
    public void APictureIsWordedInItsLanguageKeepsItsMarginsAndIsTheSameEachTime(string name, object draw, Language language)
    {
        var missing = new List<string>();
        var picture = ((Func<Language, Picture>)draw)(language with { Missing = missing.Add });
        var png = picture.As(PictureFormat.Png);
        if (Environment.GetEnvironmentVariable("TCOBENCH_PICTURES") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{name}-{language.Code}.png"), png);

        using var bitmap = SKBitmap.Decode(png);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(missing, Is.Empty);
            Assert.That(bitmap.Width, Is.EqualTo(1600));
            Assert.That(Enumerable.Range(0, bitmap.Height).Count(y => Enumerable.Range(0, 40).Concat(Enumerable.Range(1560, 40)).Any(x => bitmap.GetPixel(x, y) != SKColors.White)), Is.Zero, "margins");
            Assert.That(picture.As(PictureFormat.Png), Is.EqualTo(png));
        }
    }

    [TestCase("tco", "10,000 approved assets", "29.12 tie", "Charges", "not ranked – model retired", "each volume has its own scale", "EUR per approved asset")]
    [TestCase("curve", "approved assets (log scale)", "EUR per approved asset (log scale)", "Not ranked at any volume: Delta Imaging (model retired)")]
    [TestCase("tornado", "15 %", "EUR 105", "base 20.59", "16.17", "Both ends dearer than the base")]
    [TestCase("spider", "Draft acceptance", "P10", "24.64 to 16.54")]
    [TestCase("distribution", "Cumulus Images", "22.00", "cheapest in 71 % of trials")]
    [TestCase("cumulative", "90 %", "22.00 Cumulus Images")]
    [TestCase("breakeven", "3,367", "15.37 Birch")]
    [TestCase("schedule", "window: 90 days", "132 days", "28 days", "needs 14 designers instead of 10")]
    [TestCase("map", "base inputs", "none delivers", "Birch self-hosted")]
    public void APictureShowsTheFiguresItIsGiven(string name, params string[] words)
    {
        var picture = Pictures().Select(p => p.Arguments).Where(a => (string)a[0]! == name && a[2] == (object)Language.English).Select(a => ((Func<Language, Picture>)a[1]!)(Language.English)).Single();
        var svg = XDocument.Parse(Encoding.UTF8.GetString(picture.As(PictureFormat.Svg)));
        var labels = svg.Descendants().Attributes("aria-label").Select(a => a.Value).ToList();

        foreach (var word in words)
            Assert.That(labels, Has.Some.EqualTo(word));
    }

    // 14 vendors: their labels, each of a name and a note, take more room than a plot of the least height.
    [Test]
    public void APictureGrowsWithItsLabelsSoThatNoneStandsInItsTitle()
    {
        var vendors = Enumerable.Range(1, 14).Select(i => $"vendor-{i:00}").ToList();
        var picture = CumulativePicture.Of(new SpreadChart(Head, "EUR per approved asset", vendors, [.. vendors.Select((v, i) => Row(v, $"Vendor {i}", "cheapest in 7 % of trials", 20 + i, 0.3))]), Language.English);
        using var bitmap = SKBitmap.Decode(picture.As(PictureFormat.Png));

        Assert.That(picture.Height, Is.GreaterThan(900));
        Assert.That(Enumerable.Range(Frame.Width - EndLabel.Width, EndLabel.Width - Frame.Margin).SelectMany(x => Enumerable.Range(112, Frame.Head + 30 - 112).Select(y => bitmap.GetPixel(x, y))).Distinct(), Is.EqualTo(new[] { SKColors.White }));
    }

    // Log-normal around a median, at the z-values of some probabilities of the standard normal distribution.
    private static SpreadChartRow Row(string vendor, string name, string note, double median, double sigma)
    {
        (double P, double Z)[] normal =
        [
            (0.005, -2.5758), (0.01, -2.3263), (0.02, -2.0537), (0.05, -1.6449), (0.1, -1.2816), (0.15, -1.0364), (0.2, -0.8416), (0.25, -0.6745), (0.3, -0.5244), (0.35, -0.3853), (0.4, -0.2533), (0.45, -0.1257), (0.5, 0),
        ];
        var quantiles = normal.Concat(normal.SkipLast(1).Reverse().Select(q => (P: 1 - q.P, Z: -q.Z)));
        return new SpreadChartRow(vendor, name, note, [.. quantiles.Select(q => (q.P, median * Math.Exp(sigma * q.Z)))]);
    }

    private static BandChartLine Line(string vendor, string name, Func<decimal, decimal> cost, decimal until) =>
        new(vendor, name, [.. Enumerable.Range(0, 30).Select(i => (decimal)Math.Round(50 * Math.Pow(600, i / 29.0))).Select(v => v > until ? new BandChartPoint(v, null) : new BandChartPoint(v, cost(v), cost(v) * 0.85m, cost(v) * 1.2m))]);
}
