using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>The unit names a file may use: the common ones and the vendor's own.</summary>
internal sealed class UnitVocabulary(IReadOnlyList<string> own, FindingList findings)
{
    private static readonly string[] Common =
    [
        .. "USD EUR GBP px Mpx image request step second minute hour day month year".Split(' '),
        .. "seat person item round asset gpu pack W kW kWh kg quarter".Split(' '),
    ];

    /// <summary>Reads a vendor's own units: lower-case letters, none of them common already.</summary>
    public static UnitVocabulary WithOwn(Field units, FindingList findings)
    {
        var own = new List<string>();
        foreach (var item in units.IsPresent ? units.Items() : [])
        {
            if (item.Text() is not { } unit)
                continue;
            if (unit.Length > 40 || !unit.All(char.IsAsciiLetterLower))
                findings.Error(DataCodes.UnknownUnit, $"{Show.Quoted(unit)} cannot be a unit", item.Where, "write lower-case letters only, as in credit");
            else if (Common.Contains(unit) || own.Contains(unit))
                findings.Error(DataCodes.Twice, $"unit \"{unit}\" exists already", item.Where, "leave it out");
            else
                own.Add(unit);
        }

        return new UnitVocabulary(own, findings);
    }

    public Unit? Read(Field field)
    {
        if (field.Text() is not { } text)
            return null;
        if (!Unit.TryParse(text, out var unit, out var reason))
            return Refuse(reason, "write it as in USD/seat or credit/px^2; 1 is no unit");
        foreach (var symbol in text.Split('*', '/').Select(part => part.Split('^')[0]))
        {
            if (symbol != "1" && !Common.Contains(symbol) && !own.Contains(symbol))
            {
                var known = Common.Concat(own).ToList();
                return Refuse($"unknown unit {Show.Quoted(symbol)}{Suggestion.DidYouMean(symbol, known)}", $"known here: {string.Join(' ', known)}");
            }
        }

        return unit;

        Unit? Refuse(string message, string hint)
        {
            findings.Error(DataCodes.UnknownUnit, message, field.Where, hint);
            return null;
        }
    }
}
