using System.Globalization;
using System.Text;
using TcoBench.Core.Vendors;
using TcoBench.Files.Sections;

namespace TcoBench.Files.Plugins;

/// <summary>What a vendor's offers consume, as text: the same for the same formulas, so that a plugin's change shows in review.</summary>
public static class FrozenFormulas
{
    /// <summary>
    /// Every offer in order, and for every meter its formula in the language of vendor files, after the parts it is made of. Whole numbers other than
    /// the file's bare ones are counts of the plugin. Lines end with a line feed.
    /// </summary>
    public static string Of(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var text = new StringBuilder();
        foreach (var offer in catalog.Offers)
        {
            var words = new[] { OperationWords.Of(offer.Operation), offer.Model.Id.Value, offer.Quality }.OfType<string>();
            var sizes = offer.Sizes.Count > 0 ? string.Join(", ", offer.Sizes) : offer.MaxSize is { } largest ? $"up to {largest}" : "any size";
            text.Append(CultureInfo.InvariantCulture, $"{string.Join(' ', words)}, {string.Join(", ", offer.Channels.Select(channel => channel.Word()))}: {sizes}\n");
            foreach (var consumption in offer.Consumes)
            {
                var meter = catalog.Meters.First(m => m.Id == consumption.Meter);
                foreach (var (name, formula) in consumption.PerRequest.Written(meter.Id.Value))
                    text.Append(CultureInfo.InvariantCulture, $"  {name} = {formula}\n");
            }
        }

        return text.ToString();
    }
}
