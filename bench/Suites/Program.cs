using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Playground.Bench.Suites;

// usage: suites --filter '*Trace*'
//        suites quick: the trace's figures as user CPU time, for a machine that others use too
if (args is ["quick"])
{
    Quick.Run();
    return;
}

// In this process: a project generated for each suite would not follow the rules of this repository's projects.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
