using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>What drives a result, by the methods asked for; the others are null.</summary>
/// <param name="Response">The result.</param>
/// <param name="Asked">The methods asked for, or the usual ones.</param>
/// <param name="Plan">How rows of the shares were drawn.</param>
/// <param name="Correlations">The rank correlations between its inputs. Only Shapley effects take them into account.</param>
/// <param name="Tornado">Each input alone at its P10 and its P90.</param>
/// <param name="Spider">Each input alone over its spread.</param>
/// <param name="Screening">Which inputs matter; also made where they are too many for a share each.</param>
/// <param name="Sobol">Shares of the variance of independent inputs.</param>
/// <param name="Shapley">Fair shares of the variance.</param>
public sealed record Sensitivity(
    CostResponse Response,
    IReadOnlyCollection<SensitivityMethod> Asked,
    SamplingPlan Plan,
    IReadOnlyList<RankCorrelation> Correlations,
    Tornado? Tornado,
    Spider? Spider,
    Screening? Screening,
    SobolIndices? Sobol,
    ShapleyEffects? Shapley)
{
    /// <summary>Most inputs that get a Sobol share of their own; the others share one.</summary>
    public const int MostSobol = 15;

    /// <summary>Most inputs that get a Shapley share of their own: with the others as one they are few enough for all orders.</summary>
    public const int MostShapley = ShapleyEffects.MostForAllOrders - 1;

    /// <summary>The methods if none is asked for: a tornado, and the shares that hold for the inputs.</summary>
    /// <param name="correlations">The rank correlations between the inputs.</param>
    public static IReadOnlyList<SensitivityMethod> Usual(IReadOnlyList<RankCorrelation> correlations)
    {
        ArgumentNullException.ThrowIfNull(correlations);
        return [SensitivityMethod.Tornado, correlations.Count == 0 ? SensitivityMethod.Sobol : SensitivityMethod.Shapley];
    }

    /// <summary>Asks.</summary>
    /// <param name="response">The result.</param>
    /// <param name="methods">By which methods; empty for the usual ones.</param>
    /// <param name="correlations">All rank correlations; those of other inputs are left out.</param>
    /// <param name="plan">How rows are drawn.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="Formulas.CannotComputeException">Something asked for has no value.</exception>
    public static Sensitivity Of(
        CostResponse response,
        IReadOnlyCollection<SensitivityMethod> methods,
        IReadOnlyList<RankCorrelation> correlations,
        SamplingPlan plan,
        IProgress<double>? progress = null,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(methods);
        ArgumentNullException.ThrowIfNull(correlations);
        ArgumentNullException.ThrowIfNull(plan);
        var names = response.Inputs.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        List<RankCorrelation> between = [.. correlations.Where(c => names.Contains(c.First) && names.Contains(c.Second))];
        var asked = methods.Count > 0 ? methods : Usual(between);
        var (sobol, shapley) = (asked.Contains(SensitivityMethod.Sobol), asked.Contains(SensitivityMethod.Shapley));
        var many = (sobol && response.Inputs.Count > MostSobol) || (shapley && response.Inputs.Count > MostShapley);
        var screening = many || asked.Contains(SensitivityMethod.Morris) ? Screening.Of(response, plan.Seed, stop: stop) : null;
        return new Sensitivity(
            response,
            asked,
            plan,
            between,
            asked.Contains(SensitivityMethod.Tornado) ? Tornado.Of(response) : null,
            asked.Contains(SensitivityMethod.Spider) ? Spider.Of(response) : null,
            screening,
            sobol ? SobolIndices.Of(response, Factors(MostSobol), plan, progress: progress, stop: stop) : null,
            shapley ? ShapleyEffects.Of(response, Factors(MostShapley), between, plan, progress: progress, stop: stop) : null);

        IReadOnlyList<Factor> Factors(int most) => response.Inputs.Count <= most ? Factor.Each(response) : screening!.Factors(most);
    }
}
