using System.Text.Json;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Html;

/// <summary>Texts in all languages, each written once and referred to by its number.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string[]> _texts = [];

    /// <summary>The number of a text.</summary>
    /// <param name="wording">The text in the language of a place in <see cref="Language.All"/>.</param>
    public int Add(Func<int, string> wording)
    {
        var texts = Enumerable.Range(0, Language.All.Count).Select(wording).ToArray();
        var key = string.Join('\u0001', texts);
        if (_places.TryGetValue(key, out var known))
            return known;
        _texts.Add(texts);
        return _places[key] = _texts.Count - 1;
    }

    /// <summary>Writes all texts: for each language, by its code, a list.</summary>
    public void Write(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        for (var i = 0; i < Language.All.Count; i++)
        {
            json.WriteStartArray(Language.All[i].Code);
            foreach (var text in _texts)
                json.WriteStringValue(text[i]);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
