using TcoBench.Reporting.Json;

namespace TcoBench.Reporting.Tests.Json;

public class JsonWriterTests
{
    [Test]
    public void ASmallComparisonReadsAsAccepted() => Golden.Verify(Rendered.Of(new JsonWriter(), Small.Report()));
}
