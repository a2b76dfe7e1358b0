using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Core.Metering;

/// <summary>One request as a vendor's meter sees it.</summary>
/// <param name="Offer">What is asked for.</param>
/// <param name="Size">Size asked for.</param>
/// <param name="Images">Images the request returns.</param>
/// <param name="Names">
/// What a name in the vendor's formulas stands for: <c>width</c>, <c>height</c>, <c>megapixels</c>, <c>steps</c>, <c>images</c>,
/// <c>reference_images</c>, each module (1 if asked for, else 0), then the plan's, the vendor's and the shared inputs.
/// </param>
public sealed record MeteredRequest(Offer Offer, ImageSize Size, int Images, Func<string, Formula?> Names)
{
    /// <summary>Steps asked for, as a number: they choose the row of a table by steps while the model is built, so a what-if counts and a later reading with other steps does not.</summary>
    public decimal Steps => Names("steps") is { } steps ? steps.Exactly() : throw new InvalidOperationException("the request has no steps");
}
