using TcoBench.Analysis.Offers;
using TcoBench.Core.Requirements;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Sentences about offers, awards and questions, without a final stop but for questions.</summary>
public static class OfferText
{
    private const int MostPlans = 4;

    /// <summary>Vendor and plan, e.g. <c>Midjourney, Pro</c>.</summary>
    /// <param name="bid">The bid.</param>
    /// <param name="language">The language; English unless told.</param>
    public static string Name(Bid bid, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(bid);
        return $"{bid.Vendor.Name}, {Words.Title(bid.Plan, language)}";
    }

    /// <summary>What is required, e.g. <c>Nice to have: indemnity (120 points), API (120 points)</c>; one for each need that has criteria.</summary>
    public static IEnumerable<string> Required(OfferMatrix matrix, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.Criteria.GroupBy(c => c.Need).Select(need => $"{Words.Of(need.Key, language)}: {string.Join(", ", need.Select(c => Wanted(c, language)))}");
    }

    /// <summary>Who wins a job at a volume by each method, those with the same winner together; empty without rankings.</summary>
    public static IEnumerable<string> Winners(Award award, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(award);
        var words = language ?? Language.English;
        return award.Rankings
            .GroupBy(r => (r.Winner.Vendor.Id, r.Winner.Plan.Id))
            .Select(g => words[
                "{0}: {1}, {2} of {3} points",
                Words.Capital(string.Join("; ", g.Select(r => Words.Of(r.Method, language)))),
                Name(g.First().Winner, language),
                Numbers.Plain(g.First().Winner.Performance, language),
                Numbers.Plain(MostPoints(award), language)]);
    }

    /// <summary>A warning for every method by which a losing bid decides who wins; empty where none does.</summary>
    public static IEnumerable<string> Warnings(Award award, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(award);
        var words = language ?? Language.English;
        return
            from ranking in award.Rankings
            from flips in ranking.Flips.GroupBy(f => f.Winner)
            select words[
                "by {0} a losing bid decides: without {1}, {2} would win instead of {3}",
                Words.Of(ranking.Method, language),
                Verdict.Or([.. flips.Select(f => Name(f.Without, language))], language),
                Name(flips.Key, language),
                Name(ranking.Winner, language)];
    }

    /// <summary>
    /// How firm the winners are: for which weights of the price, and points of each nice-to-have, they stay. Criteria that do not change the winner until they earn more than all
    /// points together are left out.
    /// </summary>
    public static IEnumerable<string> Firmness(Award award, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(award);
        var words = language ?? Language.English;
        if (award.PriceWeights is { } weights && award.Bids.Count > 1)
        {
            var who = Name(award.Rankings.First(r => r.Method is WeightedScore).Winner, language);
            yield return weights is { From: 0, To: 1 }
                ? words["{0} wins the weighted score whatever the price weighs", who]
                : words["{0} wins the weighted score while the price weighs {1} to {2}", who, Numbers.Percent(weights.From, language), Numbers.Percent(weights.To ?? 1, language)];
        }

        foreach (var (criterion, points) in award.Points.Where(p => p.Points.From > 0 || p.Points.To <= MostPoints(award)))
        {
            var (who, what, from) = (Name(award.Rankings[0].Winner, language), Words.Criterion(criterion.Criterion, language), Numbers.Plain(decimal.Ceiling(points.From), language));
            yield return points.To switch
            {
                null => words["{0} has most points for the money while {1} earns {2} points or more", who, what, from],
                { } to when points.From == 0 => words["{0} has most points for the money while {1} earns {2} points at most", who, what, Numbers.Plain(decimal.Floor(to), language)],
                { } to => words["{0} has most points for the money while {1} earns {2} to {3} points", who, what, from, Numbers.Plain(decimal.Floor(to), language)],
            };
        }
    }

    /// <summary>Points an offer that meets everything reaches.</summary>
    public static decimal MostPoints(Award award)
    {
        ArgumentNullException.ThrowIfNull(award);
        return award.Rankings.Select(r => r.Method).OfType<WeightedScore>().Select(m => m.MostPoints).FirstOrDefault();
    }

    /// <summary>What a plan promises, what it rests on and when that was seen, e.g. <c>SAML (admin page, seen 2026-08-03)</c>; empty if nobody says anything.</summary>
    public static string Evidence(Standing standing, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.Answer switch
        {
            null => "",
            { Source: { } source } answer => (language ?? Language.English)["{0} ({1}, seen {2})", answer.Text, source.Url, Numbers.Day(source.Seen, language)],
            var answer => answer.Text,
        };
    }

    /// <summary>What a plan promises, or why it does not, without where that was read; empty where it is not known. What a vendor's file says stays as it is written there.</summary>
    public static string Stated(Standing standing, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var text = standing is { Answer: { } answer, Fulfilment: not Fulfilment.Unknown } ? answer.Text : "";
        return standing is { Criterion: Criteria.LivingModel, Fulfilment: Fulfilment.NotMet } ? ReasonTemplates.In(language ?? Language.English, text) : text;
    }

    /// <summary>Why a job at a volume has no ranking.</summary>
    public static string NoRanking(Award award, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(award);
        var words = language ?? Language.English;
        return award.Bids.Count == 0 ? words["no offer meets the must-haves, delivers in time and has a known cost"] : words["an offer costs nothing, so there are no points for the money"];
    }

    /// <summary>What an add-on costs a month, e.g. <c>Single sign-on, USD 50.00 per seat a month</c>.</summary>
    public static string Price(Standing standing, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.AddOn is not { } addOn)
            return "";
        var words = language ?? Language.English;
        return addOn.Fee is { } fee ? words["{0}, {1} a month", addOn.Title, Numbers.Stated(fee.Exactly(), fee.Unit, language)] : words["{0}, price not published", addOn.Title];
    }

    /// <summary>A question as it is put to the vendor, with the plans it concerns where it does not concern all.</summary>
    /// <param name="question">The question.</param>
    /// <param name="plans">How many plans of the vendor the matrix has.</param>
    /// <param name="language">The language; English unless told. What a vendor's file says stays as it is written there.</param>
    public static string Question(VendorQuestion question, int plans, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = language ?? Language.English;
        var criterion = Words.Criterion(question.Criterion.Id, language);
        var text = question.Kind switch
        {
            QuestionKind.Open => Criteria.Find(question.Criterion.Id)!.Question == question.Text ? words[question.Text] : question.Text,
            QuestionKind.Contract => words["{0}: on what terms and at what price is that part of a contract? ({1})", Words.Capital(criterion), question.Text],
            QuestionKind.AddOnPrice => words["What does the add-on {0} cost?", question.Text],
            QuestionKind.Confirm => words["{0}: where is that promised in writing? ({1})", Words.Capital(criterion), question.Text],
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "unknown kind of question"),
        };
        return question.Plans.Count == plans ? text : $"{text} [{Some([.. question.Plans.Select(p => Words.Title(p, language))], language)}]";
    }

    /// <summary>Rows of a matrix that stand alike in some columns: a vendor whose plans all do by its name, others with their plans.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="columns">Columns that are shown.</param>
    /// <param name="language">The language; English unless told.</param>
    public static IReadOnlyList<(string Who, IReadOnlyList<Standing> Standings)> Alike(OfferMatrix matrix, IReadOnlyList<int> columns, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(columns);
        return
        [
            .. from row in matrix.Rows
               let shown = columns.Select(c => row.Standings[c]).ToList()
               group (row, shown) by (row.Vendor.Id, string.Join(' ', shown.Select(s => (int)s.Fulfilment))) into alike
               let vendor = alike.First().row.Vendor
               let isAll = alike.Count() == matrix.Rows.Count(r => r.Vendor.Id == vendor.Id)
               select (isAll ? vendor.Name : $"{vendor.Name}, {Some([.. alike.Select(a => Words.Title(a.row.Plan, language))], language)}", (IReadOnlyList<Standing>)alike.First().shown),
        ];
    }

    private static string Wanted(MatrixCriterion criterion, Language? language) =>
        criterion.Points == 0 ? Words.Criterion(criterion.Id, language) : (language ?? Language.English)["{0} ({1} points)", Words.Criterion(criterion.Id, language), Numbers.Plain(criterion.Points, language)];

    private static string Some(IReadOnlyList<string> plans, Language? language) =>
        plans.Count <= MostPlans ? string.Join("; ", plans) : $"{string.Join("; ", plans.Take(MostPlans - 1))}; {(language ?? Language.English)["and {0} more", Numbers.Count(plans.Count - MostPlans + 1, language)]}";
}
