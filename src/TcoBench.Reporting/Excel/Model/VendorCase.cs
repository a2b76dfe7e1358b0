using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Model;

/// <summary>A vendor in a job: the plans whose models the workbook holds, each with term and months as they were best at one of the volumes.</summary>
internal sealed class VendorCase
{
    // What depends on inputs is computed in the workbook; every other reason is a matter of fact.
    private static readonly string[] Computed = ["late", "allowance_exceeded", "cannot_be_computed"];

    private readonly IReadOnlyList<Result> _results;
    private readonly IReadOnlyList<Catalog> _ranked;

    private VendorCase(IReadOnlyList<Result> results, IReadOnlyList<Catalog> ranked)
    {
        (_results, _ranked) = (results, ranked);
        Candidates = [.. results.Select(r => r.Option.Model).OfType<CostModel>().Distinct(ReferenceEqualityComparer.Instance).Cast<CostModel>()];
        Tape = Tape.Of(Candidates.SelectMany(c => c.Headlines));
    }

    /// <summary>The job.</summary>
    public ReferenceJob Job => _results[0].Job;

    /// <summary>The vendor.</summary>
    public Catalog Vendor => _results[0].Option.Vendor.Catalog;

    /// <summary>Models of plans, each once, in the order of the volumes they are best at.</summary>
    public IReadOnlyList<CostModel> Candidates { get; }

    /// <summary>All their formulas.</summary>
    public Tape Tape { get; }

    /// <summary>The cases of a comparison: jobs in their order, vendors within them.</summary>
    public static IReadOnlyList<VendorCase> All(Comparison comparison) =>
    [
        .. from row in comparison.Results
           group row by (Job: row.Job.Id, row.Option.Vendor.Catalog.Id) into vendor
           let ranked = comparison.Results.Where(r => r.Job.Id == vendor.Key.Job && r.Option.Status == ResultStatus.Ok).Select(r => r.Option.Vendor.Catalog).DistinctBy(c => c.Id)
           select new VendorCase([.. vendor], [.. ranked]),
    ];

    /// <summary>The row the engine shows at a volume: the best plan, or the one nearest to being ranked.</summary>
    public Result ShownAt(int assets)
    {
        var rows = _results.Where(r => r.Assets == assets).ToList();
        return rows.FirstOrDefault(r => r.Option.Status == ResultStatus.Ok) ?? rows.FirstOrDefault(r => r.Option.Model is not null) ?? rows[0];
    }

    /// <summary>True if the engine finds the vendor cheapest at a volume.</summary>
    public bool IsCheapest(int assets) => _results.Any(r => r.Assets == assets && r.Cheapest);

    /// <summary>Why a candidate may not win whatever the inputs are, in a few words; empty if it may. Where a helper that is ranked itself does all the work, the purchase is ranked in the helper's name.</summary>
    public string Ineligible(CostModel candidate, Language language)
    {
        var option = _results.First(r => ReferenceEquals(r.Option.Model, candidate)).Option;
        if (!option.Reasons.All(r => Computed.Contains(r.Code)))
            return Words.Short(option, language);
        return _ranked.FirstOrDefault(v => v.Id == option.DoneBy) is { } helper ? language["done by {0}", helper.Name] : "";
    }

    /// <summary>Plans that could be computed but of which the workbook has no model, as none is the best of its vendor at any volume.</summary>
    public IEnumerable<string> LeftOut =>
        _results.SelectMany(r => r.Alternatives).Where(o => o.Model is not null).Select(o => o.Plan).DistinctBy(p => p.Id).Where(p => Candidates.All(c => c.Plan.Id != p.Id)).Select(p => p.Title);

    /// <summary>Reads all formulas at a volume.</summary>
    public ExactReading At(int assets) =>
        ExactReading.Of(Tape, Tape.Inputs.Where(IsVolume).ToDictionary(i => i, _ => (decimal)assets, (IEqualityComparer<Input>)ReferenceEqualityComparer.Instance));

    /// <summary>True for the input every volume sets.</summary>
    public static bool IsVolume(Input input) => input.Name == "assets";
}
