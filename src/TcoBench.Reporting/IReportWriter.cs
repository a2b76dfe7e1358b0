namespace TcoBench.Reporting;

/// <summary>Writes a report in one format.</summary>
public interface IReportWriter
{
    /// <summary>Name of the file it writes in a report set, e.g. <c>comparison.json</c>.</summary>
    string Name { get; }

    /// <summary>Writes the report; the same report gives the same bytes.</summary>
    void Write(Report report, Stream output);
}
