using TcoBench.Analysis.Quotes;

namespace TcoBench.Cli.Commands;

/// <summary>What one request costs under a plan, in the vendor's currency.</summary>
/// <param name="Quoted">Who does it and what it consumes.</param>
/// <param name="IsUnlimited">True if the plan serves it without limit, so that one more costs nothing.</param>
/// <param name="Within">Its share of the cheapest term's fee if the whole allowance is used; null without an allowance.</param>
/// <param name="Beyond">Its price outside any allowance; null if none is sold or known.</param>
/// <param name="IsListed">True if a price table states it, whatever the plan includes.</param>
internal sealed record RequestPrice(Quoted Quoted, bool IsUnlimited, decimal? Within, decimal? Beyond, bool IsListed)
{
    /// <summary>Images of one request.</summary>
    public int Images => Quoted.Offer.WholeGrid ? Quoted.Offer.MaxImages : 1;
}
