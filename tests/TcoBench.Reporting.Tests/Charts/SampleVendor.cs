using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;

namespace TcoBench.Reporting.Tests.Charts;

internal sealed class SampleVendor(Catalog catalog) : IVendor
{
    public Catalog Catalog => catalog;

    public IEnumerable<Consumed> Meter(MeteredRequest request) => [];
}
