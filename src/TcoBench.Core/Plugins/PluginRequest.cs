using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core.Plugins;

/// <summary>
/// A request of an offer as a plugin sees it: not one of certain size and steps, but any. What differs between requests is a name to calculate with,
/// so the formulas a plugin gives hold for all of them.
/// </summary>
/// <param name="offer">What is asked for.</param>
/// <param name="names">What a name stands for; null if there is none.</param>
/// <param name="numbers">The value of an input that is certain; null if there is none.</param>
public sealed class PluginRequest(Offer offer, Func<string, Formula?> names, Func<string, decimal?> numbers)
{
    /// <summary>What is asked for: operation, model, quality, modules, sizes.</summary>
    public Offer Offer => offer;

    /// <summary>
    /// What a name stands for in the formulas of this offer, looked up as in a vendor file: <c>width</c>, <c>height</c>, <c>megapixels</c>, <c>steps</c>,
    /// <c>images</c>, <c>reference_images</c>, <c>has_reference</c>, each module (1 if asked for, else 0), the plan's <c>let</c>, conversions, the
    /// vendor's inputs and the shared ones. It has a unit and no value yet.
    /// </summary>
    /// <exception cref="UnknownNameException">Nothing has that name.</exception>
    public Formula this[string name] => names(name) ?? throw new UnknownNameException(name);

    /// <summary>
    /// The value of an input that is a decision of the vendor's file, to choose which formula to build, as the number of turns of a loop. It has no
    /// spread: an uncertain figure that decided the form of a formula would be uncertain no longer.
    /// </summary>
    /// <exception cref="UnknownNameException">The vendor has no input of that name, or it is uncertain.</exception>
    public decimal Number(string name) => numbers(name) ?? throw new UnknownNameException(name);
}
