namespace TcoBench.Reporting.Charts;

/// <summary>The words around a picture.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Subtitle">What is measured, and for what it holds.</param>
/// <param name="Source">Where its figures come from.</param>
public sealed record ChartHead(string Title, string Subtitle, string Source);
