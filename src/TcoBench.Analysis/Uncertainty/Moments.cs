namespace TcoBench.Analysis.Uncertainty;

/// <summary>
/// Mean and standard deviation of numbers, added up in their order. Deviations are taken from a first estimate of the mean and their own mean is corrected for
/// (Chan, Golub, LeVeque, "Algorithms for computing the sample variance", 1983), so numbers with a large common part lose no digits.
/// </summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The sample standard deviation; 0 for a single number.</param>
public sealed record Moments(double Mean, double Deviation)
{
    /// <summary>The moments of numbers, at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Moments Of(ReadOnlySpan<double> numbers)
    {
        if (numbers.Length == 0)
            throw new ArgumentException("no numbers", nameof(numbers));
        var mean = numbers[0] + MeanFrom(numbers, numbers[0]);
        var (sum, squares) = (0.0, 0.0);
        foreach (var number in numbers)
        {
            var deviation = number - mean;
            sum += deviation;
            squares += deviation * deviation;
        }

        var variance = numbers.Length == 1 ? 0 : (squares - (sum * sum / numbers.Length)) / (numbers.Length - 1);
        return new Moments(mean + (sum / numbers.Length), Math.Sqrt(Math.Max(0, variance)));
    }

    private static double MeanFrom(ReadOnlySpan<double> numbers, double origin)
    {
        var sum = 0.0;
        foreach (var number in numbers)
            sum += number - origin;
        return sum / numbers.Length;
    }
}
