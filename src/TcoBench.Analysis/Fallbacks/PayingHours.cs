namespace TcoBench.Analysis.Fallbacks;

/// <summary>From how many outage hours a month on a remedy costs no more than waiting.</summary>
internal static class PayingHours
{
    private const decimal Equal = 0.000_000_000_001m;
    private const decimal Nothing = 0.000_001m;
    private const int Steps = 200;
    private const int Halvings = 40;

    /// <summary>
    /// Searches from a start, doubling or halving it, then narrows. A remedy's cost is a straight line but for whole packs and allowances, so straight interpolation
    /// meets it at once; every other step halves, which finds a jump too.
    /// </summary>
    /// <param name="gap">What the remedy costs more than waiting; null where it does not serve.</param>
    /// <param name="start">Where to start, above 0; it serves there.</param>
    /// <param name="most">The highest value looked at.</param>
    /// <returns>
    /// The hours; 0 if it pays down to a millionth of the start, null if it does not pay up to the highest value, or to the last one at which it serves.
    /// Where it pays at the start and does not serve below, the lowest value found at which it does both.
    /// </returns>
    internal static decimal? From(Func<decimal, decimal?> gap, decimal start, decimal most)
    {
        ArgumentNullException.ThrowIfNull(gap);
        var atStart = gap(start) ?? throw new ArgumentException("it does not serve at the start", nameof(start));
        return atStart <= 0 ? Below(atStart) : Above(atStart);

        decimal? Below(decimal highGap)
        {
            for (var high = start; high > start * Nothing; high /= 2)
            {
                if (gap(high / 2) is not { } lowGap)
                    return high;
                if (lowGap > 0)
                    return Between(high / 2, lowGap, high, highGap);
                highGap = lowGap;
            }

            return 0;
        }

        decimal? Above(decimal lowGap)
        {
            for (var (low, last) = (start, most); low < last; low *= 2)
            {
                var high = Math.Min(low * 2, last);
                if (gap(high) is null)
                    last = high = LastServed(low, high);
                var highGap = gap(high)!.Value;
                if (highGap <= 0)
                    return Between(low, lowGap, high, highGap);
                lowGap = highGap;
            }

            return null;
        }

        // Serves at the lower end, does not at the upper one.
        decimal LastServed(decimal low, decimal high)
        {
            for (var i = 0; i < Halvings; i++)
            {
                var middle = (low + high) / 2;
                if (gap(middle) is null)
                    high = middle;
                else
                    low = middle;
            }

            return low;
        }

        // Does not pay at the lower end, does at the upper one.
        decimal Between(decimal low, decimal lowGap, decimal high, decimal highGap)
        {
            for (var i = 0; i < Steps; i++)
            {
                var middle = i % 2 == 0 ? low + ((high - low) * lowGap / (lowGap - highGap)) : (low + high) / 2;
                if (middle <= low || middle >= high)
                    break;
                var at = gap(middle);
                if (at is { } near && Math.Abs(near) <= Equal)
                    return middle;
                if (at <= 0)
                    (high, highGap) = (middle, at.Value);
                else
                    (low, lowGap) = (middle, at ?? lowGap);
            }

            return high;
        }
    }
}
