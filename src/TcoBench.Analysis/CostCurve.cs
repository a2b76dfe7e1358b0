using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis;

/// <summary>What an approved asset costs with a vendor's best plan as the volume grows.</summary>
/// <param name="Job">The job.</param>
/// <param name="Vendor">The vendor.</param>
/// <param name="Points">Volumes in rising order.</param>
public sealed record CostCurve(ReferenceJob Job, IVendor Vendor, IReadOnlyList<CostPoint> Points)
{
    /// <summary>Volumes for a curve: evenly spread on a log axis from half the least to twice the greatest volume asked for. Those asked for are
    /// all among them, in place of what is nearer to them than half a step.</summary>
    /// <param name="asked">Volumes of the comparison, each at least 1, at least one.</param>
    /// <param name="steps">Steps between the ends, at least 1.</param>
    public static IReadOnlyList<int> Volumes(IReadOnlyList<int> asked, int steps = 15)
    {
        var (first, last) = (Math.Max(1, asked.Min() / 2), (int)Math.Min(int.MaxValue, asked.Max() * 2L));
        var spread = Enumerable.Range(0, steps + 1).Select(i => TwoDigits(first * Math.Pow((double)last / first, (double)i / steps)));
        var near = Math.Pow((double)last / first, 0.5 / steps);
        spread = spread.Where(v => asked.All(a => Math.Max(v, a) > Math.Min(v, a) * near));
        return [.. spread.Append(first).Append(last).Concat(asked).Where(v => v >= first && v <= last).Distinct().Order()];
    }

    /// <summary>The curve of a job and vendor, or null if the vendor has no plan for it.</summary>
    /// <param name="models">Builds the cost models.</param>
    /// <param name="job">The job.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="volumes">Approved assets, each at least 1.</param>
    /// <param name="plan">Only this plan; null for all.</param>
    public static CostCurve? Of(CostModels models, ReferenceJob job, IVendor vendor, IReadOnlyList<int> volumes, PlanId? plan = null)
    {
        var cases = models.For(job, vendor, plan);
        if (cases.Count == 0)
            return null;
        var tape = Tape.Of(cases.SelectMany(c => c.Models).SelectMany(m => (IEnumerable<Formula>)[m.Total, m.Days, m.InTime, m.Delivery.PeopleNeeded, m.Delivery.People, .. m.Bill.Unserved]));
        return new CostCurve(job, vendor, [.. volumes.Order().Select(v => new CostPoint(v, Comparer.Shown(CheapestPlan.Options(cases, Read(v)))))]);

        ExactReading Read(int volume) => ExactReading.Of(tape, new Dictionary<Input, decimal> { [models.Assets] = volume });
    }

    private static int TwoDigits(double volume)
    {
        var digit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(volume)) - 1));
        return (int)Math.Min(int.MaxValue, Math.Round(volume / digit) * digit);
    }
}
