namespace TcoBench.Reporting.Charts;

/// <summary>An input of a tornado.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Low">Its low value (P10), as it is written.</param>
/// <param name="High">Its high value (P90), as it is written.</param>
/// <param name="AtLow">The result at the low value.</param>
/// <param name="AtHigh">The result at the high value.</param>
public sealed record TornadoChartBar(string Title, string Low, string High, decimal AtLow, decimal AtHigh);
