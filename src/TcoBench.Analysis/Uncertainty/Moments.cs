using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TcoBench.Analysis.Uncertainty;

/// <summary>
/// Mean and standard deviation of numbers, added up in their order, every fourth together whatever the machine's vectors are. Deviations are taken from a first estimate of the mean and their own mean is corrected for
/// (Chan, Golub, LeVeque, "Algorithms for computing the sample variance", 1983), so numbers with a large common part lose no digits.
/// </summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The sample standard deviation; 0 for a single number.</param>
public sealed record Moments(double Mean, double Deviation)
{
    /// <summary>The moments of numbers, at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Moments Of(ReadOnlySpan<double> numbers)
    {
        if (numbers.Length == 0)
            throw new ArgumentException("no numbers", nameof(numbers));
        var mean = numbers[0] + MeanFrom(numbers, numbers[0]);
        var (sums, squared, i) = (Vector256<double>.Zero, Vector256<double>.Zero, 0);
        for (; i <= numbers.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var deviations = Vector256.Create(numbers[i..]) - Vector256.Create(mean);
            sums += deviations;
            squared += deviations * deviations;
        }

        var (sum, squares) = (Vector256.Sum(sums), Vector256.Sum(squared));
        for (; i < numbers.Length; i++)
        {
            var deviation = numbers[i] - mean;
            sum += deviation;
            squares += deviation * deviation;
        }

        var variance = numbers.Length == 1 ? 0 : (squares - (sum * sum / numbers.Length)) / (numbers.Length - 1);
        return new Moments(mean + (sum / numbers.Length), Math.Sqrt(Math.Max(0, variance)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double MeanFrom(ReadOnlySpan<double> numbers, double origin)
    {
        var (sums, i) = (Vector256<double>.Zero, 0);
        for (; i <= numbers.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            sums += Vector256.Create(numbers[i..]) - Vector256.Create(origin);
        var sum = Vector256.Sum(sums);
        for (; i < numbers.Length; i++)
            sum += numbers[i] - origin;
        return sum / numbers.Length;
    }
}
