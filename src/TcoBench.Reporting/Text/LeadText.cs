using TcoBench.Analysis.Crossings;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Who is cheapest from which volume to which, in words.</summary>
internal static class LeadText
{
    /// <summary>A lead over the volume, e.g. <c>10 to 10,345 assets: Leonardo.Ai</c>, in whole assets.</summary>
    internal static string Of(Lead lead, Language? language = null)
    {
        var words = language ?? Language.English;
        var (from, to) = (Numbers.Count(decimal.Ceiling(lead.From), language), Numbers.Count(decimal.Floor(lead.To), language));
        return lead.Contender is { } contender ? words["{0} to {1} assets: {2}", from, to, contender.Name] : words["{0} to {1} assets: nobody delivers in time", from, to];
    }
}
