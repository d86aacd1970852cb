using Playground.Server.Hosting;

return await ServerProcess.RunAsync(args);
