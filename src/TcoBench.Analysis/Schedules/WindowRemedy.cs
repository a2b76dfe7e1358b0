namespace TcoBench.Analysis.Schedules;

/// <summary>How a late vendor makes the window with more people: plan, term and months chosen anew, seats and GPUs following.</summary>
/// <param name="PeopleAvailable">The fewest people available with whom it delivers.</param>
/// <param name="Before">People available now.</param>
/// <param name="Option">The cheapest plan that then delivers.</param>
/// <param name="PeopleAtWork">People who then work on it.</param>
public sealed record WindowRemedy(int PeopleAvailable, decimal Before, Option Option, decimal PeopleAtWork);
