using System.Collections.Immutable;
using TcoBench.Core.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TcoBench.Files.Yaml;

/// <summary>Builds the tree of one file from parser events. Null means that reading has stopped, with a finding.</summary>
internal sealed class YamlTree(SourceText source, string text, FindingList findings)
{
    private readonly Parser _parser = new(new StringReader(text));
    private Mark _reached = Mark.Empty;
    private int _nodes;
    private int _refusals;
    private bool _stopped;

    public YamlNode? Root()
    {
        Next();
        var start = Next();
        if (_stopped)
            return null;
        if (start is not DocumentStart || Next() is not { } first)
            return Empty();

        var root = Node(first, 1);
        if (root is YamlText { IsPlain: true, Text: "" })
            return Empty();

        Next();
        if (Next() is DocumentStart second)
            Refuse(YamlCodes.SecondDocument, "a second document starts here", source.WordAt(second.Start), "put it in a file of its own");
        return _stopped ? null : root;
    }

    private YamlNode? Empty() =>
        _stopped ? null : Stop(YamlCodes.Empty, "the file is empty", source.Whole, "copy a file of its kind and change it");

    private YamlNode? Node(ParsingEvent start, int depth)
    {
        var where = source.Between(start.Start, start.End);
        if (++_nodes > YamlReader.MaxNodes)
            return Stop(YamlCodes.TooManyNodes, "more than 20,000 keys and values", where, "split the file");
        if (depth > YamlReader.MaxDepth && start is MappingStart or SequenceStart)
            return Stop(YamlCodes.TooDeep, $"nested more than {YamlReader.MaxDepth} deep", where, "check brackets and indentation");
        if (start is NodeEvent node)
            RefuseProperties(node);

        switch (start)
        {
            case Scalar scalar:
                return Text(scalar, where);
            case SequenceStart:
                return List(where, depth);
            case MappingStart:
                return Map(where, depth);
            default:
                Refuse(YamlCodes.Alias, "an alias (*name)", where, "write the value out; quote a text that starts with *");
                return new YamlRefused(where);
        }
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Tag.IsEmpty)
            Refuse(YamlCodes.Tag, "a tag (!name)", source.WordAt(node.Start), "leave it out; quote a text that starts with !");
        if (!node.Anchor.IsEmpty)
            Refuse(YamlCodes.Anchor, "an anchor (&name)", source.WordAt(node.Start), "leave it out; quote a text that starts with &");
    }

    private YamlNode Text(Scalar scalar, FileSpan where)
    {
        if (!scalar.Value.Split('\n').Any(line => Characters.FirstForbidden(line) >= 0))
            return new YamlText(scalar.Value, scalar.Style == ScalarStyle.Plain, where);

        Refuse(YamlCodes.ForbiddenCharacter, "an escape for an invisible or broken character", where, "leave it out");
        return new YamlRefused(where);
    }

    private YamlList? List(FileSpan where, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next() is { } item)
        {
            if (item is SequenceEnd end)
            {
                if (source.Before(end.Start) is { LineText: var line, Column: var column } comma && column > 0 && line[column - 1] == ',')
                    Refuse(YamlCodes.Blank, "an item is missing behind the comma", comma, "write the item, or remove the comma");
                return new YamlList(items.ToImmutable(), where);
            }

            if (Node(item, depth + 1) is not { } node)
                return null;
            items.Add(node);
        }

        return null;
    }

    private YamlMap? Map(FileSpan where, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (Next() is { } start)
        {
            if (start is MappingEnd)
                return new YamlMap(entries.ToImmutable(), where);
            if (Node(start, depth + 1) is not { } key || Next() is not { } next || Node(next, depth + 1) is not { } value)
                return null;

            if (key is YamlText { Text.Length: > 0 and <= YamlReader.LongestKey } name)
            {
                if (lines.TryAdd(name.Text, name.Where.Line))
                {
                    entries.Add(new YamlEntry(name.Text, name.Where, value));
                    continue;
                }

                var message = $"key {Show.Quoted(name.Text)} occurs twice";
                Refuse(YamlCodes.DuplicateKey, message, name.Where, $"it is already on line {lines[name.Text]}");
            }
            else if (key is not YamlRefused)
            {
                Refuse(YamlCodes.KeyNotText, "a key must be a word of at most 120 characters", key.Where, "write \"key: value\"");
            }
        }

        return null;
    }

    private ParsingEvent? Next()
    {
        if (_stopped)
            return null;
        try
        {
            if (!_parser.MoveNext())
                return null;
            _reached = _parser.Current!.End;
            return _parser.Current;
        }
        catch (YamlException e)
        {
            Stop(SyntaxAdvice.For(e.Message), e.Message.Contains("escape", StringComparison.Ordinal) ? e.End : e.Start);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // some broken texts, an unclosed bracket for one, make the parser itself fail; the place is the last it understood
            Stop(SyntaxAdvice.Unclosed, _reached);
        }

        return null;
    }

    private void Stop((string Message, string Hint) advice, Mark mark) =>
        Stop(YamlCodes.Syntax, advice.Message, source.At(mark.Line, mark.Column), advice.Hint);

    private YamlNode? Stop(string code, string message, FileSpan where, string hint)
    {
        _stopped = true;
        findings.Error(code, message, where, hint);
        return null;
    }

    private void Refuse(string code, string message, FileSpan where, string hint)
    {
        findings.Error(code, message, where, hint);
        _stopped |= ++_refusals >= YamlReader.MaxRefusals;
    }
}
