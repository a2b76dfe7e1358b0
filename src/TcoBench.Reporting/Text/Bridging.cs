using TcoBench.Core.Vendors;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Who does work in another vendor's place, because that vendor lacks the operation.</summary>
internal static class Bridging
{
    /// <summary>A sentence, without a final stop, for each helper and what it does; empty if nobody is helped.</summary>
    /// <param name="verdicts">The verdicts of one job.</param>
    /// <param name="language">The language; English unless told.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Verdict> verdicts, Language? language = null)
    {
        var words = language ?? Language.English;
        var rows = verdicts.SelectMany(v => v.Ranked).Select(r => r.Option).Where(o => o.Bridged.Count > 0);
        return
        [
            .. from option in rows
               from helped in option.Bridged.GroupBy(s => s.Vendor.Catalog.Id)
               let work = option.DoneBy is not null ? words["all the work"] : string.Join(", ", helped.Select(s => words[OperationWords.Noun(s.Stage.Operation)]).Distinct())
               group option by (Helper: helped.First().Vendor.Catalog.Name, Work: work) into alike
               select words["Bridged: {0} does {1} for {2}", alike.Key.Helper, alike.Key.Work, Verdict.And([.. alike.Select(o => o.Vendor.Catalog.Name).Distinct().Order(StringComparer.Ordinal)], words)],
        ];
    }
}
