using TcoBench.Reporting.Text;

namespace TcoBench.Cli;

/// <summary>
/// Work that may take long: told on the error stream how far it is and how long it will still take, in one line that is rewritten, and stopped on
/// request. The line appears after a second and only where somebody watches; it is gone when the work is done.
/// </summary>
/// <param name="console">Where progress is told and interruptions come from.</param>
/// <param name="what">What is done, as in "simulating".</param>
internal sealed class LongWork(Terminal console, string what) : IProgress<double>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _turn = new();
    private readonly long _begin = console.Clock.GetTimestamp();
    private TimeSpan _told = Patience - Pause;
    private int _width;

    /// <summary>Cancelled once the user wants the work to stop.</summary>
    public CancellationToken Stop { get; } = console.Interruption.Token;

    /// <summary>Tells how far the work is; may be called by several threads.</summary>
    /// <param name="value">The share that is done, 0 to 1.</param>
    public void Report(double value)
    {
        if (!console.Watched)
            return;
        lock (_turn)
        {
            var elapsed = console.Clock.GetElapsedTime(_begin);
            if (elapsed - _told < Pause || value <= 0)
                return;
            _told = elapsed;
            Rewrite(FormattableString.Invariant($"{what}: {Math.Min(1, value):0 %}, {Left(elapsed * (Math.Max(0, 1 - value) / value))} left"));
        }
    }

    /// <summary>Removes the line.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            if (_width > 0)
                Rewrite("");
        }
    }

    private void Rewrite(string line)
    {
        console.Error.Write($"\r{line.PadRight(_width)}{(line.Length == 0 ? "\r" : "")}");
        _width = line.Length;
    }

    private static string Left(TimeSpan time)
    {
        var seconds = (int)Math.Min(int.MaxValue, Math.Round(time.TotalSeconds));
        return seconds < 100 ? Numbers.Counted(seconds, "second") : Numbers.Counted((seconds + 30) / 60, "minute");
    }
}
