using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>The keys that say how uncertain a figure is. They stand beside its value, which must be one it can have.</summary>
/// <param name="section">The map of the figure.</param>
/// <param name="inputs">Knows which figures may be negative, and which are shares.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class SpreadSection(Section section, InputsSection inputs, FindingList findings)
{
    private const string Default = "three-point";
    private const string AtLeast = "at_least";
    private const string AtMost = "at_most";

    // How far the median of a shape may lie from the stated value, as a share of the way from P10 to P90: stated values are rounded.
    private const double Rounding = 0.01;

    // Beyond, a beta distribution is all but two values, or one.
    private const decimal LeastParameter = 0.1m;
    private const decimal MostParameter = 1_000_000;

    /// <summary>The shapes, each with the keys that are its own.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Shapes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Default] = ["low", "high"],
        ["uniform"] = ["min", "max"],
        ["triangular"] = ["min", "mode", "max"],
        ["pert"] = ["min", "mode", "max"],
        ["normal"] = ["low", "high"],
        ["log-normal"] = ["low", "high"],
        ["beta"] = ["alpha", "beta", "accepted", "of"],
        ["discrete"] = ["cases"],
        ["empirical"] = ["observations"],
    };

    /// <summary>Every key of a spread.</summary>
    public static readonly IReadOnlyList<string> Keys = ["shape", .. Shapes.Values.SelectMany(keys => keys).Distinct(), AtLeast, AtMost];

    private readonly Dictionary<string, Field> _fields = Keys.ToDictionary(key => key, section.Optional, StringComparer.Ordinal);
    private string _name = "";
    private Unit? _unit;

    /// <summary>True if the figure says anything about its uncertainty.</summary>
    public bool IsPresent => _fields.Values.Any(f => f.IsPresent);

    /// <summary>The spread; null, with findings, if it cannot be read.</summary>
    /// <param name="name">Name of the figure.</param>
    /// <param name="unit">Its unit; null if that was refused.</param>
    /// <param name="valueField">Where its value stands.</param>
    /// <param name="value">Its value; null if that was refused.</param>
    public Spread? Read(string name, Unit? unit, Field valueField, decimal? value)
    {
        (_name, _unit) = (name, unit);
        if ((_fields["shape"].IsPresent ? _fields["shape"].OneOf() : Default) is not { } shape)
            return null;
        var own = Shapes[shape];
        var strays = _fields.Where(f => f.Value.IsPresent && f.Key is not ("shape" or AtLeast or AtMost) && !own.Contains(f.Key)).ToList();
        foreach (var (key, field) in strays)
            findings.Error(DataCodes.SpreadShape, $"a {shape} spread has no {key}", field.KeyWhere, $"it takes {string.Join(", ", own)}, {AtLeast}, {AtMost}; {Advice(key)}");
        if (strays.Count > 0)
            return null;

        Spread? spread = shape switch
        {
            Default => Ends("low", "high", value) is var (low, high) ? new ThreePointSpread(low, high) : null,
            "uniform" => Ends("min", "max", value) is var (min, max) ? new UniformSpread(min, max) : null,
            "triangular" => Peak(value) is var (min, mode, max) ? new TriangularSpread(min, mode, max) : null,
            "pert" => Peak(value) is var (min, mode, max) ? new PertSpread(min, mode, max) : null,
            "normal" => Ends("low", "high", value) is var (low, high) && IsMedian((double)(low / 2) + (double)(high / 2), low, high, value!.Value, valueField) ? new NormalSpread(low, high) : null,
            "log-normal" => LogNormal(value, valueField),
            "beta" => Beta(),
            "discrete" => Discrete(),
            "empirical" => Empirical(),
            _ => throw new InvalidOperationException($"unknown shape {shape}"),
        };
        var (atLeast, atMost) = (Amount(AtLeast), Amount(AtMost));
        return spread is null || value is null || unit is null || IsRefused(AtLeast, atLeast) || IsRefused(AtMost, atMost) || !IsLeft(spread, atLeast, atMost)
            ? null
            : Holding(WithBounds(spread, atLeast, atMost), value.Value, valueField);
    }

    private static string Advice(string key) => $"{key} belongs to {string.Join(", ", Shapes.Where(shape => shape.Value.Contains(key)).Select(shape => shape.Key))}";

    private bool IsRefused(string key, decimal? value) => value is null && _fields[key].IsPresent;

    // A figure that must be there.
    private decimal? Required(string key)
    {
        section.Required(key);
        return Amount(key);
    }

    private decimal? Amount(string key) => Amount(_fields[key]);

    private decimal? Amount(Field field) => InputsSection.Value(field, _unit) is { } value && inputs.IsAllowed(value, _name, field) ? value : null;

    // Two figures around the value.
    private (decimal Low, decimal High)? Ends(string lowKey, string highKey, decimal? value)
    {
        var (lowField, highField) = (_fields[lowKey], _fields[highKey]);
        var (low, high) = (Required(lowKey), Required(highKey));
        if (low is null || high is null || value is null)
            return null;
        if (low <= value && value <= high && low < high)
            return (low.Value, high.Value);
        var (wrong, message) = low > value ? (lowField, $"{lowKey} is more than the value itself")
            : high < value ? (highField, $"{highKey} is less than the value itself")
            : (highField, $"{lowKey} and {highKey} are the same");
        findings.Error(DataCodes.SpreadOrder, message, wrong.Where, lowKey == "low" ? "low and high are the values below which it lies with 10 % and 90 % probability" : "min and max are the least and the greatest value it can have");
        return null;
    }

    // The likeliest value is the stated one, unless another is given.
    private (decimal Min, decimal Mode, decimal Max)? Peak(decimal? value)
    {
        var mode = _fields["mode"].IsPresent ? Amount("mode") : value;
        if (Ends("min", "max", value) is not var (min, max) || mode is null)
            return null;
        if (min <= mode && mode <= max)
            return (min, mode.Value, max);
        findings.Error(DataCodes.SpreadOrder, $"mode is {(mode < min ? "less than min" : "more than max")}", _fields["mode"].Where, "mode is the likeliest value, from min to max");
        return null;
    }

    private LogNormalSpread? LogNormal(decimal? value, Field valueField)
    {
        if (Ends("low", "high", value) is not var (low, high))
            return null;
        if (low > 0)
            return IsMedian(Math.Sqrt((double)low) * Math.Sqrt((double)high), low, high, value!.Value, valueField) ? new LogNormalSpread(low, high) : null;
        findings.Error(DataCodes.SpreadShape, "low of a log-normal spread is not above 0", _fields["low"].Where, "write a low above 0, or leave shape out");
        return null;
    }

    private bool IsMedian(double median, decimal low, decimal high, decimal value, Field valueField)
    {
        if (Math.Abs(median - (double)value) <= Rounding * ((double)high - (double)low))
            return true;
        var middle = PlainDecimal.Show(Math.Round(new decimal(median), 6));
        findings.Error(
            DataCodes.SpreadShape,
            $"{valueField.Key} is {PlainDecimal.Show(value)}, but the median of that {_fields["shape"].Text()} spread is {middle}",
            valueField.Where,
            "leave shape out: the default takes any low, base and high");
        return false;
    }

    private BetaSpread? Beta()
    {
        if (_unit is not null && !ReferenceEquals(_unit, Unit.None))
            findings.Error(DataCodes.SpreadShape, $"a beta spread is of a share, and \"{_name}\" is in {_unit}", _fields["shape"].Where, "take pert, with min and max");
        var isPilot = _fields["accepted"].IsPresent || _fields["of"].IsPresent;
        if (isPilot && (_fields["alpha"].IsPresent || _fields["beta"].IsPresent))
        {
            findings.Error(DataCodes.SpreadShape, "a beta spread is given in two ways", _fields["shape"].Where, "give alpha and beta, or accepted and of");
            return null;
        }

        if (!isPilot)
        {
            var (alpha, beta) = (section.Required("alpha").Number(LeastParameter, MostParameter), section.Required("beta").Number(LeastParameter, MostParameter));
            return alpha is null || beta is null ? null : new BetaSpread(alpha.Value, beta.Value);
        }

        var (accepted, of) = (section.Required("accepted").Integer(), section.Required("of").Integer());
        if (accepted is null || of is null)
            return null;
        if (accepted <= of)
            return BetaSpread.Pilot(accepted.Value, of.Value);
        findings.Error(DataCodes.SpreadOrder, "more are accepted than there are", _fields["accepted"].Where, "accepted is a part of of");
        return null;
    }

    private DiscreteSpread? Discrete()
    {
        var field = section.Required("cases");
        var cases = new List<WeightedValue>();
        var before = findings.Count;
        foreach (var item in field.IsPresent ? field.Sections() : [])
        {
            var (valueField, weightField) = (item.Required("value"), item.Required("weight"));
            var (value, weight) = (Amount(valueField), weightField.Share());
            item.Done();
            if (weight == 0)
                findings.Error(DataCodes.SpreadShape, "a case of weight 0 never comes about", weightField.Where, "leave the case out");
            if (cases.Exists(c => c.Value == value))
                findings.Error(DataCodes.Twice, "a value is listed twice", valueField.Where, "add the weights up");
            if (value is not null && weight is not null)
                cases.Add(new WeightedValue(value.Value, weight.Value));
        }

        if (findings.HasErrorsSince(before) || !AreSeveral(field, cases.Count, "cases"))
            return null;
        if (cases.Sum(c => c.Weight) is var sum && sum == 1)
            return new DiscreteSpread(cases);
        findings.Error(DataCodes.SpreadShape, $"the weights add up to {PlainDecimal.Show(sum * 100)} %, not 100 %", field.KeyWhere, "a weight is the probability of its value");
        return null;
    }

    private EmpiricalSpread? Empirical()
    {
        var field = section.Required("observations");
        var before = findings.Count;
        var values = (field.IsPresent ? field.Items() : []).Select(Amount).OfType<decimal>().ToList();
        return findings.HasErrorsSince(before) || !AreSeveral(field, values.Distinct().Count(), "different observations") ? null : new EmpiricalSpread(values);
    }

    private bool AreSeveral(Field field, int count, string what)
    {
        if (count > 1)
            return true;
        if (field.Node() is YamlList)
            findings.Error(DataCodes.NothingListed, $"there are no two {what}", field.KeyWhere, "what has one value has no spread: state it as a choice");
        return false;
    }

    private bool IsLeft(Spread spread, decimal? atLeast, decimal? atMost)
    {
        var (least, most) = Reach.Support(spread);
        var isLeft = spread switch
        {
            DiscreteSpread s => s.Cases.Any(c => !(c.Value < atLeast) && !(c.Value > atMost)),
            EmpiricalSpread s => s.Observations.Any(o => !(o < atLeast) && !(o > atMost)),
            _ => !(Greater(least, atLeast) >= Less(most, atMost)),
        };
        if (!isLeft)
            findings.Error(DataCodes.SpreadShape, "nothing is left of the spread", _fields[_fields[AtLeast].IsPresent ? AtLeast : AtMost].Where, "at_least and at_most cut off what is below and above them");
        return isLeft;
    }

    private static decimal? Greater(decimal? a, decimal? b) => a is null || b > a ? b : a;

    private static decimal? Less(decimal? a, decimal? b) => a is null || b < a ? b : a;

    // A normal tail does not reach where the quantity cannot be: below 0, or above 1 for a share.
    private Spread WithBounds(Spread spread, decimal? atLeast, decimal? atMost) => spread switch
    {
        NormalSpread s => s with { AtLeast = atLeast ?? (InputsSection.MayBeNegative(_name) || s.Low < 0 ? null : 0), AtMost = atMost ?? (IsShare(s.Low, s.High) ? 1 : null) },
        LogNormalSpread s => s with { AtLeast = atLeast, AtMost = atMost ?? (IsShare(s.Low, s.High) ? 1 : null) },
        _ => spread with { AtLeast = atLeast, AtMost = atMost },
    };

    private bool IsShare(decimal low, decimal high) => ReferenceEquals(_unit, Unit.None) && low >= 0 && high <= 1;

    private Spread? Holding(Spread spread, decimal value, Field valueField)
    {
        if (spread.Holds(value))
            return spread;
        findings.Error(DataCodes.SpreadOrder, $"{valueField.Key} is {PlainDecimal.Show(value)}, which the spread cannot give", valueField.Where, "state a value that can come about");
        return null;
    }
}
