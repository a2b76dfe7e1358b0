using System.Text.Json;

namespace TcoBench.Cli.Tests;

/// <summary>What a command line left behind.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">Messages.</param>
internal sealed record Outcome(int Code, string Out, string Error)
{
    /// <summary>The result as JSON.</summary>
    public JsonElement Json()
    {
        Assert.That(Code, Is.Zero, Error);
        return JsonDocument.Parse(Out).RootElement.Clone();
    }

    /// <summary>A failure: its code, nothing on the result stream, and a message without a trace of the program's inside.</summary>
    public Outcome Refused(int code, params string[] words)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Code, Is.EqualTo(code), Error);
            Assert.That(Out, Is.Empty);
            Assert.That(Error, Does.Not.Contain("   at ").And.Not.Contain("Exception").And.Not.Contain("internal error"));
            foreach (var word in words)
                Assert.That(Error, Does.Contain(word));
        });
        return this;
    }
}
