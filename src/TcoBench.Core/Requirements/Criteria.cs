namespace TcoBench.Core.Requirements;

/// <summary>The catalogue of criteria: the one list of what may be required and answered.</summary>
public static class Criteria
{
    /// <summary>Id of the criterion that is judged by the days a model lives, and never answered: every offer must meet it.</summary>
    public const string LivingModel = "living_model";

    /// <summary>Criteria that vendors and plans answer: rights first, then data, access and service.</summary>
    public static IReadOnlyList<Criterion> Answerable { get; } =
    [
        new("commercial_rights", "commercial rights", "results may be used commercially", "May a company use results commercially, on every plan, and after the contract has ended?"),
        new("indemnity", "indemnity", "the vendor answers for claims of others", "Does the vendor answer for claims of others against results, up to which amount, and for which models?"),
        new("exclusivity", "exclusivity", "nobody else may use the results, the vendor included", "Are results ours alone, or does the vendor keep a licence to them?"),
        new("provenance", "provenance record", "results carry a record of their origin, such as content credentials", "Do results carry content credentials or another record of their origin, and can it be kept through upscaling?"),
        new("private_outputs", "private results", "nobody else sees the results", "Who can see prompts and results?"),
        new("no_training_on_inputs", "no training on inputs", "nobody trains on what is sent in", "Are prompts, uploads and results kept out of training, without our doing anything?"),
        new("training_opt_out", "opt-out from training", "training on inputs and results can be refused", "How is training on our prompts, uploads and results refused, and does that hold for the past?"),
        new("data_residency", "data residency", "data stay in a region the buyer names", "In which region are prompts and results processed and kept, and can we name it?"),
        new("deletion", "retention and deletion", "it is stated how long data are kept, and they are deleted on demand", "How long are prompts, uploads and results kept, and are they deleted on demand?"),
        new("tenant_isolation", "tenant isolation", "our data are kept apart from those of other customers", "How are our data kept apart from those of other customers?"),
        new("api", "API", "it can be used by programs", "Is there an API, and does this plan include it?"),
        new("automation", "automation", "its terms allow that programs operate it, in batches and unattended", "Do the terms allow that programs operate it, in batches and unattended?"),
        new("sso", "single sign-on", "people sign in with the company's own identity provider", "Is single sign-on with our identity provider offered?"),
        new("audit_log", "audit log", "who did what can be looked up", "Can we look up who made what, when, and for how long is that kept?"),
        new("roles", "roles", "rights differ by person", "Can rights be given by person: to create, to approve, to pay?"),
        new("throughput", "stated throughput", "how much may be asked for at once or a minute is stated", "How many requests may run at once and start in a minute, and can that be raised?"),
        new("priority_queue", "priority queue", "our requests can be put before others", "Can our requests be put before others, and what does that cost?"),
        new("sla", "service level", "an availability is promised", "Which availability is promised, measured how?"),
        new("sla_credits", "service credits", "money comes back when the promised availability is missed", "Which credits are due when the promised availability is missed?"),
        new("support_level", "support level", "help comes within a stated time", "Within which time is a fault answered, and on which days?"),
        new("notice_period", "short notice", "it can be ended within three months", "How long is the notice period, on our side and on the vendor's, for prices and models too?"),
    ];

    private static readonly Dictionary<string, Criterion> ById = Answerable.ToDictionary(c => c.Id, StringComparer.Ordinal);

    /// <summary>The answerable criterion of an id; null for <see cref="LivingModel"/> and for what is none.</summary>
    public static Criterion? Find(string id) => ById.GetValueOrDefault(id);
}
