using System.CommandLine;
using System.Text.Json;
using TcoBench.Analysis.Mixes;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary><c>optimise</c>: the cheapest plan, and the cheapest mix of vendors and plans by stage, with what was tried to prove it.</summary>
internal static class OptimiseCommand
{
    private const string DefaultVolumes = "1000";
    private const int DefaultTrials = 2000;

    public static Command Create(Terminal console)
    {
        var command = new Command("optimise", "The cheapest plan, and the cheapest mix of vendors and plans by stage: by trying all of them.")
        {
            Options.Job, Options.Vendor, Options.Assets, Options.Window, Options.NoBridges, Options.Trials, Options.Seed, Options.Sampler,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        using var work = new LongWork(console, "trying mixes");
        var session = Session.Open(parsed, console, ["table", "json"]);
        var plan = SamplingOptions.Of(parsed, DefaultTrials);
        var selection = Selection.Of(parsed, session, parsed.GetResult(Options.Assets) is null ? DefaultVolumes : parsed.GetValue(Options.Assets), allPlans: false);
        var currency = session.AskedCurrency ?? Unit.Parse("EUR");
        var models = session.Models(currency);
        var vendors = selection.Vendors.Select(v => session.Vendor(v.Value)).ToList();
        var searches = selection.Jobs.Select(j => new MixSearch(models, session.Job(j.Value), vendors)).ToList();
        session.RefuseUnusedWhatIfs();
        if (searches.Find(s => s.IsTooLarge) is not null)
            throw new UsageException($"there are more than {MixSearch.Most:N0} ways to give the stages of a job to {vendors.Count} vendors", "name fewer of them with --vendor");
        var optima = new List<Optimum>();
        var all = searches.Count * selection.Volumes.Count;
        foreach (var search in searches)
        {
            foreach (var assets in selection.Volumes)
            {
                var done = optima.Count;
                optima.Add(search.At(assets, new Part(work, share => (done + share) / all), work.Stop).WithRobustness(models.Assets, session.Loaded.Book.Correlations, plan));
            }
        }

        if (session.Format == "json")
            JsonResult.Write(console.Out, json => Write(json, session.AsOf, currency, optima));
        else
            OptimumTable.Print(optima, currency, new Scope(session.Loaded.Book), console.Tables());
        return ExitCode.Ok;
    }

    private static void Write(Utf8JsonWriter json, DateOnly asOf, Unit currency, IReadOnlyList<Optimum> optima)
    {
        json.WriteString("schema", "tcobench.optimise/1");
        json.WriteString("as_of", Numbers.Day(asOf));
        json.WriteString("currency", currency.ToString());
        json.WriteStartArray("results");
        foreach (var optimum in optima)
        {
            json.WriteStartObject();
            json.WriteString("job", optimum.Job.Id.Value);
            json.WriteNumber("assets", optimum.Assets);
            json.WriteNumber("window", optimum.Job.WindowDays);
            Mix(json, "single", optimum.Single, optimum);
            Mix(json, "mix", optimum.BestMixed, optimum);
            json.WriteDecimal("saving", optimum.Saving);
            Robustness(json, optimum.Robustness);
            json.WriteStartArray("best");
            foreach (var mix in optimum.Best)
                Mix(json, null, mix, optimum);
            json.WriteEndArray();
            Coverage(json, optimum.Coverage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Mix(Utf8JsonWriter json, string? name, Mix? mix, Optimum optimum)
    {
        if (name is not null)
            json.WritePropertyName(name);
        if (mix is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteDecimal("total", mix.Total);
        json.WriteDecimal("per_approved_asset", mix.Total / optimum.Assets);
        json.WriteDecimal("days", mix.Days);
        json.WriteNumber("months", mix.Model.Months);
        json.WriteNumber("vendors", mix.Model.Contracts.Count);
        json.WriteStartObject("breakdown");
        foreach (var (block, amount) in mix.Blocks)
            json.WriteDecimal(block, amount);
        json.WriteEndObject();
        json.WriteStartArray("stages");
        foreach (var (contract, operation) in mix.ByStage.Zip(mix.Model.Demand.Operations))
        {
            json.WriteStartObject();
            json.WriteString("stage", operation.Supply.Stage.Id);
            json.WriteString("vendor", contract.Vendor.Catalog.Id.Value);
            json.WriteString("plan", contract.Plan.Id.Value);
            json.WriteString("term", contract.Term.Id);
            json.WriteString("bridged_by", operation.Supply.Bridged ? operation.Supply.Vendor.Catalog.Id.Value : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Robustness(Utf8JsonWriter json, MixRobustness? robustness)
    {
        if (robustness is null)
        {
            json.WriteNull("mix_cheaper");
            return;
        }

        json.WriteStartObject("mix_cheaper");
        json.WriteDecimal("probability", robustness.Probability);
        json.WriteNumber("trials", robustness.Plan.Trials);
        json.WriteNumber("not_computed", robustness.Plan.Trials - robustness.Computed);
        json.WriteNumber("seed", robustness.Plan.Seed);
        json.WriteEndObject();
    }

    private static void Coverage(Utf8JsonWriter json, MixCoverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("vendors", coverage.Vendors);
        json.WriteNumber("stages", coverage.Stages);
        json.WriteNumber("assignments", coverage.Assignments);
        json.WriteNumber("feasible", coverage.Feasible);
        json.WriteNumber("without_plan", coverage.WithoutPlan);
        json.WriteNumber("only_helped", coverage.OnlyHelped);
        json.WriteNumber("helper_takes_part", coverage.HelperTakesPart);
        json.WriteNumber("allowance_exceeded", coverage.Short);
        json.WriteNumber("late", coverage.Late);
        json.WriteNumber("plans", coverage.Plans);
        json.WriteStartObject("plans_excluded");
        foreach (var (code, count) in coverage.ExcludedPlans)
            json.WriteNumber(code, count);
        json.WriteEndObject();
        json.WriteNumber("contracts", coverage.Contracts);
        json.WriteNumber("months", coverage.Months);
        json.WriteDecimal("choices", coverage.Choices);
        json.WriteEndObject();
    }

    private sealed record Part(IProgress<double> Whole, Func<double, double> ShareOfWhole) : IProgress<double>
    {
        public void Report(double value) => Whole.Report(ShareOfWhole(value));
    }
}
