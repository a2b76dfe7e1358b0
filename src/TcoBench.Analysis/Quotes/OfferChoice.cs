using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Quotes;

/// <summary>The offers of a vendor that can do what a request describes.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="plan">The plan; null for every channel.</param>
/// <param name="asOf">The day asked for.</param>
internal sealed class OfferChoice(IVendor vendor, Plan? plan, DateOnly asOf)
{
    public static bool IsOpen(Offer offer, Plan? plan) => plan is null || offer.Channels.Contains(plan.Channel);

    public List<Offer> Of(OperationKind operation, RequestDescription request)
    {
        var open = vendor.Catalog.Offers.Where(o => IsOpen(o, plan)).ToList();
        var offers = open.Where(o => o.Operation == operation).ToList();
        if (offers.Count == 0)
            throw new RefusedRequestException("operation", $"{operation}", plan is null ? "" : $" on the channel of {plan.Title}", [.. open.Select(o => o.Operation).Distinct().Order().Select(k => $"{k}")]);
        return WithModules(OfQuality(OfModel(offers, request.Model), request.Quality), request.Modules);
    }

    private List<Offer> OfModel(List<Offer> offers, ModelId? model) =>
        model is { Value: var id }
            ? Narrowed(offers, o => string.Equals(o.Model.Id.Value, id, StringComparison.OrdinalIgnoreCase), "model", id, o => [o.Model.Id.Value])
            : [.. offers.GroupBy(o => string.Join(',', o.Channels)).SelectMany(Preferred)];

    private static List<Offer> OfQuality(List<Offer> offers, string? quality)
    {
        if (quality is null)
            return offers.Where(o => o.Serves.Count == 0 || o.Serves.Contains("standard")).ToList() is { Count: > 0 } standard ? standard : offers;
        return offers.All(o => o.Quality is null && o.Serves.Count == 0)
            ? throw new RefusedRequestException("quality", quality, $"{Titles(offers)} has only one quality")
            : Narrowed(offers, o => o.Quality is { } own ? string.Equals(own, quality, StringComparison.OrdinalIgnoreCase) : o.Serves.Contains(quality), "quality", quality, o => o.Quality is { } own ? [own] : o.Serves);
    }

    private static List<Offer> WithModules(List<Offer> offers, IReadOnlyList<string> modules)
    {
        foreach (var module in modules)
        {
            if (offers.All(o => o.Modules.Count == 0))
                throw new RefusedRequestException("module", module, $"{Titles(offers)} has no modules");
            offers = Narrowed(offers, o => o.Modules.Contains(module), "module", module, o => o.Modules);
        }

        return offers;
    }

    private static string Titles(IEnumerable<Offer> offers) => string.Join(", ", offers.Select(o => o.Model.Title).Distinct());

    // Of one channel: the first living model of class standard, else the first living model, else the first.
    private IEnumerable<Offer> Preferred(IEnumerable<Offer> channel)
    {
        var inOrder = channel.OrderBy(o => vendor.Catalog.Models.ToList().FindIndex(m => m.Id == o.Model.Id)).ToList();
        var chosen = inOrder.FirstOrDefault(o => o.Model.Classes.Contains("standard") && !o.Model.IsRetired(asOf))
            ?? inOrder.FirstOrDefault(o => !o.Model.IsRetired(asOf))
            ?? inOrder[0];
        return inOrder.Where(o => o.Model.Id == chosen.Model.Id);
    }

    private static List<Offer> Narrowed(List<Offer> offers, Func<Offer, bool> keep, string part, string text, Func<Offer, IEnumerable<string>> known)
    {
        var kept = offers.Where(keep).ToList();
        return kept.Count > 0 ? kept : throw new RefusedRequestException(part, text, "is not known", [.. offers.SelectMany(known).Distinct()]);
    }
}
