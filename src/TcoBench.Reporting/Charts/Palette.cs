using SkiaSharp;

namespace TcoBench.Reporting.Charts;

/// <summary>
/// Every colour of every picture. Vendors have twelve colours that stay apart for colour-blind readers, each with a marker of its own,
/// and take them in the order of their ids; blocks are told apart by lightness as well.
/// </summary>
internal static class Palette
{
    /// <summary>Text.</summary>
    public static readonly SKColor Ink = SKColor.Parse("#1A1F26");

    /// <summary>Text of second rank.</summary>
    public static readonly SKColor Quiet = SKColor.Parse("#5A6470");

    /// <summary>Grid lines.</summary>
    public static readonly SKColor Grid = SKColor.Parse("#E3E7EB");

    /// <summary>Slots without a bar.</summary>
    public static readonly SKColor Empty = SKColor.Parse("#F4F6F8");

    /// <summary>The winner.</summary>
    public static readonly SKColor Winner = SKColor.Parse("#00704A");

    /// <summary>A result where an input is low.</summary>
    public static readonly SKColor Low = SKColor.Parse("#5B9BD5");

    /// <summary>A result where an input is high.</summary>
    public static readonly SKColor High = SKColor.Parse("#D9822B");

    /// <summary>Charges, people, platform, risk.</summary>
    public static readonly IReadOnlyList<SKColor> Blocks = [.. new[] { "#1F4E79", "#5B9BD5", "#F2A65A", "#B5445A" }.Select(SKColor.Parse)];

    private static readonly SKColor[] Colours =
    [
        .. new[]
        {
            "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#332288", "#B8860B", "#56B4E9", "#882255", "#6B7A00", "#AA4499", "#117733", "#555555",
        }.Select(SKColor.Parse),
    ];

    /// <summary>Ids of the vendors of a report, whose order decides colours and marks.</summary>
    public static IReadOnlyList<string> VendorsOf(Report report) => [.. report.Comparison.Results.Select(r => r.Option.Vendor.Catalog.Id.Value).Distinct()];

    /// <summary>How a vendor is shown among those of a report.</summary>
    /// <param name="vendor">Id of the vendor.</param>
    /// <param name="vendors">Ids of all vendors of the report.</param>
    public static VendorMark MarkOf(string vendor, IEnumerable<string> vendors)
    {
        var place = vendors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList().IndexOf(vendor);
        return place < 0
            ? throw new ArgumentException($"vendor \"{vendor}\" is not in the report", nameof(vendor))
            : Nth(place);
    }

    /// <summary>The mark of the n-th of several things, from 0.</summary>
    public static VendorMark Nth(int place) => new(Colours[place % Colours.Length], (MarkShape)(place % Enum.GetValues<MarkShape>().Length));
}
