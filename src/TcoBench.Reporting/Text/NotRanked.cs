using TcoBench.Analysis;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Plans of one vendor that are not ranked for the same reason.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Plans">Titles of the plans.</param>
/// <param name="Reason">The reason, a sentence without a final stop.</param>
/// <param name="Where">The jobs and volumes concerned, in report order.</param>
public sealed record NotRanked(Catalog Vendor, IReadOnlyList<string> Plans, string Reason, IReadOnlyList<(JobId Job, int Assets)> Where)
{
    /// <summary>Vendor and plans, e.g. <c>Adobe Firefly, Firefly Pro; Creative Cloud Pro</c>.</summary>
    public string Who => $"{Vendor.Name}, {string.Join("; ", Plans)}";

    /// <summary>Every plan that is not ranked somewhere, plans of ranked vendors included.</summary>
    public static IReadOnlyList<NotRanked> Of(Comparison comparison, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var rows = comparison.Results
            .SelectMany(r => r.Alternatives.Append(r.Option).Select(o => (r.Job.Id, r.Assets, Option: o)))
            .Where(x => x.Option.Status != ResultStatus.Ok)
            .Select(x => (x.Id, x.Assets, x.Option.Vendor.Catalog, Title: Words.Title(x.Option.Plan, language), Reason: Words.Reasons(x.Option, language)))
            .Distinct()
            .ToList();
        return
        [
            .. rows
                .GroupBy(x => (x.Catalog.Id, x.Title, x.Reason))
                .Select(g => (g.First().Catalog, g.Key.Title, g.Key.Reason, Where: g.Select(x => (x.Id, x.Assets)).Distinct().ToList()))
                .GroupBy(x => (x.Catalog.Id, x.Reason, Where: string.Join(' ', x.Where)))
                .Select(g => new NotRanked(g.First().Catalog, [.. g.Select(x => x.Title)], g.Key.Reason, g.First().Where)),
        ];
    }

    /// <summary>Models a job could have used but for their end, one sentence per vendor.</summary>
    public static IReadOnlyList<(Catalog Vendor, string Sentence)> Models(Comparison comparison, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var classes = comparison.Results.SelectMany(r => r.Job.Stages).Select(s => s.ModelClass).ToHashSet(StringComparer.Ordinal);
        var end = comparison.AsOf.AddDays(comparison.Results.Select(r => r.Job.WindowDays).DefaultIfEmpty(0).Max());
        var vendors = comparison.Results.Select(r => r.Option.Vendor.Catalog).DistinctBy(c => c.Id);
        return
        [
            .. from vendor in vendors
               let ending = vendor.Models.Where(m => m.Until < end && m.Classes.Any(classes.Contains)).OrderBy(m => m.Until).GroupBy(m => m.Until!.Value).ToList()
               where ending.Count > 0
               select (vendor, string.Join("; ", ending.Select(g => Ends([.. g.Select(m => m.Title)], g.Key, comparison.AsOf, language ?? Language.English)))),
        ];
    }

    private static string Ends(IReadOnlyList<string> titles, DateOnly day, DateOnly asOf, Language language)
    {
        var (who, when) = (Verdict.And(titles, language), Numbers.Day(day, language));
        return (Were: day <= asOf, Many: titles.Count > 1) switch
        {
            (true, true) => language["{0} were shut down on {1}", who, when],
            (true, false) => language["{0} was shut down on {1}", who, when],
            (false, true) => language["{0} are shut down on {1}, before the longest window ends", who, when],
            (false, false) => language["{0} is shut down on {1}, before the longest window ends", who, when],
        };
    }
}
