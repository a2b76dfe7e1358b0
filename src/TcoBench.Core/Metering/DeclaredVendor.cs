using TcoBench.Core.Vendors;

namespace TcoBench.Core.Metering;

/// <summary>A vendor whose file says everything: its meters are formulas.</summary>
/// <param name="Catalog">What the file says.</param>
public sealed record DeclaredVendor(Catalog Catalog) : IVendor
{
    /// <inheritdoc/>
    public IEnumerable<Consumed> Meter(MeteredRequest request)
    {
        foreach (var consumption in request.Offer.Consumes)
        {
            var price = consumption.PriceTable?.Price(request.Offer.Model.Id.Value, request.Offer.Quality ?? "standard", request.Size.ToString(), consumption.PriceTable.BySteps ? request.Steps : 0);
            if (consumption.PriceTable is null || price is not null)
                yield return new Consumed(consumption.Meter, consumption.PerRequest.Build(request.Names), price);
        }
    }
}
