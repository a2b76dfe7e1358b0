namespace TcoBench.Reporting.Charts;

/// <summary>How the results of a vendor spread.</summary>
/// <param name="Vendor">Id of the vendor.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What else is to be said of it, e.g. how often it is cheapest; empty for nothing.</param>
/// <param name="Quantiles">Probability with the value below which the result lies, both rising; P10, P50 and P90 among them.</param>
public sealed record SpreadChartRow(string Vendor, string Name, string Note, IReadOnlyList<(double Probability, double Value)> Quantiles)
{
    /// <summary>The value below which the result lies with a probability.</summary>
    /// <exception cref="ArgumentException">The row does not hold that quantile.</exception>
    public double At(double probability) =>
        Quantiles.Where(q => Math.Abs(q.Probability - probability) < 1e-9).Select(q => (double?)q.Value).FirstOrDefault() ?? throw new ArgumentException(FormattableString.Invariant($"no quantile at {probability}"), nameof(probability));
}
