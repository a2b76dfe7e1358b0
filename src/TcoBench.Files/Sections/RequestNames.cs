using TcoBench.Core.Demand;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>Names a request brings to its formulas, with stand-ins of the right unit.</summary>
internal static class RequestNames
{
    /// <summary>Those of every request.</summary>
    public static IReadOnlyDictionary<string, Formula> Common { get; } = Of([]);

    /// <summary>Those of a request with add-on modules.</summary>
    public static Dictionary<string, Formula> Of(IReadOnlyList<string> modules)
    {
        var steps = Formula.Structural(1, Unit.Parse("step"));
        return new Dictionary<string, Formula>(SupplyChoice.RequestNames(steps, 0, modules, []), StringComparer.Ordinal)
        {
            ["width"] = Formula.Structural(1, Unit.Parse("px")),
            ["height"] = Formula.Structural(1, Unit.Parse("px")),
            ["megapixels"] = Formula.Structural(1, Unit.Parse("Mpx")),
            ["images"] = Formula.Structural(1, Unit.Parse("image/request")),
        };
    }
}
