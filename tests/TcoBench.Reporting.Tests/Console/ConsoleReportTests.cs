namespace TcoBench.Reporting.Tests.Console;

public class ConsoleReportTests
{
    [Test]
    public void ASmallComparisonReadsAsAccepted() => Golden.Verify(Rendered.Console(Small.Report()));
}
