namespace TcoBench.Analysis.Mixes;

/// <summary>What a search for the cheapest mix covered: every assignment of a vendor to every stage.</summary>
/// <param name="Vendors">Vendors that could be given a stage.</param>
/// <param name="Stages">Stages of the job.</param>
/// <param name="Assignments">Assignments: vendors to the power of stages, the sum of the counts that follow.</param>
/// <param name="Feasible">Assignments that deliver in the window under all must-haves with at least one choice of plans, terms and months.</param>
/// <param name="WithoutPlan">Assignments in which some vendor has no plan that may be used and can do its stages.</param>
/// <param name="OnlyHelped">Assignments to several vendors in which one would have a helper do all its stages: giving them to the helper is another assignment.</param>
/// <param name="HelperTakesPart">Assignments in which a helper stands in for a vendor though it has stages of its own: giving it both is another assignment.</param>
/// <param name="Short">Assignments in which, whatever is chosen, some plan's allowance is exceeded and no price for more is published.</param>
/// <param name="Late">Assignments that nobody delivers in the window.</param>
/// <param name="Plans">Plans that may be used.</param>
/// <param name="ExcludedPlans">Plans that may not, by the code of the first reason.</param>
/// <param name="Contracts">Plans × terms.</param>
/// <param name="Months">Numbers of production months tried: 1 up to this.</param>
/// <param name="Choices">Choices of contracts and months over all assignments, each covered.</param>
public sealed record MixCoverage(
    int Vendors,
    int Stages,
    long Assignments,
    int Feasible,
    int WithoutPlan,
    int OnlyHelped,
    int HelperTakesPart,
    int Short,
    int Late,
    int Plans,
    IReadOnlyDictionary<string, int> ExcludedPlans,
    int Contracts,
    int Months,
    decimal Choices);
