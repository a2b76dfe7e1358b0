using TcoBench.Analysis.Schedules;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Schedules in words.</summary>
internal static class ScheduleText
{
    /// <summary>Whether the window is made, e.g. <c>yes</c> or <c>late by 28 days</c>.</summary>
    internal static string InWindow(Schedule schedule, Language? language = null)
    {
        var words = language ?? Language.English;
        return schedule.IsInTime ? words["yes"] : words["late by {0}", Numbers.Days(schedule.Days - schedule.Result.Job.WindowDays, language)];
    }

    /// <summary>What it takes to make the window, e.g. <c>6 designers instead of 4: Pro, monthly, 2 months</c>; empty for who is in time.</summary>
    internal static string Remedy(Schedule schedule, Language? language = null)
    {
        var words = language ?? Language.English;
        if (schedule.IsInTime)
            return "";
        return schedule.Remedy is not { Option: { Model: { } model } option } remedy
            ? words["more people do not help"]
            : words[
                "{0} instead of {1}: {2}, {3}",
                Numbers.Counted(remedy.PeopleAvailable, "designer", language),
                Numbers.Count(remedy.Before, language),
                Verdict.PlanAndTerm(option.Plan, model.Term, language),
                Numbers.Counted(model.Months, "month", language)];
    }
}
