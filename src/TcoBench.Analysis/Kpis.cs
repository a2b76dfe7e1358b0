namespace TcoBench.Analysis;

/// <summary>Key figures of a result, in the report currency (method §7).</summary>
/// <param name="Cpi">Billed charges before tax per image delivered by generation and variation stages; null if none are made.</param>
/// <param name="Cpai">TCO per approved asset.</param>
/// <param name="Cpv">TCO per approved asset that one more variation candidate per item adds, plan fixed; null without a variation stage, or where the plan does not sell one more. May jump where a pack or seat is added.</param>
/// <param name="Cpc">TCO of the campaign; null for jobs that are none.</param>
public sealed record Kpis(decimal? Cpi, decimal Cpai, decimal? Cpv, decimal? Cpc);
