using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Cli.Commands;

/// <summary>What one request consumes under an offer.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Size">The size billed.</param>
/// <param name="Plan">The plan taken because none was named, where it decides what is consumed, such as by its GPU; null if it does not.</param>
/// <param name="Consumed">Quantities of one request.</param>
internal sealed record Quoted(Offer Offer, ImageSize Size, Plan? Plan, IReadOnlyList<Consumed> Consumed)
{
    /// <summary>Says which model, quality and size the figures are for, and whether the model still exists.</summary>
    public void Tell(TextWriter error, DateOnly asOf)
    {
        var quality = Offer.Quality is { } q ? $", {q}" : "";
        error.WriteLine($"{Offer.Model.Title}{quality} at {Size}, {string.Join(", ", Offer.Channels.Select(Words.Of))}{(Plan is null ? "" : $", {Plan.Title}")}");
        if (Offer.Model.IsRetired(asOf))
            error.WriteLine($"note: {Offer.Model.Title} was shut down on {Numbers.Day(Offer.Model.Until!.Value)}; this is its last price");
    }
}
