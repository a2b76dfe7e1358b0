using TcoBench.Formulas;

namespace TcoBench.Analysis.Tests.Sampling;

/// <summary>Inputs of every shape, the same as in quantiles.py.</summary>
internal static class Uncertain
{
    public static readonly IReadOnlyDictionary<string, Input> Cases = new Dictionary<string, Input>
    {
        ["three_point_share"] = Of(new ThreePointSpread(0.15m, 0.40m), 0.25m),
        ["three_point_minutes"] = Of(new ThreePointSpread(1.5m, 10), 4, "minute"),
        ["three_point_offset"] = Of(new ThreePointSpread(-0.05m, 0.1m), 0),
        ["uniform"] = Of(new UniformSpread(2, 5), 4),
        ["triangular"] = Of(new TriangularSpread(1, 2, 5), 2),
        ["triangular_from_mode"] = Of(new TriangularSpread(1, 1, 5), 1),
        ["pert"] = Of(new PertSpread(1, 2, 5), 2),
        ["pert_to_mode"] = Of(new PertSpread(1, 5, 5), 5),
        ["normal"] = Of(new NormalSpread(45, 105), 75),
        ["log_normal"] = Of(new LogNormalSpread(2, 8), 4),
        ["log_normal_wide"] = Of(new LogNormalSpread(1, 100), 10),
        ["beta"] = Of(new BetaSpread(2, 3), 0.4m),
        ["pilot"] = Of(BetaSpread.Pilot(100, 400), 0.25m),
        ["pilot_without_success"] = Of(BetaSpread.Pilot(0, 20), 0.01m),
        ["normal_at_least"] = Of(new NormalSpread(-1, 5) { AtLeast = 0 }, 2),
        ["normal_far_slice"] = Of(new NormalSpread(0, 5) { AtLeast = 3, AtMost = 5 }, 3),
        ["log_normal_at_most"] = Of(new LogNormalSpread(2, 8) { AtMost = 6 }, 4),
        ["beta_slice"] = Of(new BetaSpread(2, 3) { AtLeast = 0.2m, AtMost = 0.25m }, 0.22m),
        ["three_point_slice"] = Of(new ThreePointSpread(1.5m, 10) { AtLeast = 2, AtMost = 9 }, 4, "minute"),
        ["triangular_slice"] = Of(new TriangularSpread(1, 2, 5) { AtLeast = 1.5m, AtMost = 4 }, 2),
        ["uniform_slice"] = Of(new UniformSpread(2, 5) { AtLeast = 2.5m, AtMost = 3 }, 3),
    };

    public static Input Of(Spread spread, decimal value, string unit = "1", string name = "x_price") =>
        new(name, value, Unit.Parse(unit), Evidence.Assumed("test"), spread);
}
