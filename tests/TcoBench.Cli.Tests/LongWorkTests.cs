namespace TcoBench.Cli.Tests;

/// <summary>Progress is told where somebody watches, once work takes long.</summary>
public class LongWorkTests
{
    [Test]
    public void AfterASecondOneLineIsRewrittenWithTheTimeLeftAndRemovedAtTheEnd()
    {
        using var error = new StringWriter();
        var clock = new Stopwatch();
        using (var work = new LongWork(Console(error, clock, watched: true), "simulating"))
        {
            clock.Seconds = 0.9;
            work.Report(0.1);
            Assert.That(error.ToString(), Is.Empty, "nothing within the first second");

            clock.Seconds = 10;
            work.Report(0.25); // 10 s for a quarter: 30 s for the rest
            clock.Seconds = 10.1;
            work.Report(0.26);
            Assert.That(error.ToString(), Is.EqualTo("\rsimulating: 25 %, 30 seconds left"), "not rewritten more often than one can read");

            clock.Seconds = 400;
            work.Report(0.5);
            Assert.That(error.ToString(), Does.EndWith("\rsimulating: 50 %, 7 minutes left "), "what is longer before is covered");
        }

        Assert.That(error.ToString(), Does.EndWith($"\r{new string(' ', "simulating: 50 %, 7 minutes left".Length)}\r"));
    }

    [Test]
    public void NothingIsToldWhereNobodyWatches()
    {
        using var error = new StringWriter();
        var clock = new Stopwatch();
        using (var work = new LongWork(Console(error, clock, watched: false), "simulating"))
        {
            clock.Seconds = 10;
            work.Report(0.25);
        }

        Assert.That(error.ToString(), Is.Empty);
    }

    private static Terminal Console(StringWriter error, TimeProvider clock, bool watched) =>
        new(TextWriter.Null, error, Tcobench.Today, Width: 100, Colour: false) { Watched = watched, Clock = clock };

    private sealed class Stopwatch : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => (long)(Seconds * TimestampFrequency);
    }
}
