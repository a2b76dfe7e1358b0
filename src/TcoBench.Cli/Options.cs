using System.CommandLine;

namespace TcoBench.Cli;

/// <summary>Options every command takes, and helpers to declare more.</summary>
internal static class Options
{
    public static readonly Option<string[]> Set = Many("--set", "NAME=VALUE", "set an input, marked as a what-if; *.name sets all of that name");
    public static readonly Option<string> Vendors = One("--vendors", "DIR", "folder of vendor files");
    public static readonly Option<string> Jobs = One("--jobs", "DIR", "folder of reference jobs");
    public static readonly Option<string> Assumptions = One("--assumptions", "FILE", "file of shared assumptions");
    public static readonly Option<string[]> Scenario = Many("--scenario", "NAME|FILE", "scenario on top of the files; several are used together");
    public static readonly Option<string> Requirements = One("--requirements", "NAME|FILE", "what every offer must meet and what earns points, beside what the job asks for (default: default)");
    public static readonly Option<string> AsOf = One("--as-of", "DATE", "first day of production; prices are those known then (default: today)");
    public static readonly Option<string> Currency = One("--currency", "EUR|USD|GBP", "currency of the figures");
    public static readonly Option<string> Format = One("--format", "table|json|csv|md", "format of the result on standard output");
    public static readonly Option<string> Lang = One("--lang", "en|de", "language of texts; de for the table of compare and for workbooks");

    public static readonly Option<string[]> Job = Many("--job", "JOB", "reference job (default: all)");
    public static readonly Option<string[]> Vendor = Many("--vendor", "VENDOR", "vendor (default: all)");
    public static readonly Option<string> Plan = One("--plan", "PLAN", "only this plan");
    public static readonly Option<string> Window = One("--window", "90d", "days in which everything must be approved (default: as the job says)");

    public static readonly Option<bool> NoBridges = new("--no-bridges") { Description = "a vendor that lacks an operation is not ranked, rather than helped by the vendor the job names" };
    public static readonly Option<string> Assets = One("--assets", "100,1000,10000", "approved assets");
    public static readonly Option<bool> AllPlans = new("--all-plans") { Description = "every plan rather than the best of each vendor" };

    public static readonly Option<string> Trials = One("--trials", "N", "number of trials");
    public static readonly Option<string> Seed = One("--seed", "N", "seed of the draws; the same seed gives the same bytes");
    public static readonly Option<string> Sampler = One("--sampler", "lhs|sobol|random", "how trials are spread: Latin hypercube, scrambled Sobol sequence, pseudo-random");

    /// <summary>Options of every command.</summary>
    public static IEnumerable<Option> Everywhere => [Set, Vendors, Jobs, Assumptions, Scenario, Requirements, AsOf, Currency, Format, Lang];

    /// <summary>An option with one value.</summary>
    public static Option<string> One(string name, string value, string description, bool required = false) =>
        new(name) { HelpName = value, Description = description, Required = required };

    /// <summary>An option that may be repeated.</summary>
    public static Option<string[]> Many(string name, string value, string description, bool required = false) =>
        new(name) { HelpName = value, Description = description, Required = required, DefaultValueFactory = _ => [] };
}
