using System.Reflection;

namespace TcoBench.Files.Plugins;

/// <summary>
/// Runs a plugin's code: on a thread of its own, for at most five seconds, with the console taken away so that nothing it prints gets among results.
/// What it throws is caught. What ends a process cannot be: a stack overflow, an exit, a failure on a thread the plugin started itself.
/// </summary>
internal static class PluginCall
{
    /// <summary>How long one call may take; one that takes longer is left behind and dies with the process.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    // The console belongs to the process: one call at a time.
    private static readonly Lock Turn = new();

    /// <summary>Runs a call to its end.</summary>
    /// <returns>What it threw; null if it succeeded.</returns>
    /// <exception cref="PluginFault">It did not end in time.</exception>
    public static PluginFailure? Run(Action call)
    {
        lock (Turn)
        {
            var (output, error) = (Console.Out, Console.Error);
            PluginFailure? failure = null;
            var thread = new Thread(() => failure = Guarded(call)) { IsBackground = true, Name = "plugin" };
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            try
            {
                thread.Start();
                return thread.Join(Limit)
                    ? failure
                    : throw new PluginFault(PluginCodes.TooSlow, $"the plugin did not answer within {Limit.TotalSeconds:0} seconds", "a plugin only builds formulas: it needs neither files nor the network");
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(error);
            }
        }
    }

#pragma warning disable CA1031 // whatever a plugin throws is a finding on its vendor; even the message of an exception is the plugin's code
    private static PluginFailure? Guarded(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (Exception e)
        {
            var cause = e;
            while (cause is TargetInvocationException or TypeInitializationException && cause.InnerException is { } inner)
                cause = inner;
            try
            {
                return new PluginFailure(cause, cause.Message ?? "");
            }
            catch (Exception)
            {
                return new PluginFailure(cause, "");
            }
        }
    }
#pragma warning restore CA1031
}

/// <summary>What a plugin threw.</summary>
/// <param name="Cause">The exception.</param>
/// <param name="Message">Its message.</param>
internal sealed record PluginFailure(Exception Cause, string Message);
