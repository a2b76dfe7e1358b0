using System.Text;
using System.Xml.Linq;
using SkiaSharp;
using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Reporting.Charts;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Charts;

public class ChartTests
{
    private static readonly string[] Jobs = ["campaign", "upscale-2x"];

    [Test]
    public void ThePictureDrawsTheFiguresOfTheComparison()
    {
        var comparison = SampleReport.Report.Comparison;
        var chart = TcoChart.Of(SampleReport.Report, "campaign");

        Assert.That(chart.Panels.Select(p => p.Assets), Is.EqualTo(new[] { 100, 1000, 10_000 }));
        foreach (var (panel, bar) in chart.Panels.SelectMany(p => p.Bars.Select(b => (p, b))))
        {
            var result = comparison.Results.Single(r => r.Job.Id.Value == "campaign" && r.Assets == panel.Assets && r.Option.Vendor.Catalog.Id.Value == bar.Vendor);
            if (result.Option.Status != ResultStatus.Ok)
            {
                Assert.That(bar, Has.Property("PerAsset").Null.And.Property("Reason").Not.Empty.And.Property("Blocks").Empty);
                continue;
            }

            Assert.That(bar.PerAsset, Is.EqualTo(result.Figures!.Kpis.Cpai));
            Assert.That(bar.Blocks, Is.EqualTo(CostModel.BlockIds.Select(b => result.Figures.Blocks[b] / panel.Assets)));
            Assert.That(bar.Blocks.Sum(), Is.EqualTo(bar.PerAsset!.Value).Within(1e-20m));
            Assert.That((bar.Cheapest, bar.Tied), Is.EqualTo((result.Cheapest, result.Tied)));
        }
    }

    [Test]
    public void OfSeveralPlansOfAVendorTheBestIsDrawn()
    {
        var (report, comparison) = (Small.Report(), Small.Report().Comparison);
        var dear = comparison.Results[0] with { Figures = comparison.Results[0].Figures! with { Total = 9999 }, Cheapest = false };
        var chart = TcoChart.Of(report with { Comparison = comparison with { Results = [dear, .. comparison.Results] } }, "packshots");

        Assert.That(chart.Panels[0].Bars.Count(b => b.Vendor == "alpha"), Is.EqualTo(1));
        Assert.That(chart.Panels[0].Bars.Single(b => b.Vendor == "alpha").Cheapest, Is.True);
    }

    [Test]
    public void ACurveHasAGapWhereTheVendorIsNotRankedAndSaysWhy()
    {
        var chart = CurveChart.Of(SampleReport.Report, "campaign");
        var late = chart.Lines.Single(l => l.Vendor == "cumulus");
        var retired = chart.Lines.Single(l => l.Vendor == "delta");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(late.Points.Where(p => p.PerAsset is null).Select(p => p.Assets), Is.Not.Empty.And.All.GreaterThan(5000));
            Assert.That(late.Reason, Does.StartWith("late"));
            Assert.That(retired.Points.Select(p => p.PerAsset), Is.All.Null);
            Assert.That(retired.Reason, Is.EqualTo("model retired"));
            Assert.That(chart.Lines.Single(l => l.Vendor == "acme").Reason, Is.Empty);
            Assert.That(chart.Lines.Single(l => l.Vendor == "acme").Points[0].PerAsset, Is.EqualTo(SampleReport.Report.Curves[0].Points[0].Option.Total / 50));
        }
    }

    [Test]
    public void EveryJobHasBothPicturesInBothFormats() =>
        Assert.That(ChartWriters.Of(SampleReport.Report).Select(w => w.Name), Is.EqualTo(Jobs.SelectMany(j => new[] { $"tco-{j}.png", $"tco-{j}.svg", $"curve-{j}.png", $"curve-{j}.svg" })));

    [Test]
    public void WithoutCurvesThereAreNoCurvePictures() =>
        Assert.That(ChartWriters.Of(Small.Report()).Select(w => w.Name), Is.EqualTo(new[] { "tco-packshots.png", "tco-packshots.svg" }));

    [Test]
    public void AReportInGermanHasGermanPicturesUnderTheSameNames()
    {
        var german = ChartWriters.Of(SampleReport.Report, Language.German);
        var labels = XDocument.Parse(Encoding.UTF8.GetString(Drawn(german.Single(w => w.Name == "tco-campaign.svg")))).Descendants().Attributes("aria-label").Select(a => a.Value).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(german.Select(w => w.Name), Is.EqualTo(ChartWriters.Of(SampleReport.Report).Select(w => w.Name)));
            Assert.That(labels, Is.SupersetOf(new[] { "Kampagne: was ein freigegebenes Asset kostet", "1.000 freigegebene Assets", "Entgelte", "Personal", "Plattform", "Risiko", "29,12 Gleichstand", "ohne Rang – Modell eingestellt" }));
            Assert.That(labels, Has.Some.StartsWith("Quelle: TcoBench").And.Some.Contains("Stichtag 22.11.2026"));
        }
    }

    [Test]
    public void AVendorHasTheSameMarkInEveryPicture()
    {
        string[] vendors = ["acme", "borealis", "cumulus", "delta", "echo"];

        Assert.That(TcoChart.Of(SampleReport.Report, "campaign").Vendors, Is.EqualTo(vendors));
        Assert.That(CurveChart.Of(SampleReport.Report, "campaign").Vendors, Is.EqualTo(vendors));
    }

    [Test]
    public void TheSameReportGivesTheSamePictures()
    {
        foreach (var writer in ChartWriters.Of(SampleReport.Report))
        {
            var first = Drawn(writer);
            Assert.That(Drawn(writer), Is.EqualTo(first), writer.Name);
        }
    }

    [Test]
    public void APictureHasItsLetters()
    {
        foreach (var writer in ChartWriters.Of(SampleReport.Report).Where(w => w.Name.EndsWith(".png", StringComparison.Ordinal)))
        {
            using var picture = SKBitmap.Decode(Drawn(writer));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(picture.Width, Is.EqualTo(1600), writer.Name);
                Assert.That(picture.Height, Is.InRange(800, 1000), writer.Name);
                Assert.That(Dark(picture, new SKRectI(48, 40, 700, 80)), Is.GreaterThan(1500), $"title of {writer.Name}");
                Assert.That(Dark(picture, new SKRectI(48, 88, 900, 114)), Is.GreaterThan(1000), $"subtitle of {writer.Name}");
                Assert.That(Dark(picture, new SKRectI(48, picture.Height - 50, 1400, picture.Height - 16)), Is.GreaterThan(1000), $"source of {writer.Name}");
                Assert.That(Dark(picture, new SKRectI(0, 0, 40, picture.Height)) + Dark(picture, new SKRectI(1560, 0, 1600, picture.Height)), Is.Zero, $"margins of {writer.Name}");
            }
        }
    }

    [Test]
    public void AnSvgNeedsNoFontAndKeepsItsWords()
    {
        var svg = XDocument.Parse(Encoding.UTF8.GetString(Drawn(ChartWriters.Of(SampleReport.Report).Single(w => w.Name == "tco-campaign.svg"))));
        var labels = svg.Descendants().Attributes("aria-label").Select(a => a.Value).ToList();
        var chart = TcoChart.Of(SampleReport.Report, "campaign");

        Assert.That(svg.Descendants().Where(e => e.Name.LocalName == "text"), Is.Empty);
        Assert.That(svg.Root!.Elements().First().Value, Does.StartWith("Campaign: what an approved asset costs"));
        foreach (var bar in chart.Panels.SelectMany(p => p.Bars))
            Assert.That(labels, Has.Some.Contains(bar.PerAsset is { } value ? Scale.Amount(value) : bar.Reason), bar.Name);
    }

    [Test]
    public void TwelveVendorsLookDifferentWhateverTheirOrder()
    {
        var ids = Enumerable.Range(0, 12).Select(i => $"vendor-{(char)('a' + i)}").ToList();
        var marks = ids.Select(id => Palette.MarkOf(id, ids)).ToList();

        Assert.That(marks.Select(m => m.Colour).Distinct().Count(), Is.EqualTo(12));
        Assert.That(ids.Select(id => Palette.MarkOf(id, Enumerable.Reverse(ids))), Is.EqualTo(marks));
    }

    [TestCase(0, 1)]
    [TestCase(9.3, 10)]
    [TestCase(98.17, 100)]
    [TestCase(100, 100)]
    [TestCase(0.034, 0.04)]
    public void AnAxisReachesTheGreatestValue(double greatest, double last)
    {
        var marks = Scale.Marks(greatest, 4);

        Assert.That(marks[0], Is.Zero);
        Assert.That(marks[^1], Is.EqualTo(last).Within(1e-12));
        Assert.That(marks, Has.Count.LessThanOrEqualTo(6));
    }

    [TestCase(19.21, "19.21")]
    [TestCase(0.0345, "0.0345")]
    [TestCase(1234.5, "1,235")]
    [TestCase(0, "0.00")]
    public void AmountsAreWrittenForReaders(decimal amount, string expected) => Assert.That(Scale.Amount(amount), Is.EqualTo(expected));

    private static byte[] Drawn(IReportWriter writer)
    {
        using var stream = new MemoryStream();
        writer.Write(SampleReport.Report, stream);
        return stream.ToArray();
    }

    private static int Dark(SKBitmap picture, SKRectI place)
    {
        var dark = 0;
        for (var y = place.Top; y < place.Bottom; y++)
        {
            for (var x = place.Left; x < place.Right; x++)
                dark += picture.GetPixel(x, y) is { Red: < 160, Green: < 160, Blue: < 160 } ? 1 : 0;
        }

        return dark;
    }
}
