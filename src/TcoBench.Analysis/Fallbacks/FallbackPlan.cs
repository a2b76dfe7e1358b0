namespace TcoBench.Analysis.Fallbacks;

/// <summary>What bridges outages of a vendor, and at what cost. Amounts are in the report currency and for all production months.</summary>
/// <param name="Row">The ranked row it is for.</param>
/// <param name="OutageHours">Outage hours a month.</param>
/// <param name="People">People at work, all of whom an outage stops.</param>
/// <param name="ProductionHours">Hours these people work on the job.</param>
/// <param name="StoppedAssets">Assets that fall into outages, in asset: outage hours ÷ production hours × assets, at most all.</param>
/// <param name="SpeedNeeded">
/// Share of its usual speed at which the vendor still keeps pace with the people: hours its requests keep it busy ÷ production hours. Above it a slow service or
/// lower limits bring nobody to wait; above 1 people wait for it as it is.
/// </param>
/// <param name="Waiting">What it costs to wait, the reference.</param>
/// <param name="Remedies">Second vendors, cheapest first; of equal cost in vendor order. Empty if there are no outages.</param>
/// <param name="Unable">Vendors that cannot stand in, in their order. Empty if there are no outages.</param>
/// <param name="Simpler">What simpler settings do while the vendor is slow, in the order asked for; no remedy for an outage.</param>
/// <param name="ShareInput">Full name of the input that says which share of the outages the row's fallback bridges.</param>
/// <param name="CostInput">Full name of the input that says what the row's fallback costs.</param>
public sealed record FallbackPlan(
    Result Row,
    decimal OutageHours,
    decimal People,
    decimal ProductionHours,
    decimal StoppedAssets,
    decimal SpeedNeeded,
    WaitingCost Waiting,
    IReadOnlyList<FallbackRemedy> Remedies,
    IReadOnlyList<NoFallback> Unable,
    IReadOnlyList<SimplerSettings> Simpler,
    string ShareInput,
    string CostInput)
{
    /// <summary>Outage hours in all production months.</summary>
    public decimal Hours => OutageHours * Row.Option.Model!.Months;

    /// <summary>The cheapest vendor to be kept ready for this job alone; null if waiting costs no more than any.</summary>
    public FallbackRemedy? Chosen => Remedies.FirstOrDefault(r => r is { Readiness: Readiness.KeptReady, Saves: > 0 });
}
