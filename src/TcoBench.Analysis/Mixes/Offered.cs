namespace TcoBench.Analysis.Mixes;

/// <summary>A contract that serves a vendor's part of a lane.</summary>
/// <param name="Contract">Index of the contract.</param>
/// <param name="Cost">What it costs, in the report currency.</param>
/// <param name="Days">Days the vendor takes.</param>
internal readonly record struct Offered(int Contract, double Cost, double Days);
