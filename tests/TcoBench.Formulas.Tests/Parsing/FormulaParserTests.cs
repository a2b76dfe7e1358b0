using System.Globalization;
using TcoBench.Formulas.Parsing;
using TcoBench.Formulas.Readings;

namespace TcoBench.Formulas.Tests.Parsing;

public class FormulaParserTests
{
    private static readonly Dictionary<string, Formula> Known = new(StringComparer.Ordinal)
    {
        ["a"] = Some.Input("a", 7),
        ["b"] = Some.Input("b", 3),
        ["x_2"] = Some.Input("x_2", 2),
        ["seat_fee"] = Some.Input("seat_fee", 24, "USD"),
        ["plan_quota"] = Some.Input("plan_quota", 3000, "credit"),
        ["topup_size"] = Some.Input("topup_size", 1000, "credit/pack"),
        ["cent"] = Some.Input("cent", 0.01m, "USD"),
        ["vendor.1024"] = Some.Input("vendor.1024", 5),
    };

    [TestCase("a", "7")]
    [TestCase("a+b", "10")]
    [TestCase(" a + b ", "10")]
    [TestCase("a - b - x_2", "2", Description = "subtraction goes from left to right")]
    [TestCase("a - (b - x_2)", "6")]
    [TestCase("a - b + x_2", "6")]
    [TestCase("a + b * x_2", "13", Description = "times before plus")]
    [TestCase("(a + b) * x_2", "20")]
    [TestCase("12 / b / x_2", "2", Description = "division goes from left to right")]
    [TestCase("12 / (b / x_2)", "8")]
    [TestCase("12 / b * x_2", "8")]
    [TestCase("a * b / x_2", "10.5")]
    [TestCase("a - 12 / b * x_2 + 1", "0")]
    [TestCase("0 - a", "-7")]
    [TestCase("0", "0")]
    [TestCase("1", "1")]
    [TestCase("60*100", "6000")]
    [TestCase("1000", "1000")]
    [TestCase("((((a))))", "7")]
    [TestCase("min(a, b)", "3")]
    [TestCase("max(a,b)", "7")]
    [TestCase("max ( a , b )", "7")]
    [TestCase("packs(a, b)", "3")]
    [TestCase("packs(a, 1)", "7")]
    [TestCase("reaches(b, a)", "0")]
    [TestCase("reaches(a, a)", "1")]
    [TestCase("round(a / b, 1)", "2")]
    [TestCase("round(seat_fee / b / 1000, cent)", "0.01")]
    [TestCase("packs(plan_quota, topup_size)", "3")]
    [TestCase("max(seat_fee - 0, 0)", "24")]
    [TestCase("min(max(a, 12) - b, a * (b - 1)) + x_2", "11")]
    [TestCase("vendor.1024 * a", "35")]
    public void AFormulaMeansWhatItSaysOnTheWhiteboard(string text, string expected)
    {
        var formula = Parse(text, out var errors);
        Assert.That(errors, Is.Empty);
        Assert.That(formula!.Exactly(), Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [Test]
    public void ANameAloneIsTheVeryThingItNames() => Assert.That(Parse("(a)", out _), Is.SameAs(Known["a"]));

    [Test]
    public void UnitsComeOutOfTheFormula()
    {
        Assert.That(Parse("packs(plan_quota, topup_size)", out _)!.Unit.ToString(), Is.EqualTo("pack"));
        Assert.That(Parse("packs(plan_quota, 1000)", out _)!.Unit.ToString(), Is.EqualTo("1"));
        Assert.That(Parse("round(seat_fee, 1)", out _)!.Unit.ToString(), Is.EqualTo("USD"));
        Assert.That(Parse("max(0, seat_fee / 12)", out _)!.Unit.ToString(), Is.EqualTo("USD"));
    }

    // "column+length message"
    [TestCase("", "1+1 the formula ends too early")]
    [TestCase("   ", "4+1 the formula ends too early")]
    [TestCase("a +", "4+1 the formula ends too early")]
    [TestCase("a + ", "5+1 the formula ends too early")]
    [TestCase("(a", "3+1 expected \")\"")]
    [TestCase("(", "2+1 the formula ends too early")]
    [TestCase("()", "2+1 unexpected \")\"")]
    [TestCase("a)", "2+1 unexpected \")\"")]
    [TestCase("a b", "3+1 unexpected \"b\"")]
    [TestCase("a, b", "2+1 unexpected \",\"")]
    [TestCase("(a, b)", "3+1 expected \")\"")]
    [TestCase("* a", "1+1 unexpected \"*\"")]
    [TestCase("a * / b", "5+1 unexpected \"/\"")]
    [TestCase("-a", "1+1 unexpected \"-\"")]
    [TestCase("a * -b", "5+1 unexpected \"-\"")]
    [TestCase("a - -b", "5+1 unexpected \"-\"")]
    [TestCase("+a", "1+1 unexpected \"+\"")]
    [TestCase("a ^ b", "3+1 unexpected \"^\"")]
    [TestCase("a % b", "3+1 unexpected \"%\"")]
    [TestCase("a\tb", "2+1 unexpected \"\t\"")]
    [TestCase("a + \0", "5+1 unexpected \"\0\"")]
    [TestCase("größe", "1+2 unknown name \"gr\"|3+1 unexpected \"ö\"")]
    [TestCase("min(a)", "6+1 expected \",\"")]
    [TestCase("min(a, b", "9+1 expected \")\"")]
    [TestCase("min(a, b, a)", "9+1 expected \")\"")]
    [TestCase("min()", "5+1 unexpected \")\"")]
    [TestCase("min", "1+3 unknown name \"min\"")]
    [TestCase("MIN(a, b)", "1+3 unknown function \"MIN\"")]
    [TestCase("a + ceil (b)", "5+4 unknown function \"ceil\"")]
    [TestCase("a(b)", "1+1 unknown function \"a\"")]
    [TestCase("seat", "1+4 unknown name \"seat\"")]
    [TestCase("a + Seat_Fee * 1", "5+8 unknown name \"Seat_Fee\"")]
    [TestCase("_a", "1+2 unknown name \"_a\"")]
    [TestCase("a.b", "1+3 unknown name \"a.b\"")]
    [TestCase("2", "1+1 bare number 2")]
    [TestCase("a * 0.15", "5+4 bare number 0.15")]
    [TestCase("a * 15%", "5+3 bare number 15%")]
    [TestCase("a * 12.0", "5+4 bare number 12.0")]
    [TestCase("012", "1+3 bare number 012")]
    [TestCase("1e3", "1+3 bare number 1e3")]
    [TestCase(".5", "1+2 bare number .5")]
    [TestCase("1_000", "1+5 bare number 1_000")]
    [TestCase("1,000", "2+1 unexpected \",\"")]
    [TestCase("24USD", "1+5 bare number 24USD")]
    [TestCase("seat_fee + plan_quota", "10+1 cannot add USD and credit")]
    [TestCase("seat_fee - 1", "10+1 cannot subtract 1 from USD")]
    [TestCase("a * max(seat_fee, plan_quota)", "5+3 cannot compare USD with credit")]
    [TestCase("reaches(plan_quota, 100)", "1+7 cannot compare credit with 1")]
    [TestCase("round(seat_fee, plan_quota)", "1+5 cannot round USD to a multiple of credit")]
    public void AMistakeIsReportedWhereItIs(string text, string expected)
    {
        Assert.That(Parse(text, out var errors), Is.Null);
        var wanted = expected.Split('|').Select(e => e.Split(' ', 2)).ToArray();
        Assert.That(errors.Select(e => $"{e.Column}+{e.Length}"), Is.EqualTo(wanted.Select(w => w[0])));
        foreach (var (error, message) in errors.Zip(wanted, (e, w) => (e, w[1])))
        {
            Assert.That(error.Message, Does.StartWith(message));
            Assert.That(error.Hint, Is.Not.Empty);
        }
    }

    [TestCase("sead_fee + 2 * plan_qouta", "1+8|12+1|16+10")]
    [TestCase("min(sead_fee, 3) + 5", "5+8|15+1|20+1")]
    [TestCase("(seat_fee + plan_quota) * 7", "11+1|27+1")]
    [TestCase("(seat_fee + plan_quota) * (a + seat_fee)", "11+1|30+1")]
    [TestCase("sead_fee + a)", "1+8|13+1", Description = "a mistake in the grammar after an unknown name")]
    [TestCase("2(a)", "1+1|2+1")]
    [TestCase("sead_fee + min(qouta, a * )", "1+8|16+5|27+1")]
    [TestCase("sead_fee + sead_fee", "1+8|12+8", Description = "the same mistake twice is two places")]
    public void SeveralMistakesAreReportedTogetherInReadingOrder(string text, string expected)
    {
        Assert.That(Parse(text, out var errors), Is.Null);
        Assert.That(string.Join('|', errors.Select(e => $"{e.Column}+{e.Length}")), Is.EqualTo(expected));
    }

    [Test]
    public void AnUnknownNameSpoilsNoUnitCheckElsewhereAndInventsNone()
    {
        Parse("(unknown_name + seat_fee) * (seat_fee + plan_quota)", out var errors);
        Assert.That(string.Join(' ', errors.Select(e => e.Column)), Is.EqualTo("2 39"));
    }

    [Test]
    public void AHintSaysWhatToWriteInstead()
    {
        Hint("-a", "0 - x");
        Hint("nam", "did you mean nam?");
        Hint("2", "1000");
        Hint("sum(a, b)", "packs");
        Hint("seat_fee + plan_quota", "same unit");

        static void Hint(string text, string part)
        {
            Parse(text, out var errors);
            Assert.That(errors.Single().Hint, Does.Contain(part));
        }
    }

    [Test]
    public void AUnitMistakeQuotesTheFormula()
    {
        Parse("seat_fee + plan_quota", out var errors);
        Assert.That(errors.Single().Message, Is.EqualTo("cannot add USD and credit in \"seat_fee + plan_quota\""));
    }

    [Test]
    public void AFormulaHasAtMost1024Characters()
    {
        Assert.That(Parse("a" + new string(' ', 1023), out _), Is.Not.Null);
        Assert.That(Parse("a" + new string(' ', 1024), out var errors), Is.Null);
        Assert.That(errors.Single().Message, Does.Contain("1024"));
        Assert.That(errors.Single().Column, Is.EqualTo(1));
    }

    [Test]
    public void AFormulaHasAtMost256Parts()
    {
        var sum127 = string.Join('+', Enumerable.Repeat("a", 127));
        Assert.That(Parse(sum127 + "+b", out _)!.Exactly(), Is.EqualTo((127 * 7) + 3), "128 names and 127 sums: 255 parts");
        Assert.That(Parse(sum127 + "+b+a", out var errors), Is.Null, "257 parts");
        Assert.That(errors.Single().Message, Does.Contain("256"));
        Assert.That(errors.Single().Column, Is.EqualTo(256), "the last +");
        Assert.That(Parse(sum127 + "+(b)+a*min(a,a", out errors), Is.Null);
        Assert.That(errors, Has.Count.EqualTo(1), "nothing else is reported after it");
    }

    [Test]
    public void BracketsAreNoParts()
    {
        var bracketed = string.Join('+', Enumerable.Repeat("(a)", 128));
        Assert.That(Parse(bracketed, out _), Is.Not.Null, "255 parts");
        Assert.That(Parse(bracketed + "+a", out _), Is.Null, "257 parts");
        Assert.That(Parse(string.Join('+', Enumerable.Repeat("max(a,b)", 64)), out _), Is.Not.Null, "128 names, 64 calls and 63 sums: 255 parts");
    }

    [TestCase("", "a", "")]
    [TestCase("max(0,", "a", ")")]
    public void BracketsNestAtMost32Deep(string open, string inner, string close)
    {
        (open, close) = open.Length == 0 ? ("(", ")") : (open, close);
        Assert.That(Parse(Nested(32), out _)!.Exactly(), Is.EqualTo(7m));
        Assert.That(Parse(Nested(33), out var errors), Is.Null);
        Assert.That(errors.Single().Message, Does.Contain("32"));
        Parse(Nested(33).Replace(inner + close, "", StringComparison.Ordinal), out errors);
        Assert.That(errors, Is.Not.Empty);

        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
    }

    [Test]
    public void AThousandOpenBracketsAreOneMistake()
    {
        Assert.That(Parse(new string('(', 1024), out var errors), Is.Null);
        Assert.That(errors, Has.Count.EqualTo(1));
        Assert.That(errors[0].Column, Is.EqualTo(34));
    }

    [Test]
    public void WhateverIsTypedEitherReadsOrTellsWhere()
    {
        var random = Some.Random(2026);
        string[] tokens =
        [
            "a", "b", "x_2", "seat_fee", "plan_quota", "topup_size", "cent", "0", "1", "12", "60", "+", "-", "*", "/", "(", ")", "(", ")", ",", " ",
            "min(", "max(", "packs(", "reaches(", "round(", "min", "2", "0.5", "15%", "unknown", "A", "_", ".", "..", "%", "^", "=", "\"", "é", "\0", "\t", "😀", "a.b",
        ];
        var read = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => tokens[random.Next(random.Next(2) == 0 ? 26 : tokens.Length)]));
            var formula = Parse(text, out var errors);
            if (formula is not null)
                read++;
            if (formula is null != errors.Count > 0 || errors.Any(e => e.Column < 1 || e.Column > text.Length + 1 || e.Length < 1 || e.Message.Length == 0
                    || e.Hint.Length == 0 || (e.Column + e.Length > text.Length + 1 && e.Length > 1))
                || errors.Zip(errors.Skip(1)).Any(p => p.First.Column > p.Second.Column))
                Assert.Fail($"\"{text}\": {(formula is null ? "no formula" : "a formula")}, {string.Join("; ", errors)}");
        }

        Assert.That(read, Is.GreaterThan(500), "formulas among the random texts");
    }

    [Test]
    public void WhatIsPrintedReadsBackAsTheSameFigure()
    {
        var random = Some.Random(77);
        var names = new[] { "a", "b", "x_2", "vendor.1024" };
        for (var i = 0; i < 5_000; i++)
        {
            var formula = Any(random.Next(1, 6));
            var text = Print(formula);
            if (text.Length > FormulaParser.MaxLength)
                continue;
            var back = Parse(text, out var errors);
            Assert.That(errors, Is.Empty, text);
            Assert.That(Value(back!), Is.EqualTo(Value(formula)), text);
            Assert.That(Print(back!), Is.EqualTo(text));
        }

        Formula Any(int depth) => depth == 0 || random.Next(6) == 0
            ? random.Next(4) == 0 ? new[] { 0, 1, 12, 60, 100, 1000 }[random.Next(6)] : Known[names[random.Next(4)]]
            : SemanticsTests.Build((Operation)random.Next(9), Any(depth - 1), Any(depth - 1));

        static decimal? Value(Formula formula) => ExactReading.Of(Tape.Of(formula)).Try(formula);
    }

    /// <summary>Brackets only where the order of operations needs them.</summary>
    private static string Print(Formula formula, int inside = 0)
    {
        if (formula is not Apply a)
            return formula.ToString()!;
        var (symbol, strength) = a.Operation switch
        {
            Operation.Add => ("+", 1),
            Operation.Subtract => ("-", 1),
            Operation.Multiply => ("*", 3),
            Operation.Divide => ("/", 3),
            _ => ("", 5),
        };
        if (symbol.Length == 0)
            return $"{a.Operation.ToString().ToLowerInvariant()}({Print(a.Left)}, {Print(a.Right)})";
        var text = $"{Print(a.Left, strength)} {symbol} {Print(a.Right, strength + 1)}";
        return inside > strength ? $"({text})" : text;
    }

    private static Formula? Parse(string text, out IReadOnlyList<FormulaError> errors) =>
        FormulaParser.Parse(text, n => Known.GetValueOrDefault(n), n => $"did you mean {n}?", out errors);
}
