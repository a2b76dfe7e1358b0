using TcoBench.Formulas;

namespace TcoBench.Analysis.Information;

/// <summary>What inputs are about, so that what belongs together is valued together.</summary>
public static class InputTopics
{
    private static readonly (string Topic, string[] Names)[] Shared =
    [
        ("acceptance", ["acceptance", "likeness", "motifs", "offset", "reproducibility", "sign_off_rate"]),
        ("failures", ["failure_rate", "failed_but_run_share", "failed_billed_share", "repeat_rate", "unplanned_use", "unplanned_cost", "outage_hours"]),
        ("risk", ["claim_frequency", "claim_cost"]),
        ("rates", ["designer_rate", "engineer_rate", "approver_rate", "legal_rate", "staff_salary", "productive_hours"]),
    ];

    private static readonly string[] Minutes = ["minute", "second"];

    /// <summary>Topics, in the order they are told; then each vendor's own figures under <c>own.</c> and its segment.</summary>
    public static IReadOnlyList<string> All { get; } = ["acceptance", "failures", "minutes", "rates", "platform", "risk"];

    /// <summary>The topic of an input: the owner's for figures of a vendor, but for what the vendor has in common with all; <c>platform</c> for what no other topic claims.</summary>
    /// <param name="input">The input.</param>
    /// <param name="vendors">Segments of vendors.</param>
    public static string Of(Input input, IReadOnlyCollection<string> vendors)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(vendors);
        var segments = input.Name.Split('.');
        var last = segments[^1];
        if (Shared.FirstOrDefault(t => t.Names.Any(n => last == n || last.EndsWith($"_{n}", StringComparison.Ordinal))).Topic is { } topic)
            return topic;
        if (segments.Length > 1 && vendors.Contains(segments[0]))
            return $"own.{segments[0]}";
        return Minutes.Any(m => input.Unit.ToString().StartsWith(m, StringComparison.Ordinal)) || last == "blocked_share" ? "minutes" : "platform";
    }
}
