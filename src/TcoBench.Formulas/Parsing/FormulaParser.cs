using System.Globalization;

namespace TcoBench.Formulas.Parsing;

/// <summary>
/// Reads the formulas of vendor files. Grammar:
/// <code>
/// formula := term (('+'|'-') term)* ;  term := atom (('*'|'/') atom)*
/// atom    := number | name | '(' formula ')' | ('min'|'max'|'packs'|'reaches'|'round') '(' formula ',' formula ')'
/// </code>
/// The only bare numbers are 0, 1, 12, 60, 100 and 1000; all else is a named input with evidence.
/// </summary>
public sealed class FormulaParser
{
    /// <summary>Longest formula, in characters.</summary>
    public const int MaxLength = 1024;

    /// <summary>Most nodes in a formula.</summary>
    public const int MaxNodes = 256;

    /// <summary>Deepest nesting of brackets.</summary>
    public const int MaxDepth = 32;

    private static readonly HashSet<string> BareNumbers = ["0", "1", "12", "60", "100", "1000"];

    private static readonly Dictionary<string, Operation> Functions = new(StringComparer.Ordinal)
    {
        ["min"] = Operation.Min,
        ["max"] = Operation.Max,
        ["packs"] = Operation.Packs,
        ["reaches"] = Operation.Reaches,
        ["round"] = Operation.Round,
    };

    private readonly string _text;
    private readonly Func<string, Formula?> _resolve;
    private readonly Func<string, string> _hint;
    private readonly List<FormulaError> _errors = [];
    private int _at;
    private int _nodes;

    private FormulaParser(string text, Func<string, Formula?> resolve, Func<string, string> hint) => (_text, _resolve, _hint) = (text, resolve, hint);

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The formula, on one line.</param>
    /// <param name="resolve">The input or line a name stands for, or null if there is none.</param>
    /// <param name="hint">What to suggest for an unknown name.</param>
    /// <param name="errors">Every mistake found, in reading order; empty on success.</param>
    /// <returns>The formula, or null if there is any mistake.</returns>
    public static Formula? Parse(string text, Func<string, Formula?> resolve, Func<string, string> hint, out IReadOnlyList<FormulaError> errors)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new FormulaParser(text, resolve, hint);
        var formula = text.Length > MaxLength
            ? parser.Fail(1, 1, $"the formula is longer than {MaxLength} characters", "split it into named parts")
            : parser.Whole();
        errors = parser._errors;
        return errors.Count == 0 ? formula : null;
    }

    private Formula? Whole()
    {
        var formula = Sum(0);
        Skip();
        if (_at < _text.Length)
            Fail(_at + 1, 1, $"unexpected \"{_text[_at]}\"", "allowed here: + - * / or the end of the formula");
        return formula;
    }

    private Formula? Sum(int depth) => Chain(depth, Product, ('+', Operation.Add), ('-', Operation.Subtract));

    private Formula? Product(int depth) => Chain(depth, Atom, ('*', Operation.Multiply), ('/', Operation.Divide));

    private Formula? Chain(int depth, Func<int, Formula?> part, (char Sign, Operation Operation) one, (char Sign, Operation Operation) other)
    {
        var left = part(depth);
        while ((Peek() == one.Sign || Peek() == other.Sign) && !Stopped)
        {
            var at = _at++;
            left = Join(_text[at] == one.Sign ? one.Operation : other.Operation, left, part(depth), at, 1);
        }

        return left;
    }

    private Formula? Atom(int depth)
    {
        var c = Peek();
        if (depth > MaxDepth)
            return Stop(_at + 1, $"brackets nest deeper than {MaxDepth}", "split the formula into named parts");
        if (c == '(')
        {
            _at++;
            var inner = Sum(depth + 1);
            Expect(')');
            return inner;
        }

        if (char.IsAsciiDigit(c) || c == '.')
            return BareNumber();
        if (char.IsAsciiLetter(c) || c == '_')
            return NameOrCall(depth);
        return _at >= _text.Length
            ? Stop(_text.Length + 1, "the formula ends too early", "expected: a number, a name or \"(\"")
            : Stop(_at + 1, $"unexpected \"{c}\"", c == '-' ? "there is no minus sign before a value: write 0 - x" : "expected: a number, a name or \"(\"");
    }

    private Formula? BareNumber()
    {
        var (start, number) = (_at, Word("._%"));
        if (TooMany(start))
            return null;
        return BareNumbers.Contains(number)
            ? decimal.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)
            : Fail(start + 1, number.Length, $"bare number {number} in a formula", "only 0, 1, 12, 60, 100 and 1000 may stand bare; name any other number under prices or assumptions so that it has evidence");
    }

    private Formula? NameOrCall(int depth)
    {
        var (start, name) = (_at, Word("._"));
        if (Peek() != '(')
            return TooMany(start) ? null : _resolve(name) ?? Fail(start + 1, name.Length, $"unknown name \"{name}\"", _hint(name));
        if (!Functions.TryGetValue(name, out var operation))
            return Stop(start + 1, $"unknown function \"{name}\"", "functions: min, max, packs, reaches, round", name.Length);
        _at++;
        var left = Sum(depth + 1);
        Expect(',');
        var right = Sum(depth + 1);
        Expect(')');
        return Join(operation, left, right, start, name.Length);
    }

    private Formula? Join(Operation operation, Formula? left, Formula? right, int at, int length)
    {
        if (TooMany(at) || Stopped || left is null || right is null)
            return null;
        try
        {
            return Apply.Of(operation, left, right);
        }
        catch (UnitMismatchException e)
        {
            return Fail(at + 1, length, $"{e.Message} in \"{_text}\"", "both sides need the same unit; a named rate can convert one");
        }
    }

    private void Expect(char wanted)
    {
        if (Peek() == wanted)
            _at++;
        else if (!Stopped)
            Stop(_at + 1, $"expected \"{wanted}\"", wanted == ',' ? "write two arguments: min(a, b)" : "each \"(\" needs its \")\"");
    }

    private bool TooMany(int at) => ++_nodes > MaxNodes && Stop(at + 1, $"the formula has more than {MaxNodes} parts", "split it into named parts") is null;

    private bool Stopped => _at > _text.Length;

    private string Word(string signs)
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || signs.Contains(_text[_at])))
            _at++;
        return _text[start.._at];
    }

    private char Peek()
    {
        Skip();
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
    }

    // After a mistake in the grammar nothing further can be read sensibly.
    private Formula? Stop(int column, string message, string hint, int length = 1)
    {
        if (!Stopped)
            Fail(column, length, message, hint);
        _at = _text.Length + 1;
        return null;
    }

    private Formula? Fail(int column, int length, string message, string hint)
    {
        _errors.Add(new FormulaError(column, length, message, hint));
        return null;
    }
}
