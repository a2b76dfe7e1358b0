using static TcoBench.Files.Format.FormatKey;
using static TcoBench.Files.Format.ValueKind;

namespace TcoBench.Files.Format;

/// <summary>The one list of the keys of shared assumptions.</summary>
internal static class AssumptionsFormat
{
    /// <summary>A file of shared inputs.</summary>
    public static readonly Shape File = new("assumptions",
    [
        Must("set", Id, "name of the set"),
        May("shelf_life", VendorFormat.ShelfLife, "days figures stay fresh whose source does not say; default 180"),
        May("sources", VendorFormat.Sources, "where figures were read"),
        May("prices", VendorFormat.Prices, "published, derived and unknown figures"),
        May("assumptions", VendorFormat.Assumptions, "figures nobody publishes, with a spread and a reason"),
        May("choices", VendorFormat.Choices, "decisions and conventions, with a reason"),
        May("correlations", VendorFormat.Correlations, "pairs of uncertain figures that hang together"),
    ]);
}
