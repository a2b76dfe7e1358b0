using System.Globalization;
using System.Text.Json;
using TcoBench.Analysis.Claims;

namespace TcoBench.Reporting.Json;

/// <summary>Tested claims as JSON of schema <c>tcobench.claims/1</c>: every case and every flip. Savings are shares of the comparator's cost.</summary>
public static class ClaimsJson
{
    /// <summary>Writes the properties of the result into an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, DateOnly asOf, IReadOnlyList<ClaimAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answers);
        json.WriteString("schema", "tcobench.claims/1");
        json.WriteString("as_of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("claims");
        foreach (var answer in answers)
            Answer(json, answer);
        json.WriteEndArray();
    }

    private static void Answer(Utf8JsonWriter json, ClaimAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("id", answer.Claim.Id);
        json.WriteString("statement", answer.Claim.Statement);
        json.WriteString("taken_as", answer.Claim.Reading);
        json.WriteString("verdict", Word(answer.Verdict));
        json.WriteString("not_tested", answer.Problem.Length == 0 ? null : answer.Problem);
        Count(json, "on_charges", answer, ClaimBasis.Charges);
        Count(json, "on_total", answer, ClaimBasis.Total);
        json.WriteNumber("without_figure", answer.Untested);
        json.WriteStartArray("cases");
        foreach (var one in answer.Cases)
        {
            json.WriteStartObject();
            Place(json, one);
            json.WriteDecimal("saved_on_charges", one.OnCharges);
            json.WriteDecimal("saved_on_total", one.OnTotal);
            Flag(json, "holds_on_charges", one.HoldsOnCharges);
            Flag(json, "holds_on_total", one.HoldsOnTotal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("flips");
        foreach (var flip in answer.Flips)
        {
            json.WriteStartObject();
            Place(json, flip.Case);
            json.WriteString("on", flip.Question.Basis == ClaimBasis.Charges ? "charges" : "total");
            json.WriteString("input", flip.Question.Input);
            json.WriteBoolean("subject_only", flip.Question.SubjectOnly);
            json.WriteDecimal("base", flip.Base);
            json.WriteDecimal("at", flip.At);
            json.WriteDecimal("from", flip.From);
            json.WriteDecimal("to", flip.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, ClaimCase one)
    {
        json.WriteString("job", one.Job.Value);
        json.WriteNumber("assets", one.Assets);
        json.WriteString("subject", one.Subject?.Value);
        json.WriteString("comparator", one.Comparator?.Value);
        json.WriteString("against", one.Against);
    }

    private static void Count(Utf8JsonWriter json, string name, ClaimAnswer answer, ClaimBasis basis)
    {
        var (held, told) = answer.Count(basis);
        json.WriteStartObject(name);
        json.WriteNumber("held", held);
        json.WriteNumber("cases", told);
        json.WriteEndObject();
    }

    private static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }

    private static string Word(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Holds => "holds",
        ClaimVerdict.HoldsOnlyOnCharges => "holds_only_on_charges",
        ClaimVerdict.HoldsOnlyOnTotal => "holds_only_on_total",
        ClaimVerdict.HoldsOnlyInSomeCases => "holds_only_in_some_cases",
        ClaimVerdict.DoesNotHold => "does_not_hold",
        ClaimVerdict.NotTested => "not_tested",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "unknown verdict"),
    };
}
