namespace TcoBench.Cli;

/// <summary>Exit codes of the command line; fixed.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int ErrorsFound = 1;
    public const int Usage = 2;
    public const int InvalidInput = 3;
    public const int CannotCompute = 4;
    public const int PluginFailed = 5;
    public const int InputOutput = 6;
    public const int Internal = 7;
    public const int Stopped = 130;
}
