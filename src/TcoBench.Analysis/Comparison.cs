using TcoBench.Formulas;

namespace TcoBench.Analysis;

/// <summary>Vendors × jobs × volumes, each with its best plan.</summary>
/// <param name="AsOf">First day of production; prices are those known then.</param>
/// <param name="Currency">Currency of every amount.</param>
/// <param name="Results">Rows, by job, volume and vendor in the order asked for.</param>
public sealed record Comparison(DateOnly AsOf, Unit Currency, IReadOnlyList<Result> Results)
{
    private const int Decimals = 9;

    /// <summary>How near to the lowest total, as a share of it, another counts as tied; null if ties are not told.</summary>
    public Input? TieMargin { get; init; }

    /// <summary>Rows of a job and volume, ranked first by total, then the others in vendor order.</summary>
    public IReadOnlyList<Result> Ranking(string job, int assets) => ByCost(Results.Where(r => r.Job.Id.Value == job && r.Assets == assets));

    /// <summary>Rows by total, those not ranked last. Of equal totals, to the ninth decimal, the vendor that does more of the work itself comes first, then vendor order.</summary>
    internal static IReadOnlyList<Result> ByCost(IEnumerable<Result> rows) =>
        [.. rows.OrderBy(r => r.Option.Status == ResultStatus.Ok ? Math.Round(r.Figures!.Total, Decimals) : decimal.MaxValue).ThenBy(r => r.Option.Status == ResultStatus.Ok ? r.Option.Bridged.Count : 0)];

    /// <summary>Every source any figure rests on, by id.</summary>
    public IReadOnlyList<Source> Sources =>
        [.. Results.Where(r => r.Figures is not null).SelectMany(r => r.Figures!.Inputs).SelectMany(i => i.Evidence.Sources).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal)];
}
