using System.Runtime.InteropServices;

namespace TcoBench.Cli;

/// <summary>
/// Ctrl-C and SIGTERM as a token. Until somebody asks for the token they end the process at once, as everywhere; from then on the first one is a
/// request to stop at the next good moment, and the second ends the process.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly bool _listens;

    private Interruption(bool listens) => _listens = listens;

    /// <summary>Listens to the signals of this process.</summary>
    public static Interruption OfProcess() => new(listens: true);

    /// <summary>Interrupted only by <see cref="Request"/>.</summary>
    public static Interruption OnRequest() => new(listens: false);

    /// <summary>Cancelled once a stop is asked for.</summary>
    public CancellationToken Token
    {
        get
        {
            if (_listens && _signals.Count == 0)
                _signals.AddRange(new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(s => PosixSignalRegistration.Create(s, Heard)));
            return _source.Token;
        }
    }

    /// <summary>Asks for a stop.</summary>
    public void Request() => _source.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _signals.ForEach(s => s.Dispose());
        _source.Dispose();
    }

    private void Heard(PosixSignalContext signal)
    {
        signal.Cancel = !_source.IsCancellationRequested;
        Request();
    }
}
