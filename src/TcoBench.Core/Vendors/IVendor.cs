using TcoBench.Core.Metering;

namespace TcoBench.Core.Vendors;

/// <summary>A vendor: what it sells, and how it counts.</summary>
public interface IVendor
{
    /// <summary>Inputs, meters, plans and terms.</summary>
    Catalog Catalog { get; }

    /// <summary>What one request consumes on each meter, as formulas in the meter's unit per request. Called while a model is built, never while it is evaluated.</summary>
    /// <param name="request">The request, with the names its formulas may use.</param>
    IEnumerable<Consumed> Meter(MeteredRequest request);
}
