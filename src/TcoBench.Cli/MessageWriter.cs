using System.Text;

namespace TcoBench.Cli;

/// <summary>Writes messages as long as somebody listens: a closed error stream changes neither the result nor the exit code.</summary>
/// <param name="inner">The error stream.</param>
internal sealed class MessageWriter(TextWriter inner) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        try
        {
            inner.Write(value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // nobody is listening
        }
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");
}
