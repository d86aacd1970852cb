using Playground.Cli;

return CommandLine.Run(args, Console.OpenStandardOutput(), Console.OpenStandardError());
