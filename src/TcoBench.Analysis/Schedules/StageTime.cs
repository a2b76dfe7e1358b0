using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Schedules;

/// <summary>How long the requests of a stage keep who does it busy, one request at a time.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Vendor">Who does it.</param>
/// <param name="Requests">Requests sent.</param>
/// <param name="BusyHours">Hours of work, before anything runs side by side.</param>
public sealed record StageTime(Stage Stage, IVendor Vendor, decimal Requests, decimal BusyHours);
