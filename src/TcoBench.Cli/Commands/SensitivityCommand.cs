using System.CommandLine;
using TcoBench.Analysis;
using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Titles;

namespace TcoBench.Cli.Commands;

/// <summary><c>sensitivity</c>: what drives a vendor's total, or its difference from another's.</summary>
internal static class SensitivityCommand
{
    private const int Rows = 4096;

    private static readonly Option<string> Assets = Options.One("--assets", "N", "approved assets (default 1000)");
    private static readonly Option<string> Versus = Options.One("--versus", "VENDOR", "drivers of the difference from this vendor's total rather than of the total");
    private static readonly Option<string[]> Method = Options.Many("--method", "METHOD", "tornado, spider, morris, sobol or shapley (default: tornado and sobol, or shapley where inputs are correlated)");

    public static Command Create(Terminal console)
    {
        var command = new Command("sensitivity", "What drives a vendor's total cost, or what it costs more than another: by input, with its share of the uncertainty.")
        {
            Options.Job, Options.Vendor, Versus, Options.Plan, Assets, Options.Window, Options.NoBridges, Method, Options.Trials, Options.Seed, Options.Sampler,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        using var work = new LongWork(console, "analysing");
        var session = Session.Open(parsed, console, ["table", "json"]);
        if (parsed.GetValue(Options.Job) is not [var jobId] || parsed.GetValue(Options.Vendor) is not [var vendorId])
            throw new UsageException("sensitivity needs one --job and one --vendor", "example: tcobench sensitivity --job campaign --vendor leonardo");
        var (job, vendor) = (session.Job(jobId), session.Vendor(vendorId));
        var other = parsed.GetValue(Versus) is { } versusId ? session.Vendor(versusId) : null;
        var plan = parsed.GetValue(Options.Plan) is { } planId ? Session.Plan(vendor, planId).Id : (PlanId?)null;
        var volume = Values.Whole("--assets", parsed.GetValue(Assets) ?? "1000", 1, 10_000_000);
        var methods = parsed.GetValue(Method)!.Select(MethodOf).Distinct().ToList();
        var sampling = SamplingOptions.Of(parsed, Rows, SamplingMethod.Sobol);

        var currency = session.AskedCurrency ?? Unit.Parse("EUR");
        var models = session.Models(currency);
        var row = Row(vendor, plan);
        var versus = other is null ? null : Row(other, null);
        session.RefuseUnusedWhatIfs();
        Warnings.Tell(session, console);
        var values = new Dictionary<Input, decimal> { [models.Assets] = volume };
        var response = versus is null ? CostResponse.Total(row.Option.Model!, values) : CostResponse.Difference(row.Option.Model!, versus.Option.Model!, values);
        var sensitivity = Sensitivity.Of(response, methods, session.Loaded.Book.Correlations, sampling, work, work.Stop);
        if (session.Format == "json")
            JsonResult.Write(console.Out, new SensitivityJson(row, versus, sensitivity, currency).Write);
        else
            new SensitivityTable(row, versus, sensitivity, currency).Print(console.Tables());
        return ExitCode.Ok;

        Result Row(IVendor of, PlanId? only)
        {
            var rows = new Comparer(models, new Scope(session.Loaded.Book)).Compare(session.AsOf, currency, [job], [of], [volume], only).Results;
            if (rows is not [{ Figures: not null } found])
                throw new NoFigureException($"{of.Catalog.Name} has no total for {job.Title}{(rows is [var none] ? $": {Words.Short(none.Option)}" : ", as it sells no plan as of this day")}");
            if (found.Option.Status != ResultStatus.Ok)
                console.Error.WriteLine($"note: {of.Catalog.Name} is not ranked: {Words.Short(found.Option)}");
            return found;
        }
    }

    private static SensitivityMethod MethodOf(string text)
    {
        var known = Enum.GetValues<SensitivityMethod>().ToDictionary(m => m.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        return known[Values.Word("--method", text, [.. known.Keys])];
    }
}
