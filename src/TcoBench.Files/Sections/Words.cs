using System.Globalization;
using System.Text.RegularExpressions;
using TcoBench.Core.Findings;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>The words of the format, and what they stand for.</summary>
internal static partial class Words
{
    public static readonly string[] Qualities = ["draft", "standard", "high"];

    /// <summary>Requirements a job may have; the living model is judged, not answered.</summary>
    public static string[] Criteria => [.. Answerable.Keys, Core.Requirements.Criteria.LivingModel];

    /// <summary>Requirements vendors and plans answer, each with what a yes means.</summary>
    public static readonly IReadOnlyDictionary<string, string> Answerable = Core.Requirements.Criteria.Answerable.ToDictionary(c => c.Id, c => c.Meaning, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, Channel> Channels = new Dictionary<string, Channel>(StringComparer.Ordinal)
    {
        ["web"] = Core.Vendors.Channel.Web,
        ["api"] = Core.Vendors.Channel.Api,
        ["self-hosted"] = Core.Vendors.Channel.SelfHosted,
    };

    public static OperationKind? Operation(this Field field) => field.OneOf() is { } word ? OperationWords.All[word] : null;

    public static OperationKind? OperationOf(string word) => OperationWords.All.TryGetValue(word, out var operation) ? operation : null;

    public static Channel? Channel(this Field field) => field.OneOf() is { } word ? Channels[word] : null;

    public static string Word(this Channel channel) => Channels.First(pair => pair.Value == channel).Key;

    /// <summary>A model's id: as an id, but it may contain dots.</summary>
    public static string? ModelId(this Field field, FindingList findings)
    {
        if (field.Text() is not { } text || (text.Length <= 120 && ModelIdForm().IsMatch(text)))
            return field.Text();
        findings.Error(YamlCodes.NotAnId, $"{Show.Quoted(text)} is not an id", field.Where, "write letters a to z, digits, \"-\" and \".\", a letter first");
        return null;
    }

    /// <summary>A size such as 1024x1536, each side from 1 to 99,999 px.</summary>
    public static ImageSize? Size(this Field field, FindingList findings) => field.Text() is { } text ? Size(text, field.Where, findings) : null;

    public static ImageSize? Size(string text, FileSpan where, FindingList findings)
    {
        var form = SizeForm().Match(text);
        if (form.Success)
            return new ImageSize(Side("w"), Side("h"));
        findings.Error(DataCodes.NotASize, $"{Show.Quoted(text)} is not a size", where, "write width x height in pixels, as in 1024x1536");
        return null;

        int Side(string group) => int.Parse(form.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\A(?<w>[1-9][0-9]{0,4})x(?<h>[1-9][0-9]{0,4})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex SizeForm();

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*(\.[a-z0-9-]+)*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex ModelIdForm();
}
