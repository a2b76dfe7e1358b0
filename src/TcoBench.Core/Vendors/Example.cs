using TcoBench.Core.Findings;
using TcoBench.Formulas;

namespace TcoBench.Core.Vendors;

/// <summary>A figure a vendor publishes for one case, to test the vendor's file with.</summary>
public abstract record Example
{
    private protected Example()
    {
    }

    /// <summary>The page that says so.</summary>
    public required Source Source { get; init; }

    /// <summary>Where the example stands.</summary>
    public required FileSpan Where { get; init; }

    /// <summary>Step to which the published figures are rounded, half away from zero; null if they are exact.</summary>
    public decimal? Rounded { get; init; }

    /// <summary>The request; null if it does not matter.</summary>
    public RequestDescription? Request { get; init; }

    /// <summary>Whether a figure is the published one, to its rounding; else to the last of the twelve decimals that figures are written with.</summary>
    /// <param name="expected">The published figure.</param>
    /// <param name="got">The figure computed.</param>
    public bool Agrees(decimal expected, decimal got) =>
        Math.Round(got, 12, MidpointRounding.AwayFromZero) == expected || (Rounded is { } step && Math.Abs(got) < 1_000_000_000_000m && Math.Round(got / step, MidpointRounding.AwayFromZero) * step == expected);
}

/// <summary>What a number of requests consumes or costs at list price.</summary>
/// <param name="Plan">The plan it is asked under; null for none in particular.</param>
/// <param name="Count">Requests.</param>
/// <param name="Consumes">Published consumption of all of them, by meter; empty if only a price is published.</param>
/// <param name="Price">Published price of all of them, in the vendor's currency; null if none is.</param>
public sealed record QuoteExample(PlanId? Plan, int Count, IReadOnlyDictionary<MeterId, decimal> Consumes, decimal? Price) : Example;

/// <summary>What a plan charges for some months of equal usage.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Term">Id of its term; null for its first.</param>
/// <param name="Months">Months.</param>
/// <param name="Seats">Seats; null for the fewest the plan sells.</param>
/// <param name="Usage">Usage of a month, by meter.</param>
/// <param name="Total">Published total, in the vendor's currency.</param>
public sealed record BillExample(PlanId Plan, string? Term, int Months, int? Seats, IReadOnlyDictionary<MeterId, decimal> Usage, decimal Total) : Example;
