using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Core.Demand;

/// <summary>Chooses the offer for each stage: a living model of the wanted class, at the cheapest size that covers the minimum.</summary>
/// <param name="Book">All inputs.</param>
/// <param name="Start">First day of production.</param>
/// <param name="Vendors">All vendors, helpers included.</param>
public sealed record SupplyChoice(InputBook Book, DateOnly Start, IReadOnlyList<IVendor> Vendors)
{
    /// <summary>The supply of every stage of a job under a plan; null, with reasons, if a stage cannot be supplied.</summary>
    /// <param name="job">The job.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="plan">One of its plans.</param>
    /// <param name="end">Day after the last day of the window.</param>
    /// <param name="reasons">Why a stage cannot be supplied; empty on success.</param>
    public IReadOnlyList<Supply>? For(ReferenceJob job, IVendor vendor, Plan plan, DateOnly end, out IReadOnlyList<Exclusion> reasons)
    {
        var problems = new List<Exclusion>();
        var supplies = new List<Supply>();
        foreach (var stage in job.Stages)
        {
            if (For(job, stage, vendor, plan, end, out var problem) is { } supply)
                supplies.Add(supply);
            else
                problems.Add(problem!);
        }

        reasons = [.. problems.DistinctBy(p => p.Reason)];
        return problems.Count == 0 ? supplies : null;
    }

    /// <summary>The supply of one stage given to a vendor under a plan, by its own offer or by the job's helper; null, with the reason, if there is none.</summary>
    /// <param name="job">The job.</param>
    /// <param name="stage">One of its stages.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="plan">One of its plans.</param>
    /// <param name="end">Day after the last day of the window.</param>
    /// <param name="problem">Why the stage cannot be supplied; null on success.</param>
    public Supply? For(ReferenceJob job, Stage stage, IVendor vendor, Plan plan, DateOnly end, out Exclusion? problem)
    {
        var supply = Supplied(job, stage, vendor, plan, end, bridged: false, out problem);
        if (supply is null && problem!.Code == "lacks_operation" && job.Bridges.FirstOrDefault(b => b.Operation == stage.Operation) is { } bridge)
            supply = Bridged(job, stage, bridge, end, out problem);
        return supply is null ? null : supply with { Assigned = vendor };
    }

    /// <summary>The cheapest request of an offer that covers a size, or null if the offer has none.</summary>
    /// <param name="vendor">Who offers it.</param>
    /// <param name="plan">The plan it is bought under; null for none in particular.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="minimum">Smallest size wanted.</param>
    /// <param name="images">Images a request is to return.</param>
    /// <param name="names">Values of the request's own names, size and images excepted.</param>
    /// <param name="scope">Where other names are looked up.</param>
    public static (ImageSize Size, IReadOnlyList<Consumed> Consumed)? Cheapest(
        IVendor vendor, Plan? plan, Offer offer, ImageSize minimum, int images, IReadOnlyDictionary<string, Formula> names, Scope scope)
    {
        IEnumerable<ImageSize> sizes = offer.Sizes.Count > 0
            ? offer.Sizes.Where(s => s.Covers(minimum))
            : offer.MaxSize is { } max && !max.Covers(minimum) ? [] : [minimum];
        return sizes
            .Select(size => (Size: size, Consumed: (IReadOnlyList<Consumed>)[.. vendor.Meter(new MeteredRequest(offer, size, images, Known(plan, size, images, names, scope)))]))
            .Where(r => r.Consumed.Count == offer.Consumes.Count)
            .OrderBy(r => ListValue(vendor.Catalog, r.Consumed))
            .ThenBy(r => r.Size.Pixels)
            .Select(r => ((ImageSize, IReadOnlyList<Consumed>)?)r)
            .FirstOrDefault();
    }

    /// <summary>The names a request's formulas may use beside its size and images.</summary>
    /// <param name="steps">Sampling steps, in step.</param>
    /// <param name="referenceImages">Reference pictures per request.</param>
    /// <param name="offered">Modules of the offer.</param>
    /// <param name="asked">Modules asked for.</param>
    public static IReadOnlyDictionary<string, Formula> RequestNames(Formula steps, int referenceImages, IReadOnlyList<string> offered, IReadOnlyList<string> asked)
    {
        var names = new Dictionary<string, Formula>(StringComparer.Ordinal)
        {
            ["steps"] = steps,
            ["reference_images"] = Formula.Structural(referenceImages, ImagesPerRequest),
            ["has_reference"] = referenceImages > 0 ? 1 : 0,
        };
        foreach (var module in offered)
            names[Formulas.Names.Segment(module)] = asked.Contains(module) ? 1 : 0;
        return names;
    }

    private static readonly Unit Pixel = Unit.Parse("px");
    private static readonly Unit MegaPixel = Unit.Parse("Mpx");
    private static readonly Unit ImagesPerRequest = Unit.Parse("image/request");

    // The request's own names first, then the plan's, conversions, and inputs from the narrowest to the shared.
    private static Func<string, Formula?> Known(Plan? plan, ImageSize size, int images, IReadOnlyDictionary<string, Formula> names, Scope scope) => name => name switch
    {
        "width" => Formula.Structural(size.Width, Pixel),
        "height" => Formula.Structural(size.Height, Pixel),
        "megapixels" => Formula.Structural(size.Pixels / 1_000_000m, MegaPixel),
        "images" => Formula.Structural(images, ImagesPerRequest),
        _ => names.GetValueOrDefault(name) ?? plan?.Aliases.GetValueOrDefault(name) ?? Conversions.Named.GetValueOrDefault(name) ?? scope.Find(name),
    };

    // What a request costs at published prices; a meter without one counts by its quantity, which ranks sizes of one offer all the same.
    private static decimal ListValue(Catalog catalog, IReadOnlyList<Consumed> consumed) =>
        consumed.Sum(c => (c.PerRequest * (c.Price ?? catalog.Meters.First(m => m.Id == c.Meter).ListPrice ?? 1)).Exactly());

    private Supply? Bridged(ReferenceJob job, Stage stage, Bridge bridge, DateOnly end, out Exclusion? problem)
    {
        var helper = Vendors.FirstOrDefault(v => v.Catalog.Id == bridge.Helper);
        var plan = helper?.Catalog.Plans.FirstOrDefault(p => p.Id == bridge.Plan);
        if (helper is not null && plan is not null)
            return Supplied(job, stage, helper, plan, end, bridged: true, out problem);
        problem = new Exclusion("lacks_operation", $"the bridge {bridge.Helper}/{bridge.Plan} of job {job.Id} is not among the vendors");
        return null;
    }

    private Supply? Supplied(ReferenceJob job, Stage stage, IVendor vendor, Plan plan, DateOnly end, bool bridged, out Exclusion? problem)
    {
        var name = vendor.Catalog.Name;
        var offers = vendor.Catalog.Offers.Where(o => o.Operation == stage.Operation && o.Channels.Contains(plan.Channel) && o.MaxFactor >= stage.Factor).ToList();
        if (offers.Count == 0)
            return Problem("lacks_operation", $"{name} has no {OperationWords.Noun(stage.Operation)} on this plan's channel", out problem);

        var inClass = offers.Where(o => o.Model.Classes.Contains(stage.ModelClass)).ToList();
        if (inClass.Count == 0)
            return Problem("lacks_model", $"{name} has no model of class \"{stage.ModelClass}\" for {OperationWords.Noun(stage.Operation)}", out problem);

        var living = inClass.Where(o => o.Model.Lives(Start, end)).ToList();
        if (living.Count == 0)
        {
            var last = inClass.MaxBy(o => o.Model.Until)!.Model;
            return last.IsRetired(Start)
                ? Problem("retired_model", $"{last.Title} was shut down on {last.Until:yyyy-MM-dd}", out problem)
                : last.Until is { } until && until < end
                    ? Problem("ends_in_window", $"{last.Title} is shut down on {until:yyyy-MM-dd}, before the window ends on {end.AddDays(-1):yyyy-MM-dd}", out problem)
                    : Problem("retired_model", $"{last.Title} is not yet available", out problem);
        }

        foreach (var model in vendor.Catalog.Models.Where(m => living.Any(o => o.Model.Id == m.Id)))
        {
            var fitting = living
                .Where(o => o.Model.Id == model.Id && (o.Serves.Count == 0 || o.Serves.Contains(stage.Quality)) && stage.Modules.All(o.Modules.Contains))
                .Select(o => Fit(job, stage, vendor, plan, bridged, o))
                .FirstOrDefault(s => s is not null);
            problem = null;
            if (fitting is not null)
                return fitting;
        }

        var steps = living.SelectMany(o => o.Consumes).Any(c => c.PriceTable is { BySteps: true }) ? ", at the steps asked for" : "";
        return Problem("size_not_offered", $"{name} offers no {stage.MinimumSize} {OperationWords.Noun(stage.Operation)} of quality \"{stage.Quality}\" with the modules asked for{steps}", out problem);

        static Supply? Problem(string code, string reason, out Exclusion? problem)
        {
            problem = new Exclusion(code, reason);
            return null;
        }
    }

    private Supply? Fit(ReferenceJob job, Stage stage, IVendor vendor, Plan plan, bool bridged, Offer offer)
    {
        var scope = new Scope(Book, vendor.Catalog.Id.Segment, job.Id.Segment, stage.Id);
        var most = Math.Min(stage.Candidates, offer.MaxImages);
        var requests = (stage.Candidates + most - 1) / most;
        var images = offer.WholeGrid ? offer.MaxImages : (stage.Candidates + requests - 1) / requests;
        var names = RequestNames(scope["steps"], stage.ReferenceImages, offer.Modules, stage.Modules);
        if (Cheapest(vendor, plan, offer, stage.MinimumSize, images, names, scope) is not { } request)
            return null;
        var consumed = offer.WholeGrid ? request.Consumed : Averaged(request.Consumed);
        var seconds = offer.Seconds?.Build(Known(plan, request.Size, images, names, scope)) ?? scope["seconds_per_request"];
        return new Supply(stage, vendor, plan, bridged, offer, request.Size, requests, images, consumed, seconds);

        // Where a request returns as many as asked for, the last ones of a round ask for one fewer: 7 candidates at up to 4 are 4 + 3.
        IReadOnlyList<Consumed> Averaged(IReadOnlyList<Consumed> full)
        {
            var fewer = (images * requests) - stage.Candidates;
            if (fewer == 0 || Cheapest(vendor, plan, offer with { Sizes = [request.Size] }, request.Size, images - 1, names, scope) is not { } smaller)
                return full;
            return [.. full.Zip(smaller.Consumed, (f, s) => f with { PerRequest = ((f.PerRequest * (requests - fewer)) + (s.PerRequest * fewer)) / requests })];
        }
    }
}
