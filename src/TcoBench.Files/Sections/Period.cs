using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>Days on which something holds: the first included, the last excluded; a missing end is open.</summary>
internal sealed record Period(DateOnly? From, DateOnly? To)
{
    /// <summary>Reads two optional dates; an empty or reversed period is a finding.</summary>
    public static Period Read(Field from, Field to, FindingList findings, Period? outer = null)
    {
        var period = new Period(from.Date() ?? outer?.From, to.Date() ?? outer?.To);
        if (period is { From: { } first, To: { } last } && first >= last)
        {
            var where = to.IsPresent ? to.Where : from.Where;
            findings.Error(DataCodes.PeriodOrder, $"\"{to.Key}\" {last:yyyy-MM-dd} is not after \"{from.Key}\" {first:yyyy-MM-dd}", where, $"\"{to.Key}\" is the first day it no longer holds");
        }

        return period;
    }

    public bool Holds(DateOnly day) => (From is null || From <= day) && (To is null || day < To);

    public bool Overlaps(Period other) =>
        (From is null || other.To is null || From < other.To) && (other.From is null || To is null || other.From < To);
}
