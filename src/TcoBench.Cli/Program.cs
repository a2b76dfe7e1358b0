using TcoBench.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
