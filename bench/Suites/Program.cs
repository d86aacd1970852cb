using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Playground.Bench.Suites;

// usage: suites --filter '*Trace*'
//        suites quick: the trace's figures as user CPU time, for a machine that others use too
//        suites dry …: each benchmark once, which shows that it runs
if (args is ["quick"])
{
    Quick.Run();
    return 0;
}

// In this process: a project generated for each suite would not follow the rules of this repository's projects.
var isDry = args is ["dry", ..];
var config = DefaultConfig.Instance.AddJob((isDry ? Job.Dry : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance));
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(isDry ? ["--filter", "*", .. args[1..]] : args, config);
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
