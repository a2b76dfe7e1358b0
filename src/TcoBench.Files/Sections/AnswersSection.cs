using TcoBench.Core.Findings;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>What a vendor or plan answers to requirements.</summary>
internal sealed class AnswersSection(SourcesSection sources, FindingList findings)
{
    public static readonly Dictionary<string, AnswerKind> Kinds = new(StringComparer.Ordinal)
    {
        ["yes"] = AnswerKind.Yes,
        ["no"] = AnswerKind.No,
        ["contract"] = AnswerKind.Contract,
        ["unknown"] = AnswerKind.Unknown,
    };

    public IReadOnlyList<Answer> Read(Field answers)
    {
        var read = new List<Answer>();
        foreach (var entry in answers.IsPresent ? answers.Entries() : [])
        {
            if (!Words.Answerable.ContainsKey(entry.Key))
            {
                var near = Suggestion.DidYouMean(entry.Key, Words.Answerable.Keys);
                findings.Error(YamlCodes.UnknownWord, $"unknown criterion {Show.Quoted(entry.Key)}{near}", entry.KeyWhere, $"allowed here: {string.Join(", ", Words.Answerable.Keys)}");
                continue;
            }

            if (entry.Section() is not { } section)
                continue;
            var kind = section.Required("answer").OneOf();
            var text = section.Required("text").Text();
            var source = sources.Find(section.Optional("source"));
            section.Done();
            if (kind is not null && text is not null)
                read.Add(new Answer(entry.Key, Kinds[kind], text, source));
        }

        return read;
    }
}
