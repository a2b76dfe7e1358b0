namespace TcoBench.Core.Jobs;

/// <summary>What is to be produced, at what quality, by whom, in how long. Its numbers are inputs under <c>job.…</c>.</summary>
/// <param name="Id">Id, also the name of its file.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Description">One sentence for readers.</param>
/// <param name="Stages">Steps in order of work, at least one.</param>
/// <param name="Bridges">Who does operations a vendor lacks.</param>
/// <param name="MustHave">Requirements an offer must meet.</param>
/// <param name="NiceToHave">Requirements shown beside the cost.</param>
/// <param name="WindowDays">Days in which all assets must be approved, at least 1.</param>
/// <param name="HorizonMonths">Months the work recurs, over which a longer term is shared; null if a longer term counts in full.</param>
/// <param name="CompanyRevenue">Yearly revenue of the company, in <paramref name="RevenueCurrency"/>: some plans are barred above a limit.</param>
/// <param name="RevenueCurrency">Currency of the revenue.</param>
/// <param name="IsCampaign">True if the cost per campaign is a figure of interest.</param>
public sealed record ReferenceJob(
    JobId Id,
    string Title,
    string Description,
    IReadOnlyList<Stage> Stages,
    IReadOnlyList<Bridge> Bridges,
    IReadOnlyList<string> MustHave,
    IReadOnlyList<string> NiceToHave,
    int WindowDays,
    int? HorizonMonths,
    decimal CompanyRevenue,
    string RevenueCurrency,
    bool IsCampaign);
