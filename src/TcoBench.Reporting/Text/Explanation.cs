using TcoBench.Analysis;
using TcoBench.Analysis.Sampling;
using TcoBench.Core;
using TcoBench.Core.Findings;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Walks a figure back to its sources, in sentences: each line with its formula in words, its parts beneath it, down to inputs with their evidence.</summary>
public sealed class Explanation
{
    private const int DefaultDepth = 3;
    private const int Suggestions = 5;

    private readonly CostModel _model;
    private readonly ExactReading _reading;
    private readonly Tape _tape;
    private readonly LineTitles _titles;
    private readonly int _width;
    private readonly DateOnly? _asOf;
    private readonly List<string> _text = [];
    private readonly HashSet<Formula> _told = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _quoted = new(StringComparer.Ordinal);
    private bool _withheld;

    private Explanation(CostModel model, int assets, int width, DateOnly? asOf)
    {
        (_model, _width, _asOf) = (model, width, asOf);
        _tape = Tape.Of(model.Headlines);
        _reading = ExactReading.Of(_tape, new Dictionary<Input, decimal> { [model.Demand.Assets] = assets });
        _titles = LineTitles.For(model);
    }

    /// <summary>Explains a row of a comparison, how its plan was chosen included.</summary>
    /// <param name="result">The row.</param>
    /// <param name="line">Id or title of a line, explained in full; null for the total, down to what its cost lines are made of.</param>
    /// <param name="width">Columns of a line of text, at least 40; addresses may be longer.</param>
    /// <param name="asOf">Day on which the age of sources is judged; null if it is not.</param>
    /// <exception cref="UnknownLineException">The model has no such line.</exception>
    public static IReadOnlyList<string> Of(Result result, string? line = null, int width = 100, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        List<string> text = [$"{result.Job.Title} with {Verdict.VendorName(result)}, {Numbers.Counted(result.Assets, "approved asset")}"];
        text.AddRange(Wrapped.Lines(Choice(result), width));
        if (result.Option.Model is not { } model)
            return text;
        text.Add("");
        text.AddRange(Of(model, result.Assets, line, width, asOf));
        return text;
    }

    /// <summary>Explains a model at a volume.</summary>
    /// <param name="model">The model.</param>
    /// <param name="assets">Approved assets, at least 1.</param>
    /// <param name="line">Id or title of a line, explained in full; null for the total, down to what its cost lines are made of.</param>
    /// <param name="width">Columns of a line of text, at least 40; addresses may be longer.</param>
    /// <param name="asOf">Day on which the age of sources is judged; null if it is not.</param>
    /// <exception cref="UnknownLineException">The model has no such line.</exception>
    public static IReadOnlyList<string> Of(CostModel model, int assets, string? line = null, int width = 100, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(assets, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 40);
        var explanation = new Explanation(model, assets, width, asOf);
        if (model.LeftOut.Count > 0)
            explanation.Say($"At least: the total leaves out what is not published ({string.Join("; ", model.LeftOut.Select(u => $"{InputTitles.Plain(u.Name.Split('.')[^1])}: {u.Why}"))}).", 0);
        foreach (var start in line is null ? [model.Total] : explanation.Named(line))
            explanation.Tell(start, 0, line is null ? DefaultDepth : int.MaxValue);
        if (explanation._withheld)
        {
            explanation._text.Add("");
            explanation.Say("Lines marked … rest on more than is shown: name one, as it stands in brackets, to see what is beneath it.", 0);
        }

        return explanation._text;
    }

    /// <summary>Ids of every line that can be explained.</summary>
    public static IReadOnlyList<string> LinesOf(CostModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. Tape.Of(model.Headlines).Lines.Select(l => l.Id).Distinct(StringComparer.Ordinal)];
    }

    private List<Line> Named(string name)
    {
        var wanted = name.Trim();
        var lines = _tape.Lines.Where(l => l.Id == wanted || l.ToString() == wanted).ToList();
        if (lines.Count == 0)
            lines = [.. _tape.Lines.Where(l => string.Equals(_titles.Of(l), wanted, StringComparison.OrdinalIgnoreCase))];
        return lines.Count > 0 ? lines : throw new UnknownLineException(wanted, Near(wanted));
    }

    private List<string> Near(string wanted)
    {
        var ids = LinesOf(_model).ToList();
        var near = new List<string>();
        while (near.Count < Suggestions && Suggestion.Nearest(wanted, ids.Except(near)) is { } next)
            near.Add(next);
        var last = wanted.Split('.')[^1];
        near.AddRange(ids.Except(near).Where(id => last.Length > 2 && id.Contains(last, StringComparison.OrdinalIgnoreCase)).Take(Suggestions - near.Count));
        return near;
    }

    private void Tell(Formula part, int level, int depth)
    {
        if (part is Input input)
        {
            Tell(input, level);
            return;
        }

        var line = (Line)part;
        var value = _reading.Try(line) is { } v ? LineTitles.IsShare(line) ? Numbers.Share(v) : Numbers.Quantity(v, line.Unit) : "cannot be computed";
        var head = $"{_titles.Of(line)}: {value}";
        var parts = SentenceReading.PartsOf(line);
        if (_told.Contains(line))
        {
            Say($"{head} (see above)", level);
            return;
        }

        if (depth == 0 && parts.Count > 0)
        {
            _withheld = true;
            Say($"{head} … [{line}]", level);
            return;
        }

        _told.Add(line);
        Say($"{head} [{line}]", level);
        Say($"= {Sentences.Of(line, _titles)}", level + 1);
        foreach (var next in parts)
            Tell(next, level + 1, depth - 1);
    }

    private void Tell(Input input, int level)
    {
        var share = InputTitles.IsShare(input);
        string Value(decimal value) => share ? Numbers.Share(value) : Numbers.Stated(value, input.Unit);
        var value = ReferenceEquals(input, _model.Demand.Assets) ? Numbers.Stated(_reading[input], input.Unit) : Value(input.Value);
        var head = $"{_titles.Of(input)}: {value}";
        if (!_told.Add(input))
        {
            Say($"{head} (see above)", level);
            return;
        }

        var evidence = input.Evidence;
        string Bare(decimal bound) => share ? Numbers.Share(bound) : Numbers.Stated(bound, Unit.None);
        var spread = input.Spread is null ? "" : $" ({Bare(Distribution.Of(input).P10)} to {Bare(Distribution.Of(input).P90)} in 8 of 10 cases)";
        var reason = evidence.Reason.Length == 0 ? "" : $": {evidence.Reason}";
        Say($"{head} [{input.Name}]", level);
        Say($"{Words.Of(evidence.Kind)}{(evidence.Judged is { } judged ? $", {Words.Of(judged)}" : "")}{spread}{reason}", level + 1);
        foreach (var source in evidence.Sources)
            Say(_quoted.Add(source.Id) ? $"{source.Url}, {Seen(source)}, {Words.Of(source.Kind)} source{Note(source)}" : $"{source.Url}, {Seen(source)} (see above)", level + 1);
        foreach (var other in evidence.Others)
            Say($"{(other.Value == input.Value ? "the same" : $"not used: {Value(other.Value)}")} by {other.Source.Url}, {Seen(other.Source)}, {Words.Of(other.Source.Kind)} source{(other.Note.Length == 0 ? "" : $" ({other.Note})")}", level + 1);
    }

    private void Say(string text, int level)
    {
        var indent = new string(' ', Math.Min(2 * level, _width / 2));
        _text.AddRange(Wrapped.Lines(text, _width, indent, indent + "  "));
    }

    private string Seen(Source source) => $"seen {Numbers.Day(source.Seen)}{(_asOf is { } day ? Words.Age(source, day) : "")}";

    private static string Note(Source source) => source.Note.Length == 0 ? "" : $" ({source.Note})";

    private static string Choice(Result result)
    {
        var option = result.Option;
        var plan = $"Plan {Verdict.PlanAndTerm(result)}";
        if (option.Model is { } model)
            plan += $", {Numbers.Counted(model.Months, "month")} of production";
        if (option.Status != ResultStatus.Ok)
            return $"{plan}. It is not ranked: {Words.Reasons(option)}.";
        var delivering = result.Alternatives.Where(o => o.Status == ResultStatus.Ok).ToList();
        var others = delivering.Where(o => o.Plan.Id != option.Plan.Id && o.Total is not null).ToList();
        if (result.Alternatives.Count < 2)
            return $"{plan}: its only plan, with the cheapest of its terms and months that deliver.";
        if (others.Count == 0)
            return $"{plan}: the only one of {Numbers.Counted(result.Alternatives.Count, "plan")} that delivers.";
        var next = others.MinBy(o => o.Total)!;
        var currency = option.Model!.Total.Unit;
        var difference = next.Total!.Value - option.Total!.Value;
        return difference < 0
            ? $"{plan}: one of {delivering.Count} plans that deliver; the cheapest of them is {next.Plan.Title} ({Numbers.Money(-difference, currency)} less)."
            : $"{plan}: the cheapest of {delivering.Count} plans that deliver, of {result.Alternatives.Count} in all; the next is {next.Plan.Title} ({(difference < 0.005m ? "at the same cost" : $"{Numbers.Money(difference, currency)} more")}).";
    }
}
