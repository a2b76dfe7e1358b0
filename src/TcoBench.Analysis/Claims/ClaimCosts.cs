using TcoBench.Analysis.WhatIfs;
using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Claims;

/// <summary>What jobs cost under scenarios, with any inputs set: models are built once, each read with the plan that is best for the inputs asked for. What was read is remembered.</summary>
/// <param name="worldOf">The files under scenarios, by their ids.</param>
internal sealed class ClaimCosts(Func<IReadOnlyList<string>, WhatIfWorld> worldOf)
{
    private readonly Dictionary<string, WhatIfWorld> _worlds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string World, JobId Job, VendorId Vendor), (IReadOnlyList<PlanCase> Cases, Tape Tape)> _models = [];
    private readonly Dictionary<(string Side, JobId Job, VendorId Vendor, decimal Assets, (string Input, decimal Value)? Set), (decimal Charges, decimal Total)?> _read = [];

    /// <summary>Why scenarios cannot be used together; null if they can.</summary>
    internal string? Problem(IReadOnlyList<string> scenarios) => World(scenarios).Problem;

    /// <summary>An input as it is under a side's scenarios; null if no model of the vendor rests on it.</summary>
    internal Input? InputOf(ClaimSide side, JobId job, VendorId vendor, string input) => Models(side.Scenarios, job, vendor).Tape.Inputs.FirstOrDefault(i => i.Name == input);

    /// <summary>Who is compared, and what it costs; null if nobody is ranked.</summary>
    /// <param name="side">The side.</param>
    /// <param name="job">The job.</param>
    /// <param name="assets">Approved assets.</param>
    /// <param name="basis">What is measured.</param>
    /// <param name="set">One more input that is set; null for none.</param>
    internal (VendorId Vendor, decimal Cost)? Of(ClaimSide side, JobId job, decimal assets, ClaimBasis basis, (string Input, decimal Value)? set = null)
    {
        IEnumerable<VendorId> vendors = side.Choice == ClaimChoice.Vendor ? [side.Vendor!.Value] : World(side.Scenarios).Vendors.Select(v => v.Catalog.Id).Where(v => side.Choice != ClaimChoice.CheapestBut || v != side.Vendor);
        var costs = vendors
            .Select(vendor => (Vendor: vendor, Cost: Remembered(side, job, vendor, assets, set)))
            .Where(c => c.Cost is not null)
            .Select(c => (c.Vendor, c.Cost!.Value.Charges, c.Cost.Value.Total))
            .ToList();
        if (costs.Count == 0)
            return null;
        var chosen = costs.MinBy(c => side.Choice == ClaimChoice.LowestCharges || (side.Choice != ClaimChoice.LowestTotal && basis == ClaimBasis.Charges) ? c.Charges : c.Total);
        return (chosen.Vendor, basis == ClaimBasis.Charges ? chosen.Charges : chosen.Total);
    }

    // An input that a vendor's models do not rest on changes nothing there.
    private (decimal Charges, decimal Total)? Remembered(ClaimSide side, JobId job, VendorId vendor, decimal assets, (string Input, decimal Value)? set)
    {
        var (cases, tape) = Models(side.Scenarios, job, vendor);
        if (cases.Count == 0)
            return null;
        if (set is { Input: "assets" } volume)
            (assets, set) = (volume.Value, null);
        else if (set is { } one && tape.Inputs.All(i => i.Name != one.Input))
            set = null;
        var key = ($"{string.Join('+', side.Scenarios)} {string.Join(' ', side.Set.Select(s => FormattableString.Invariant($"{s.Key}={s.Value}")))}", job, vendor, assets, set);
        return _read.TryGetValue(key, out var known) ? known : _read[key] = Cost(side, cases, tape, assets, set);
    }

    private (decimal Charges, decimal Total)? Cost(ClaimSide side, IReadOnlyList<PlanCase> cases, Tape tape, decimal assets, (string Input, decimal Value)? set)
    {
        var values = new Dictionary<Input, decimal> { [World(side.Scenarios).Models.Assets] = assets };
        foreach (var input in tape.Inputs)
        {
            if (set is { } one && one.Input == input.Name)
                values[input] = one.Value;
            else if (side.Set.TryGetValue(input.Name, out var value))
                values[input] = value;
        }

        var reading = ExactReading.Of(tape, values);
        return Comparer.Shown(CheapestPlan.Options(cases, reading)) is { Status: ResultStatus.Ok, Model: { } model, Total: { } total } ? (reading[model.Blocks[0]], total) : null;
    }

    private (IReadOnlyList<PlanCase> Cases, Tape Tape) Models(IReadOnlyList<string> scenarios, JobId job, VendorId vendor)
    {
        var key = (string.Join('+', scenarios), job, vendor);
        if (_models.TryGetValue(key, out var known))
            return known;
        var world = World(scenarios);
        var cases = world.Jobs.FirstOrDefault(j => j.Id == job) is { } asked && world.Vendors.FirstOrDefault(v => v.Catalog.Id == vendor) is { } seller ? world.Models.For(asked, seller) : [];
        return _models[key] = (cases, Tape.Of(cases.SelectMany(c => c.Models).SelectMany(m => (IEnumerable<Formula>)[m.Total, m.Blocks[0], m.Days, m.InTime, m.Delivery.PeopleNeeded, m.Delivery.People, .. m.Bill.Unserved])));
    }

    private WhatIfWorld World(IReadOnlyList<string> scenarios)
    {
        var key = string.Join('+', scenarios);
        return _worlds.TryGetValue(key, out var known) ? known : _worlds[key] = worldOf(scenarios);
    }
}
