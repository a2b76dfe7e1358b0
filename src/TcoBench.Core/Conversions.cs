using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core;

/// <summary>Exact conversions between units; structural, so they carry no evidence.</summary>
public static class Conversions
{
    /// <summary>60 second/minute.</summary>
    public static Formula SecondsPerMinute { get; } = Structural(60, Unit.Parse("second/minute"));

    /// <summary>3,600 second/hour.</summary>
    public static Formula SecondsPerHour { get; } = Structural(3600, Unit.Parse("second/hour"));

    /// <summary>60 minute/hour.</summary>
    public static Formula MinutesPerHour { get; } = Structural(60, Unit.Parse("minute/hour"));

    /// <summary>24 hour/day.</summary>
    public static Formula HoursPerDay { get; } = Structural(24, Unit.Parse("hour/day"));

    /// <summary>12 month/year.</summary>
    public static Formula MonthsPerYear { get; } = Structural(12, Unit.Parse("month/year"));

    /// <summary>1,000 W*hour/kWh.</summary>
    public static Formula WattHoursPerKilowattHour { get; } = Structural(1000, Unit.Parse("W*hour/kWh"));

    /// <summary>The conversions vendor files may name.</summary>
    public static IReadOnlyDictionary<string, Formula> Named { get; } = new Dictionary<string, Formula>(StringComparer.Ordinal)
    {
        ["seconds_per_minute"] = SecondsPerMinute,
        ["seconds_per_hour"] = SecondsPerHour,
        ["minutes_per_hour"] = MinutesPerHour,
    };
}
