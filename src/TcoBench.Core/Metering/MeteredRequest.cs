using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core.Metering;

/// <summary>One request as a vendor's meter sees it.</summary>
/// <param name="Offer">What is asked for.</param>
/// <param name="Size">Size asked for.</param>
/// <param name="Images">Images the request returns.</param>
/// <param name="Names">
/// What a name in the vendor's formulas stands for: <c>width</c>, <c>height</c>, <c>megapixels</c>, <c>steps</c>, <c>images</c>,
/// <c>reference_images</c>, each module (1 if asked for, else 0), then the plan's, the vendor's and the shared inputs.
/// </param>
public sealed record MeteredRequest(Offer Offer, ImageSize Size, int Images, Func<string, Formula?> Names);
