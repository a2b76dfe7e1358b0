using System.Text.Json;
using TcoBench.Analysis.Offers;
using TcoBench.Core.Requirements;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Json;

/// <summary>What is required, who meets it, the awards and the questions, as properties of an object.</summary>
public static class OffersJson
{
    /// <summary>Writes <c>requirements</c>, <c>offer_matrix</c>, <c>awards</c> and <c>questions</c>; without offers null and empty lists.</summary>
    public static void Write(Utf8JsonWriter json, OfferComparison? offers)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (offers is null)
            json.WriteNull("requirements");
        else
            Requirements(json, offers.Requirements);
        json.WriteArray("offer_matrix", offers?.Matrix.Rows ?? [], row => Row(json, row, offers!.Matrix));
        json.WriteArray("awards", offers?.Awards ?? [], award => Award(json, award));
        json.WriteArray("questions", offers?.Questions ?? [], question => Question(json, question, offers!.Matrix));
    }

    private static void Requirements(Utf8JsonWriter json, RequirementSet requirements)
    {
        var scoring = requirements.Scoring;
        json.WriteStartObject("requirements");
        json.WriteString("id", requirements.Id);
        json.WriteString("title", requirements.Title);
        json.WriteString("description", requirements.Description);
        json.WriteArray("must_have", requirements.MustHave, json.WriteStringValue);
        json.WriteArray("nice_to_have", requirements.NiceToHave, nice =>
        {
            json.WriteStartObject();
            json.WriteString("criterion", nice.Criterion);
            json.WriteDecimal("points", nice.Points);
            json.WriteString("why", nice.Why);
            json.WriteEndObject();
        });
        json.WriteArray("later", requirements.Later, json.WriteStringValue);
        json.WriteStartObject("scoring");
        json.WriteDecimal("basic_points", scoring.BasicPoints);
        json.WriteDecimal("band", scoring.Band);
        json.WriteString("decides", scoring.Decider switch
        {
            Decider.Performance => "performance",
            Decider.Price => "price",
            _ => throw new ArgumentOutOfRangeException(nameof(requirements), scoring.Decider, "unknown decider"),
        });
        json.WriteDecimal("price_weight", scoring.PriceWeight);
        json.WriteString("price_formula", scoring.PriceFormula switch
        {
            PriceFormula.TwoSided => "two-sided",
            PriceFormula.LowestRatio => "lowest-ratio",
            _ => throw new ArgumentOutOfRangeException(nameof(requirements), scoring.PriceFormula, "unknown price formula"),
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, OfferRow row, OfferMatrix matrix)
    {
        json.WriteStartObject();
        Offer(json, row.Vendor, row.Plan);
        json.WriteArray("standings", matrix.Criteria.Zip(row.Standings), pair =>
        {
            var (criterion, standing) = pair;
            json.WriteStartObject();
            json.WriteString("criterion", criterion.Id);
            json.WriteString("title", Words.Criterion(criterion.Id));
            json.WriteString("need", Words.IdOf(criterion.Need));
            json.WriteDecimal("points", criterion.Points);
            json.WriteString("fulfilment", Words.IdOf(standing.Fulfilment));
            json.WriteString("text", standing.Answer?.Text);
            json.WriteString("source", standing.Answer?.Source?.Id);
            json.WriteString("url", standing.Answer?.Source?.Url);
            json.WriteString("seen", standing.Answer?.Source is { } source ? Numbers.Day(source.Seen) : null);
            json.WriteString("add_on", standing.AddOn?.Id);
            json.WriteDecimal("add_on_fee", standing.AddOn?.Fee?.Exactly());
            json.WriteString("add_on_unit", standing.AddOn?.Fee?.Unit.ToString());
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Award(Utf8JsonWriter json, Award award)
    {
        json.WriteStartObject();
        json.WriteString("job", award.Job.Id.Value);
        json.WriteNumber("assets", award.Assets);
        json.WriteDecimal("most_points", award.Rankings.Count == 0 ? null : OfferText.MostPoints(award));
        json.WriteArray("bids", award.Bids, bid =>
        {
            json.WriteStartObject();
            Offer(json, bid.Vendor, bid.Plan);
            json.WriteDecimal("price", bid.Price);
            json.WriteDecimal("points", bid.Performance);
            json.WriteArray("earned", bid.Earned, n => json.WriteStringValue(n.Criterion));
            json.WriteEndObject();
        });
        json.WriteArray("rankings", award.Rankings, ranking =>
        {
            json.WriteStartObject();
            json.WriteString("method", Words.IdOf(ranking.Method));
            json.WriteArray("bids", ranking.Bids, scored =>
            {
                json.WriteStartObject();
                Offer(json, scored.Bid.Vendor, scored.Bid.Plan);
                json.WriteDecimal("score", scored.Score);
                json.WriteBoolean("in_band", scored.InBand);
                json.WriteEndObject();
            });
            json.WriteArray("decided_by_losing_bids", ranking.Flips, flip =>
            {
                json.WriteStartObject();
                json.WriteStartObject("without");
                Offer(json, flip.Without.Vendor, flip.Without.Plan);
                json.WriteEndObject();
                json.WriteStartObject("winner");
                Offer(json, flip.Winner.Vendor, flip.Winner.Plan);
                json.WriteEndObject();
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
        if (award.PriceWeights is { } weights)
        {
            json.WriteStartObject("winning_price_weights");
            Interval(json, weights);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("winning_price_weights");
        }

        json.WriteArray("winning_points", award.Points, points =>
        {
            json.WriteStartObject();
            json.WriteString("criterion", points.Criterion.Criterion);
            json.WriteDecimal("points", points.Criterion.Points);
            Interval(json, points.Points);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, VendorQuestion question, OfferMatrix matrix)
    {
        json.WriteStartObject();
        json.WriteString("vendor", question.Vendor.Id.Value);
        json.WriteArray("plans", question.Plans, p => json.WriteStringValue(p.Id.Value));
        json.WriteString("criterion", question.Criterion.Id);
        json.WriteString("need", Words.IdOf(question.Criterion.Need));
        json.WriteString("kind", Words.IdOf(question.Kind));
        json.WriteString("question", OfferText.Question(question, matrix.Rows.Count(r => r.Vendor.Id == question.Vendor.Id)));
        json.WriteEndObject();
    }

    private static void Offer(Utf8JsonWriter json, Core.Vendors.Catalog vendor, Core.Billing.Plan plan)
    {
        json.WriteString("vendor", vendor.Id.Value);
        json.WriteString("plan", plan.Id.Value);
    }

    private static void Interval(Utf8JsonWriter json, WinningInterval interval)
    {
        json.WriteDecimal("from", interval.From);
        json.WriteDecimal("to", interval.To);
    }
}
