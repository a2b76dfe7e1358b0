namespace TcoBench.Analysis.Fallbacks;

/// <summary>
/// What outages stop. As in the cost of waiting, an outage hour is an hour of work of everybody at work, so the share of the assets that falls into outages
/// is outage hours ÷ hours worked.
/// </summary>
/// <param name="Assets">Assets of the job, at least 1.</param>
/// <param name="Hours">Hours the people work on the job, above 0.</param>
/// <param name="Months">Production months.</param>
internal sealed record Stoppage(int Assets, decimal Hours, int Months)
{
    // What is left to the first vendor if outages outlast the work: nobody can be at work on nothing.
    private const decimal LeastAssets = 0.000001m;

    /// <summary>Assets that fall into outages of some hours a month; all but a trace of them if outages last as long as the work.</summary>
    internal decimal AssetsIn(decimal hoursAMonth) => Math.Min(Assets - LeastAssets, Assets * hoursAMonth * Months / Hours);

    /// <summary>Outage hours a month in which all of the work falls.</summary>
    internal decimal AllHours => Hours / Months;
}
